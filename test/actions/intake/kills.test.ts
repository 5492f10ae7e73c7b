import { expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Killed } from '../../../build/local/meter.ts';
import { run, tab } from '../../workbench.ts';
import { ASKED, answersTab, formCalled, MINUTE, office, STARTS, WEEKENDS } from './office.ts';

/** Hours later, Google does not list an answer any more among those that came in lately. */
const LATER = 61 * MINUTE;
const ENDED = ['Enregistrée', 'À vérifier'];

/** A new office now and then: full tabs take longer to read, and tell no more. */
const AS_LONG = 30;

/** Whether a run that is to die at a call has died. */
function dies(script: AppsScript, call: number): boolean {
  script.meter.reset();
  script.meter.dieAtCall(call);
  try {
    run(script, 'takeInAnswers');
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    script.meter.reset();
  }
}

/** What people send in one round: somebody new, somebody known, and a nomination. */
function senders(script: AppsScript, known: string) {
  const send = (title: string, answers: Record<string, string | string[]>) => {
    const sent = script.answerForm(formCalled(script, title), answers, { fire: false });
    if (!sent.taken) throw new Error(JSON.stringify(sent));
    script.sleep(1000);
    return sent.response.id;
  };
  return {
    signUp: (email: string) =>
      send('Devenir hébergeur', {
        ...{ [ASKED.email]: email, [ASKED.name]: 'Léa Roux', [ASKED.phone]: '0612345678', [ASKED.postcode]: '62100' },
        ...{
          [ASKED.address]: '3 rue du Puits',
          [ASKED.town]: 'Calais',
          [ASKED.beds]: '2',
          [ASKED.welcomes]: 'Tout le monde',
          [ASKED.known]: 'Non',
        },
        [ASKED.pets]: 'Non',
      }),
    enrol: (beds: string) =>
      send('Héberger ce week-end', {
        ...{ [ASKED.email]: known, [ASKED.weekends]: [WEEKENDS[1]], [ASKED.hosting]: beds },
      }),
    propose: (code: string) =>
      send('Proposer une personne', {
        ...{ [ASKED.email]: 'anna@utopia.org', [ASKED.association]: 'Utopia', [ASKED.weekend]: WEEKENDS[1] },
        ...{ [ASKED.code]: code, [ASKED.firstName]: 'Sabir', [ASKED.age]: '20', [ASKED.gender]: 'Homme' },
      }),
  };
}

it('taking answers in, killed at every service call, loses none and takes none in twice', async () => {
  let deaths = 0;
  for (let n = 1, died = true; died; ) {
    const script = await office();
    script.services.quotas.email.setLimit(100_000);
    const host = tab(script, 'Hébergeurs').find(({ Courriel }) => Courriel !== '');
    const { signUp, enrol, propose } = senders(script, String(host?.Courriel));
    let sent = 0;
    for (const last = n + AS_LONG; n < last && died; n += 1) {
      const [email, code, beds] = [`new${n}@example.org`, `K-${n}`, n % 2 === 0 ? 'Oui, 1 lit' : 'Oui, 2 lits'];
      const keys = [signUp(email), enrol(beds), propose(code)];
      died = dies(script, n);
      script.sleep(LATER);
      keys.push(signUp(`later${n}@example.org`), propose(`L-${n}`));
      // Whoever comes second may die as well, and has then seen later answers.
      dies(script, n);
      script.sleep(LATER);
      expect(run(script, 'takeInAnswers').ok).toBe(true);
      sent += keys.length;

      const at = `killed at call ${n}`;
      const lines = answersTab(script);
      expect(lines, at).toHaveLength(sent);
      const mine = lines.filter(({ Clé }) => keys.includes(String(Clé)));
      expect(
        mine.filter(({ Statut }) => !ENDED.includes(String(Statut))),
        at,
      ).toEqual([]);
      const hosts = tab(script, 'Hébergeurs');
      expect(
        hosts.filter(({ Courriel }) => Courriel === email),
        at,
      ).toHaveLength(1);
      expect(hosts.find(({ Courriel }) => Courriel === host?.Courriel)?.[STARTS[1]]).toBe(n % 2 === 0 ? 1 : 2);
      const proposed = tab(script, 'Propositions').filter((row) => row['Code invité'] === code);
      expect(proposed, at).toHaveLength(1);
      expect(script.mails.filter(({ to }) => to.includes(email)).length).toBeLessThanOrEqual(1);
      if (died) deaths += 1;
    }
  }
  console.log(`Answers taken in, killed at ${deaths} calls: none lost, none twice.`);
  expect(deaths).toBeGreaterThan(90);
}, 200_000);
