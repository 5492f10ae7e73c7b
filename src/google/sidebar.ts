/** Shows a page beside the sheet, in place of any that was there; the script does not wait for it. */
export function showSidebar(title: string, html: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));
}

/** Shows a page above the sheet until it is closed; the script does not wait for it either. Sizes are in pixels. */
export function showDialog(
  title: string,
  html: string,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const page = HtmlService.createHtmlOutput(html).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}
