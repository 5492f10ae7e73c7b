import { showDialog } from '../google/sidebar';
import { today } from '../google/spreadsheet';
import { wordsIn } from '../language/words';
import { areasToAsk } from '../planning/areas-to-ask';
import { shortfall } from '../planning/shortfall';
import { postPage } from '../sidebar/post-page';
import { formLinks } from './forms/links';
import { readWorkbook, type WorkbookRead } from './read-workbook';
import { Refusal } from './refusal';
import { perform, type Report, type Work } from './report';

/**
 * Menu item: shows a text that says what a weekend still lacks and where to answer, to be published where people are whom
 * no mail reaches. A start date (`YYYY-MM-DD`) names the weekend where several are open.
 */
export function writePost(start?: unknown): Report {
  return perform(showPost, start);
}

const showPost: Work = (session) => {
  const now = new Date();
  const workbook = readWorkbook(session, now);
  const { language, problem, words, timeZone } = workbook;
  const { weekend } = problem;
  if (today(now, timeZone) >= weekend.start) throw new Refusal(words.asking.begun(weekend));
  const { title } = words.asking.page;
  showDialog(title, postPage(language, textsOf(workbook)), { width: 560, height: 560 });
  return words.asking.ready(weekend);
};

/** Says nothing of anybody: numbers, towns where several live, and the forms. */
function textsOf({ language, problem }: WorkbookRead): Readonly<Record<'fr' | 'en', string>> {
  const { weekend } = problem;
  const { people, by, beds, seats } = shortfall(problem);
  const links = formLinks(language);
  const facts = {
    weekend: { start: weekend.start, end: weekend.end },
    meetingPoint: weekend.meetingPoint,
    ...{ people, by, missing: { beds, seats } },
    areas: beds > 0 ? areasToAsk(problem) : [],
    links: {
      host: links.enrolment('host', { weekend }),
      driver: links.enrolment('driver', { weekend }),
      hostSignUp: links.hostSignUp,
      driverSignUp: links.driverSignUp,
    },
  };
  return { fr: wordsIn('fr').asking.post(facts), en: wordsIn('en').asking.post(facts) };
}
