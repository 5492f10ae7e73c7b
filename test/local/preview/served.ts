import { request } from 'node:http';
import { type AppsScript, createAppsScript } from '../../../build/local/apps-script.ts';
import { type PreviewOptions, servePreview } from '../../../build/local/preview/serve.ts';
import { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A real request; unlike `fetch`, it may carry any `Host`. */
export function ask(url: string, { method = 'GET', headers = {}, body = '' }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: `${Buffer.concat(chunks)}` });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A POST as the page sends it. */
export function click(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const own = { 'X-Preview': '1', 'Content-Type': 'application/json' };
  return ask(url, { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(body) });
}

export const HOSTILE = '<script>alert(1)</script>';
export const LURE = '=HYPERLINK("https://evil.example";"click")';

const SCRIPT = `
  function onOpen() {
    const ui = SpreadsheetApp.getUi();
    ui.createMenu('Homestays')
      .addItem('Plan', 'plan')
      .addSeparator()
      .addSubMenu(ui.createMenu('More').addItem('Ask', 'ask').addItem('Fail', 'fail').addItem('Where', 'where'))
      .addToUi();
  }
  function plan() {
    const book = SpreadsheetApp.getActive();
    book.insertSheet('Guests').getRange('A1:B2').setValues([['Rank', 'Name'], [1, 'Amir']]);
    book.toast('1 hosted', 'Planned', 3);
    MailApp.sendEmail({
      to: 'host@example.org', cc: 'other@example.org', subject: 'Your guests', body: 'Amir comes.',
      htmlBody: '<p>Amir</p><script>top.stolen = 1</script>', name: 'Homestays',
    });
  }
  function ask() {
    const answer = SpreadsheetApp.getUi().prompt('Weekend', 'Which?', SpreadsheetApp.getUi().ButtonSet.OK_CANCEL);
    SpreadsheetApp.getActive().toast(answer.getResponseText());
  }
  function fail() { throw new Error('The column "Beds" is missing.'); }
  function where() { SpreadsheetApp.getActive().toast(SpreadsheetApp.getActiveSheet().getName()); }
  function notInTheMenu() { SpreadsheetApp.getActive().toast('reached'); }
`;

/** Hosts (active), To do with hostile texts, and a hidden tab. */
export function smallScript(): AppsScript {
  const workbook = Spreadsheet.create({ name: 'Homestays', locale: 'fr_FR' });
  const hosts = workbook.getActiveSheet().setName('Hosts');
  hosts
    .getRange('A1:D1')
    .setValues([['Host', 'Beds', 'Keep', 'Status']])
    .setFontWeight('bold')
    .setBackground('#cfe2f3');
  hosts.getRange('C2:C3').insertCheckboxes();
  hosts.getRange('A2:D3').setValues([
    ['H1', 2.5, true, 'Approved'],
    ['H2', 4, false, 'Left'],
  ]);
  hosts.getRange('A2').setNote('Calls on Fridays').setWrap(true);
  hosts.setFrozenRows(1);
  hosts.setColumnWidth(1, 222);
  hosts.hideColumn(hosts.getRange('B1'));
  hosts.model.tabColor = '#0b8043';
  const toDo = workbook.insertSheet('To do');
  toDo
    .getRange('A1:A2')
    .setNumberFormat('@')
    .setValues([[HOSTILE], [LURE]]);
  toDo.getRange('A3').setValue(`=HYPERLINK("${workbook.getUrl()}#gid=0&range=B2";"Go")`);
  toDo.getRange('A4').setValue('=HYPERLINK("javascript:alert(1)";"Bad")');
  toDo.getRange('A5').setValue('https://maps.example/dir?a=1');
  workbook.insertSheet('Lists').hideSheet();
  workbook.setActiveSheet(hosts);
  const script = createAppsScript({
    workbook,
    now: new Date('2026-11-27T19:30:00Z'),
    answer: ({ kind }) => (kind === 'prompt' ? { button: 'OK', text: 'Saturday' } : { button: 'OK' }),
  });
  script.load(SCRIPT);
  script.open();
  return script;
}

/** Serves the small script while `work` runs. */
export async function served<T>(
  options: Partial<PreviewOptions>,
  work: (url: string, script: AppsScript) => Promise<T>,
): Promise<T> {
  const script = options.script ?? smallScript();
  const { url, close } = await servePreview({ language: 'en', port: 0, ...options, script });
  try {
    return await work(url, script);
  } finally {
    await close();
  }
}
