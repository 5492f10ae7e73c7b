/** Shows a page beside the sheet, in place of any that was there; the script does not wait for it. */
export function showSidebar(title: string, html: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));
}
