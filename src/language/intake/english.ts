import type { LabelFacts } from '../facts';
import { capital, link, listOf } from '../letters/blocks';
import { contact, greeting, QUESTION, SIGNATURE } from '../letters/english/frame';
import type { Letter } from '../letters/letter';
import { count, date, days, list } from '../phrases/english';
import type { AcknowledgementFacts, TakenFacts, UnknownFacts } from './facts';

const LISTS = { host: 'Hosts', driver: 'Drivers' };

const emptied = (cell: string) => (cell === '' ? 'blank' : `“${cell}”`);

/** What the planner says of the answers to forms. */
export const englishIntake = {
  progress: 'Reading the answers to the forms…',
  done: ({ answers, toCheck, unopened, located, lost }: TakenFacts) =>
    [
      answers === 0 ? 'No new answers.' : `${count(answers, 'answer')} taken in.`,
      toCheck === 0 ? '' : `${count(toCheck, 'answer')} to look at: see the To do tab.`,
      located === 0 ? '' : `${count(located, 'person', 'people')} located.`,
      unopened.length === 0
        ? ''
        : `Could not be opened: ${list(unopened, 'and')}. Either somebody else set this workbook up, and only they can read these answers, or the form was deleted: choose “Set up this workbook”.`,
      lost
        ? 'The lines of the Answers tab are gone: put them back with File › Version history. What was taken in stays taken in.'
        : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  noForms: 'This workbook has no forms yet: choose “Set up this workbook” first.',
  closedForm: 'No weekend is open at the moment. Thank you, and see you soon!',

  /** For coordinators, beside the answer that it is about. */
  finding: {
    changed: ({ column, from, to }: { column: LabelFacts; from: string; to: string }) =>
      `${column.en}: “${from}” was replaced by “${to}”.`,
    renamed: ({ from, to }: { from: string; to: string }) =>
      `Name: “${from}” became “${to}”. The same person or household? Otherwise put the name back.`,
    notWritten: ({ why }: { why: string }) =>
      `Could not be written yet: ${why} It is tried again every quarter of an hour.`,
    moved: () => 'The address changed: latitude and longitude were taken out, to be looked up anew.',
    severalRows: ({ rows }: { rows: readonly number[] }) =>
      `This e-mail address stands in ${rows.length} rows (${list(rows.map(String), 'and')}): write the answer into the right one, and give each row an address of its own.`,
    otherPerson: ({ there, said }: { there: string; said: string }) =>
      `“${said}” signed up with the e-mail address of “${there}”. Nothing was written: is it the same person or household? If so, correct the row by hand; if not, ask for another address.`,
    unknownAddress: ({ of, elsewhere, said, weekends }: UnknownFacts) => {
      const answered = `The answer was “${said}” for ${list(weekends.map(date), 'and')}`;
      return elsewhere === ''
        ? `Nobody in ${LISTS[of]} has this e-mail address. ${answered}: find who it is and write it into their row.`
        : `${elsewhere} has this e-mail address in the other list and has not signed up in ${LISTS[of]}: send them the link to sign up. ${answered}.`;
    },
    addressUnreadable: ({ address }: { address: string }) =>
      `“${address}” is no e-mail address: correct it, or the next answer will not be recognised.`,
    weekendUnknown: ({ name }: { name: string }) => `No weekend is called “${name}”: write the answer in by hand.`,
    weekendClosed: ({ start, said }: { start: string; said: string }) =>
      `The weekend of ${date(start)} is closed${said === '' ? '' : `; the answer was “${said}”`}.`,
    noColumn: ({ start, said }: { start: string; said: string }) =>
      `There is no column for the weekend of ${date(start)}; the answer was “${said}”. Add the column and write it in.`,
    afterPlan: ({ start, from, to }: { start: string; from: string; to: string }) =>
      `The weekend of ${date(start)} was planned with another answer: ${emptied(from)} became “${to}”. Plan it again.`,
    nothingOffered: () => 'The answer does not say what is offered: ask the person.',
    notActive: ({ status }: { status: 'paused' | 'left' }) =>
      `This person is ${status === 'paused' ? 'paused' : 'marked as having left'} and has signed up again: change the status if they are back.`,
    withdrawn: () =>
      'This person was withdrawn or did not come, and has been proposed again: change the status if they come.',
    unexpected: ({ detail }: { detail: string }) =>
      `The planner could not take this answer in (${detail}): open the form’s answers and write it in by hand.`,
    remark: ({ text }: { text: string }) => `They say: “${text}”`,
  },
  thenSettle: 'Once seen, choose Settled in the Answers tab.',
  /** While a run is at it, and for as long as it has died at it. */
  beingTaken: 'This answer was being taken in when the run stopped. “Read the answers” finishes it.',
  fault: {
    notWritten: ({ tab }: { tab: string }) =>
      `Somebody is working in the tab “${tab}”: the answers could not be written into it. They are read again within a quarter of an hour.`,
  },
  acknowledgement: {
    notSent: 'No mail: the day’s quota is kept for news',
    failed: 'No mail: the mail service refused it',
  },
};

/** To whoever has answered a form. */
export const englishAcknowledgement = {
  letter: ({ about, outcome, reader, phone, offers, proposed, form }: AcknowledgementFacts): Letter => {
    const noted = [
      ...offers.map(({ weekend, said }) => `${capital(days(weekend))}: ${said}`),
      ...proposed.map(({ weekend, codes }) => `${capital(days(weekend))}: ${list(codes, 'and')}`),
    ];
    const { subject, opening, go } = ACKNOWLEDGED[outcome === 'taken' ? about : outcome];
    return {
      subject,
      greeting: greeting(reader),
      opening: [opening],
      body: [
        ...(noted.length > 0 && outcome !== 'unknown' ? [listOf(noted)] : []),
        ...(form === '' || go === '' ? [] : [link(go, form)]),
        ...contact(phone, QUESTION),
      ],
      closing: ['Thank you!'],
      signature: SIGNATURE,
    };
  },
};

interface Acknowledged {
  readonly subject: string;
  readonly opening: string;
  /** What the link is called; '' = none. */
  readonly go: string;
}

const SIGNED_UP =
  'Your sign-up has come in. A coordinator will call you to get to know you. From then on, two taps are enough to say whether a weekend suits you:';
const CHANGE = 'Change my answer';

const ACKNOWLEDGED: Readonly<Record<AcknowledgementFacts['about'] | 'updated' | 'unknown' | 'unclear', Acknowledged>> =
  {
    hostSignUp: { subject: 'Welcome among the hosts', opening: SIGNED_UP, go: 'Answer for a weekend' },
    driverSignUp: { subject: 'Welcome among the drivers', opening: SIGNED_UP, go: 'Answer for a weekend' },
    hostEnrolment: { subject: 'Your answer has come in', opening: 'We have noted your answer:', go: CHANGE },
    driverEnrolment: { subject: 'Your answer has come in', opening: 'We have noted your answer:', go: CHANGE },
    updated: {
      subject: 'Your details are up to date',
      opening: 'We have noted what you told us. Two taps are enough to say whether a weekend suits you:',
      go: 'Answer for a weekend',
    },
    nomination: {
      subject: 'Your proposal has come in',
      opening:
        'We have received what you proposed. Associations that the coordinators know get the list once the weekend is planned.',
      go: '',
    },
    unknown: {
      subject: 'Your answer: who are you?',
      opening:
        'Your answer has come in, but we know nobody under this e-mail address. Did you sign up with another one? Otherwise please sign up, which takes three minutes:',
      go: 'Sign up',
    },
    unclear: {
      subject: 'Your answer has come in',
      opening: 'Your answer has come in. A coordinator looks at it and will come back to you if anything is unclear.',
      go: '',
    },
  };
