import { enumeration } from '../services/enumeration.ts';

/** The enums that `FormApp` carries, with Google's own values in Google's order. */

type Of = typeof GoogleAppsScript.Forms;

export const Alignment = enumeration<Of['Alignment']>('Alignment', ['LEFT', 'CENTER', 'RIGHT']);

export const DestinationType = enumeration<Of['DestinationType']>('DestinationType', ['SPREADSHEET']);

export const FeedbackType = enumeration<Of['FeedbackType']>('FeedbackType', ['CORRECT', 'INCORRECT', 'GENERAL']);

export const ItemType = enumeration<Of['ItemType']>('ItemType', [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
]);

export const PageNavigationType = enumeration<Of['PageNavigationType']>('PageNavigationType', [
  'CONTINUE',
  'GO_TO_PAGE',
  'RESTART',
  'SUBMIT',
]);
