import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { Bridge, type Realm } from '../../../build/local/expose.ts';
import { createServices } from '../../../build/local/services/index.ts';
import type { Dialog } from '../../../build/local/world.ts';
import { stillWorld } from './still-world.ts';

/** A script's own context with the services in it, as `run` sees them. */
function script() {
  const world = stillWorld();
  const services = createServices(world);
  const context = createContext({});
  const realm = runInContext('({ Array, Date, Error, Object })', context) as Realm;
  const bridge = new Bridge(world.meter, realm);
  for (const [name, service] of Object.entries({ ...services.globals, ui: services.ui })) {
    context[name] = bridge.toScript(service);
  }
  return { world, services, run: (code: string): unknown => bridge.fromScript(runInContext(code, context)) };
}

describe('dialogs', () => {
  test('in their three forms are answered by the world and recorded', () => {
    const { world, services, run } = script();
    const asked: Dialog[] = [];
    world.answerWith((dialog) => {
      asked.push(dialog);
      return { button: dialog.buttons === 'YES_NO' ? 'YES' : 'CANCEL', text: 'Calais' };
    });
    expect(run(`ui.alert('Done') === ui.Button.CANCEL`)).toBe(true);
    expect(run(`ui.alert('Sure?', ui.ButtonSet.YES_NO) === ui.Button.YES`)).toBe(true);
    expect(run(`String(ui.alert('Title', 'Text', ui.ButtonSet.OK_CANCEL))`)).toBe('CANCEL');
    expect(run(`ui.prompt('Where?').getResponseText()`)).toBe('Calais');
    expect(run(`ui.prompt('Where?', 'Town', ui.ButtonSet.YES_NO).getSelectedButton() === ui.Button.YES`)).toBe(true);
    expect(asked).toEqual([
      { kind: 'alert', title: '', text: 'Done', buttons: 'OK' },
      { kind: 'alert', title: '', text: 'Sure?', buttons: 'YES_NO' },
      { kind: 'alert', title: 'Title', text: 'Text', buttons: 'OK_CANCEL' },
      { kind: 'prompt', title: '', text: 'Where?', buttons: 'OK' },
      { kind: 'prompt', title: 'Where?', text: 'Town', buttons: 'YES_NO' },
    ]);
    expect(services.dialogs.map(({ answer }) => answer.button)).toEqual(['CANCEL', 'YES', 'CANCEL', 'CANCEL', 'YES']);
  });

  test('closed in their title bar give no text', () => {
    const { world, run } = script();
    world.answerWith(() => ({ button: 'CLOSE' }));
    expect(
      run(`const r = ui.prompt('Where?'); [r.getSelectedButton() === ui.Button.CLOSE, r.getResponseText()]`),
    ).toEqual([true, '']);
  });

  test.each([`ui.alert('Done')`, `ui.prompt('Where?')`])(
    '%s takes the run’s locks away before it is answered',
    (code) => {
      const { world, services, run } = script();
      const other = createServices(world);
      const held: boolean[] = [];
      world.answerWith(() => {
        held.push(services.locks.isHeld('document'), other.globals.LockService.getUserLock().tryLock(0));
        return { button: 'OK' };
      });
      other.globals.LockService.getScriptLock().waitLock(0);
      run(`const lock = LockService.getDocumentLock(); lock.waitLock(0); LockService.getUserLock().waitLock(0)`);
      expect(services.locks.isHeld('document')).toBe(true);
      run(code);
      expect(held).toEqual([false, true]);
      expect(run(`lock.hasLock()`)).toBe(false);
      expect(services.locks.isHeld('script')).toBe(true);
    },
  );

  test.each([
    `ui.alert()`,
    `ui.alert('Title', 'Text')`,
    `ui.alert('Title', 'Text', 'YES_NO')`,
    `ui.alert('a', 'b', 'c', ui.ButtonSet.OK)`,
    `ui.alert('Text', ui.Button.YES)`,
    `ui.alert('Text', ui.Button.OK)`,
    `ui.prompt(ui.ButtonSet.OK, 'Text')`,
    `ui.alert(null)`,
  ])('%s fits no form', (code) => {
    const { services, run } = script();
    expect(() => run(code)).toThrow(
      /^The parameters \(.*\) don't match the method signature for Ui\.(alert|prompt)\.$/,
    );
    expect(services.dialogs).toEqual([]);
  });

  test('what is not there throws its name', () => {
    expect(() => script().run('ui.showDialog(null)')).toThrow('Ui.showDialog is not in the local Apps Script');
    expect(() => script().run('ui.Button.MAYBE')).toThrow('Button.MAYBE is not in the local Apps Script');
  });
});

test('menus hold items, lines and menus; one of the same name takes the other’s place', () => {
  const { services, run } = script();
  run(`ui.createMenu('Homestays').addItem('Plan', 'plan').addToUi()`);
  run(`ui.createMenu('Other').addToUi()`);
  run(`ui.createMenu('Homestays').addItem('Plan the weekend', 'planWeekend').addSeparator()
    .addSubMenu(ui.createMenu('More').addItem('Forget', 'forgetOldData')).addToUi()`);
  run(`ui.createAddonMenu().addItem('Start', 'start').addToUi()`);
  run(`ui.createMenu('Never shown').addItem('x', 'x')`);
  expect(services.menus).toEqual([
    {
      caption: 'Homestays',
      addon: false,
      entries: [
        { kind: 'item', caption: 'Plan the weekend', functionName: 'planWeekend' },
        { kind: 'separator' },
        {
          kind: 'menu',
          menu: {
            caption: 'More',
            addon: false,
            entries: [{ kind: 'item', caption: 'Forget', functionName: 'forgetOldData' }],
          },
        },
      ],
    },
    { caption: 'Other', addon: false, entries: [] },
    { caption: '', addon: true, entries: [{ kind: 'item', caption: 'Start', functionName: 'start' }] },
  ]);
});

test('Google’s exceptions reach the script by their name', () => {
  const { run } = script();
  expect(run(`try { MailApp.sendEmail('', 's', 'b') } catch (e) { [e.name, e.message, e instanceof Error] }`)).toEqual([
    'Exception',
    'Failed to send email: no recipient',
    true,
  ]);
});

test('enums, blobs and triggers survive the way into the script and back', () => {
  const { services, run } = script();
  expect(run(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a') instanceof Array`)).toBe(true);
  run(`MailApp.sendEmail('a@x.fr', 's', 'b', { attachments: [Utilities.newBlob('été', 'text/plain', 'a.txt')] })`);
  expect(services.mails[0]?.files[0]?.bytes.toString()).toBe('été');
  run(`ScriptApp.deleteTrigger(ScriptApp.newTrigger('f').timeBased().at(new Date(0)).create())`);
  expect(services.triggers).toEqual([]);
  expect(run(`Utilities.formatDate(new Date(0), Session.getScriptTimeZone(), 'yyyy HH')`)).toBe('1970 01');
});
