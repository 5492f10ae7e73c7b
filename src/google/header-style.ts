export const HEADER_BACKGROUND = '#1f3a5f';
const HEADER_COLOUR = '#ffffff';

/** Headers look alike in every tab. */
export function styleHeader(header: GoogleAppsScript.Spreadsheet.Range): void {
  header.setBackground(HEADER_BACKGROUND);
  header.setFontWeight('bold');
  header.setFontColor(HEADER_COLOUR);
  header.setVerticalAlignment('top');
  header.setWrap(true);
}
