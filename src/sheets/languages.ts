import { fold } from '../domain/fold';
import { type Label, spellings } from './text';

/** Languages that guests and hosts around Calais and Brussels speak, by every name they are called. */
const LANGUAGES: readonly Label[] = [
  { en: 'French', fr: 'français', also: ['fr', 'francais'] },
  { en: 'English', fr: 'anglais', also: ['en', 'eng', 'ang'] },
  { en: 'Dutch', fr: 'néerlandais', also: ['nl', 'flamand', 'flemish', 'nederlands'] },
  { en: 'German', fr: 'allemand', also: ['de', 'deutsch'] },
  { en: 'Spanish', fr: 'espagnol', also: ['es', 'español'] },
  { en: 'Italian', fr: 'italien', also: ['it', 'italiano'] },
  { en: 'Portuguese', fr: 'portugais', also: ['pt'] },
  { en: 'Arabic', fr: 'arabe', also: ['ar', 'arab'] },
  { en: 'Dari', fr: 'dari', also: [] },
  { en: 'Persian', fr: 'persan', also: ['farsi', 'fa'] },
  { en: 'Pashto', fr: 'pachto', also: ['pachtou', 'pashtu', 'pachtoune', 'ps'] },
  { en: 'Urdu', fr: 'ourdou', also: ['ur'] },
  { en: 'Punjabi', fr: 'pendjabi', also: ['panjabi'] },
  { en: 'Kurdish', fr: 'kurde', also: ['ku'] },
  { en: 'Sorani', fr: 'sorani', also: ['kurde sorani', 'kurdish sorani'] },
  { en: 'Kurmanji', fr: 'kurmandji', also: ['kurmanci', 'kurde kurmandji', 'kurdish kurmanji'] },
  { en: 'Turkish', fr: 'turc', also: ['tr'] },
  { en: 'Amharic', fr: 'amharique', also: ['am'] },
  { en: 'Tigrinya', fr: 'tigrinya', also: ['tigrigna', 'ti'] },
  { en: 'Oromo', fr: 'oromo', also: ['afaan oromo', 'om'] },
  { en: 'Somali', fr: 'somali', also: ['so'] },
  { en: 'Swahili', fr: 'swahili', also: ['sw'] },
  { en: 'Zaghawa', fr: 'zaghawa', also: [] },
  { en: 'Fur', fr: 'four', also: [] },
  { en: 'Masalit', fr: 'masalit', also: [] },
  { en: 'Peul', fr: 'peul', also: ['fula', 'fulani', 'poular', 'pulaar'] },
  { en: 'Bambara', fr: 'bambara', also: [] },
  { en: 'Wolof', fr: 'wolof', also: [] },
  { en: 'Lingala', fr: 'lingala', also: [] },
  { en: 'Vietnamese', fr: 'vietnamien', also: ['vi'] },
  { en: 'Albanian', fr: 'albanais', also: ['sq'] },
  { en: 'Russian', fr: 'russe', also: ['ru'] },
  { en: 'Ukrainian', fr: 'ukrainien', also: ['uk'] },
];

const bySpelling = new Map(
  LANGUAGES.flatMap((label) => spellings(label).map((name) => [name, fold(label.en)] as const)),
);
const byName = new Map(LANGUAGES.map((label) => [fold(label.en), label] as const));

/** One name for a language, whatever it was called; an unknown one keeps its own. */
export function canonicalLanguage(folded: string): string {
  return bySpelling.get(folded) ?? folded;
}

/** What a language is called in the workbook's own. */
export function languageName(canonical: string, language: 'en' | 'fr'): string {
  return byName.get(canonical)?.[language] ?? canonical;
}

/** The labels of languages by their English names, for forms. */
export function languageLabels(...names: readonly string[]): Label[] {
  return names.map((name) => byName.get(fold(name)) ?? { en: name, fr: name });
}
