import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/domain/civil-date';
import { FORM_KEYS } from '../../../src/domain/form';
import { FORMS } from '../../../src/sheets/forms';
import { OFFER, REMARK } from '../../../src/sheets/forms/enrolment';
import { type FormContext, readSubmission } from '../../../src/sheets/forms/read-submission';
import { saidInForm } from '../../../src/sheets/forms/said';
import { FORM_TABLES, type FormTable } from '../../../src/sheets/intake/intake-tab';
import type { Column, Table } from '../../../src/sheets/table';
import { weekend } from '../intake/desk';

const TODAY = '2026-11-24' as CivilDate;
const WEEKENDS = [weekend('2026-11-28'), weekend('2026-12-05')];
const NAMES: Record<string, string[]> = {
  '2026-11-28': ['Samedi 28 novembre 2026', 'Saturday 28 November 2026'],
  '2026-12-05': ['Samedi 5 décembre 2026', 'Saturday 5 December 2026'],
};

function context(key: (typeof FORM_KEYS)[number], language: 'en' | 'fr'): FormContext {
  return {
    items: Object.fromEntries(FORMS[key].questions.map(({ field }, i) => [field, 100 + i])),
    ...{ language, weekends: WEEKENDS, today: TODAY },
    weekendNames: ({ start }) => NAMES[start] ?? [],
  };
}

/** The form with some of its questions answered. */
function submitted(
  key: (typeof FORM_KEYS)[number],
  answers: Record<string, string | string[]>,
  language: 'en' | 'fr' = 'fr',
) {
  const around = context(key, language);
  const given = Object.entries(answers).map(([field, answer]) => ({
    item: around.items[field] ?? 0,
    title: field,
    answer,
  }));
  return readSubmission(FORMS[key], { key: 'r1', at: '2026-11-24 10:00:00', answers: given }, around);
}

function columnOf(table: string, field: string) {
  const { columns, weekendColumns } = FORM_TABLES[table as FormTable] as Table<
    Record<string, Column<unknown>>,
    unknown
  >;
  return columns[field]?.kind ?? (field === OFFER ? weekendColumns : undefined);
}

describe('the forms', () => {
  it('ask about columns of their tab, each once, and say all in both languages', () => {
    for (const key of FORM_KEYS) {
      const { table, questions, title, introduction, confirmation } = FORMS[key];
      const fields = questions.map(({ field }) => field);
      expect(new Set(fields).size, key).toBe(fields.length);
      for (const { field, title: asked, answer } of questions) {
        if (field !== REMARK && answer.kind !== 'weekends')
          expect(columnOf(table, field), `${key}: ${field}`).toBeDefined();
        expect(
          [asked.en, asked.fr].every((text) => text.length > 2),
          `${key}: ${field}`,
        ).toBe(true);
      }
      for (const language of ['en', 'fr'] as const) {
        const asked = questions.map((question) => question.title[language]);
        expect(new Set(asked).size, `${key}: two questions alike`).toBe(asked.length);
        for (const text of [title, introduction, confirmation]) expect(text[language].length).toBeGreaterThan(8);
      }
    }
  });

  it('offer nothing that its tab does not read as it was meant, in whichever language it was chosen and is written', () => {
    let choices = 0;
    for (const key of FORM_KEYS) {
      for (const { field, answer } of FORMS[key].questions) {
        if (answer.kind !== 'one' && answer.kind !== 'some') continue;
        const schema = columnOf(FORMS[key].table, field)?.schema({ near: TODAY });
        const meanings = answer.choices.map(({ label }) => {
          const read = (['en', 'fr'] as const).flatMap((chosen) =>
            (['en', 'fr'] as const).map((language) => {
              const { cells, offer } = submitted(key, { [field]: label[chosen] }, language);
              const cell = field === OFFER ? offer : cells[field];
              const parsed = schema?.safeParse(cell);
              expect(parsed?.success, `${key}: ${field}: ${label[chosen]} is read as ${cell}`).toBe(true);
              return JSON.stringify(parsed?.data);
            }),
          );
          expect(new Set(read).size, `${key}: ${field}: ${label.fr} means ${read.join(' or ')}`).toBe(1);
          choices += 1;
          return read[0];
        });
        expect(new Set(meanings).size, `${key}: ${field}: two choices mean the same`).toBe(meanings.length);
      }
    }
    expect(choices).toBeGreaterThan(80);
  });

  it('cover every column that a row needs', () => {
    for (const key of ['hostSignUp', 'driverSignUp', 'nomination'] as const) {
      const { columns } = FORM_TABLES[FORMS[key].table as FormTable] as Table<Record<string, Column<unknown>>>;
      const asked = new Map(FORMS[key].questions.map(({ field, required }) => [field, required]));
      for (const [field, { needs }] of Object.entries(columns)) {
        if (needs === 'cell') expect(asked.get(field), `${key}: ${field}`).toBe(true);
      }
    }
  });
});

describe('an answer', () => {
  it('names weekends in either language, and keeps what it calls by no known name', () => {
    const { weekends, unknownWeekends } = submitted('hostEnrolment', {
      weekend: ['samedi 28 novembre 2026', 'Saturday 5 December 2026', '28/11/2026', 'Pâques'],
    });
    expect([weekends, unknownWeekends]).toEqual([['2026-11-28', '2026-12-05'], ['Pâques']]);
  });

  it('may be in words of its own', () => {
    const { cells, offer } = submitted('hostSignUp', { beds: 'trois', languages: ['Français', 'Igbo'] });
    expect([cells, offer]).toEqual([{ beds: 'trois', languages: 'français, Igbo' }, null]);
    expect(submitted('hostEnrolment', { offer: 'Oui, 2 lits' }).offer).toBe(2);
    expect(submitted('hostEnrolment', { offer: 'Oui, tous mes lits' }, 'en').offer).toBe('Yes');
    expect(submitted('driverEnrolment', { offer: 'peut-être' }).offer).toBe('peut-être');
  });

  it('keeps what was asked beside the form', () => {
    const around = context('hostSignUp', 'fr');
    const answers = [
      { item: 7, title: 'Avez-vous un jardin ?', answer: 'Oui' },
      { item: 8, title: 'Vide', answer: '  ' },
    ];
    const { remarks, cells } = readSubmission(
      FORMS.hostSignUp,
      { key: 'r', at: '2026-11-24 10:00:00', answers },
      around,
    );
    expect([remarks, cells]).toEqual([['Avez-vous un jardin ? Oui'], {}]);
  });

  it('is told back in the words of the form', () => {
    expect(saidInForm(FORMS.hostEnrolment, 2, 'fr')).toBe('Oui, 2 lits');
    expect(saidInForm(FORMS.hostEnrolment, 'Yes', 'fr')).toBe('Oui, tous mes lits');
    expect(saidInForm(FORMS.driverEnrolment, 'Aller', 'en')).toBe('Outward only (first day)');
    expect(saidInForm(FORMS.driverEnrolment, 'peut-être', 'en')).toBe('peut-être');
  });
});
