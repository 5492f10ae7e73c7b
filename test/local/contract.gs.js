/**
 * The contract between our code and Google Sheets, as checks that run in both places.
 *
 * It is one plain script, so that it can be pasted into the script editor of a real sheet (Extensions, Apps Script) and
 * run from the menu "Contract" there: it adds a scratch tab, runs every check on it, removes the tab again and shows what
 * differs. It keeps one form of that name in Drive, for a script cannot delete a form without asking for all of Drive.
 * `contract.test.ts` runs this very file in the local Apps Script. A check that depends on the spreadsheet's
 * locale or time zone is reported as not applicable in another one, never left out.
 */

function onOpen() {
  SpreadsheetApp.getUi().createMenu('Contract').addItem('Run the contract', runContract.name).addToUi();
}

/**
 * Returns a list of {name, ok, applicable, got, wanted} and shows the differences. Run from the editor, it also adds the
 * menu, so that the sheet need not be opened again.
 */
function runContract() {
  onOpen();
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.insertSheet(`Contract ${Utilities.getUuid().slice(0, 8)}`);
  let results;
  try {
    results = checks(book, sheet).map((check) => outcome(check, book));
  } finally {
    book.deleteSheet(sheet);
  }
  const different = results.filter((result) => !result.ok);
  const lines = different.map((result) => `${result.name}: got ${result.got}, wanted ${result.wanted}`);
  const skipped = results.filter((result) => !result.applicable).length;
  const summary = `${results.length} checks, ${different.length} different, ${skipped} not applicable here`;
  for (const line of lines) console.warn(line);
  book.toast(summary, 'Contract', -1);
  SpreadsheetApp.getUi().alert(`${summary}\n\n${lines.join('\n')}`);
  return results;
}

function outcome(check, book) {
  const where = `${book.getSpreadsheetLocale()}, ${book.getSpreadsheetTimeZone()}`;
  if (check.only && where.indexOf(check.only) < 0) {
    const note = `not applicable in ${where}`;
    return { name: check.name, ok: true, applicable: false, got: note, wanted: `${check.wanted} in ${check.only}` };
  }
  let got;
  try {
    got = String(check.run());
  } catch (error) {
    got = `threw ${error.name}: ${error.message}`;
  }
  return { name: check.name, ok: got === check.wanted, applicable: true, got, wanted: check.wanted };
}

/** What a call throws, as text. */
function thrown(action) {
  try {
    action();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
  return 'nothing thrown';
}

function checks(book, sheet) {
  const zone = book.getSpreadsheetTimeZone();
  const list = [];
  let row = 0;
  const check = (name, wanted, run, only) =>
    list.push({ name: only ? `${name} (${only})` : name, wanted: String(wanted), run, only });
  const fresh = () => {
    row += 1;
    return sheet.getRange(row, 1);
  };
  const described = (value) => {
    if (value instanceof Date) return `date ${Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm:ss')}`;
    return `${typeof value} ${value}`;
  };
  const wrote = (value) => described(fresh().setValue(value).getValue());
  const reads = (typed, wanted, only) => check(`typed ${JSON.stringify(typed)}`, wanted, () => wrote(typed), only);
  const shows = (typed, wanted, only) =>
    check(`typed ${JSON.stringify(typed)} shows`, wanted, () => fresh().setValue(typed).getDisplayValue(), only);

  typedValues(reads, shows);
  givenValues(check, { fresh, wrote, described });
  plainText(check, fresh);
  dates(check, { fresh, described, zone });
  sizes(check, sheet);
  tabs(check, book, sheet);
  dropdowns(check, fresh);
  formats(check, sheet, fresh);
  names(check, book, sheet);
  services(check);
  pages(check);
  const form = contractForm();
  forms(check, form);
  answers(check, form);
  return list;
}

function typedValues(reads, shows) {
  const year = new Date().getFullYear();
  reads('007', 'number 7');
  reads('0612345678', 'number 612345678');
  reads('+33612345678', 'number 33612345678');
  reads('1e3', 'number 1000');
  reads(' 5 ', 'number 5');
  reads('-3', 'number -3');
  reads('12%', 'number 0.12');
  reads('3 lits', 'string 3 lits');
  reads('06 12 34 56 78', 'string 06 12 34 56 78');
  reads('TRUE', 'boolean true');
  reads('true', 'boolean true');
  reads('oui', 'string oui');
  reads('VRAI', 'boolean true', 'fr_FR');
  reads('FAUX', 'boolean false', 'fr_FR');
  reads('VRAI', 'string VRAI', 'en_US');
  reads("'007", 'string 007');
  reads("'=1+1", 'string =1+1');
  reads("'1/2", 'string 1/2');
  reads('', 'string ');
  reads('=1', 'number 1');
  reads('="a"', 'string a');
  reads('2026-11-21', 'date 2026-11-21 00:00:00');
  reads('2026-11-21 10:30', 'date 2026-11-21 10:30:00');
  reads('2026-11-21T10:30:00', 'string 2026-11-21T10:30:00');
  reads('1/2', `date ${year}-02-01 00:00:00`, 'fr_FR');
  reads('1/2', `date ${year}-01-02 00:00:00`, 'en_US');
  reads('21/11/2026', 'date 2026-11-21 00:00:00', 'fr_FR');
  reads('21/11/2026', 'string 21/11/2026', 'en_US');
  reads('11/21/2026', 'date 2026-11-21 00:00:00', 'en_US');
  reads('21/11/2026 10:30', 'date 2026-11-21 10:30:00', 'fr_FR');
  reads('30/02/2026', 'string 30/02/2026', 'fr_FR');
  reads('21 novembre 2026', 'date 2026-11-21 00:00:00', 'fr_FR');
  reads('10:30', 'date 1899-12-30 10:30:00');
  reads('3,5', 'number 3.5', 'fr_FR');
  reads('3.5', 'number 3.5', 'en_US');
  reads('1,000', 'number 1000', 'en_US');
  reads('H1', 'string H1');
  reads('a=b', 'string a=b');
  reads('nul', 'string nul');
  shows('12%', '12%');
  shows('10:30', '10:30');
  shows('2026-11-21', '2026-11-21');
  shows('21/11/2026', '21/11/2026', 'fr_FR');
  shows('11/21/2026', '11/21/2026', 'en_US');
  shows('TRUE', 'VRAI', 'fr_FR');
  shows('TRUE', 'TRUE', 'en_US');
  shows('3,5', '3,5', 'fr_FR');
  shows('007', '7');
}

function givenValues(check, { fresh, wrote, described }) {
  check('a number stays a number', 'number 0.5', () => wrote(0.5));
  check('a boolean stays a boolean', 'boolean false', () => wrote(false));
  check('null empties a cell', 'string ', () => described(fresh().setValue('x').setValue(null).getValue()));
  check('an empty cell is blank', 'true', () => fresh().isBlank());
  check('a link formula shows its label', 'Map', () =>
    fresh().setFormula('=HYPERLINK("https://example.org";"Map")').getDisplayValue(),
  );
  check('a formula set as a value is a formula', '=1', () => fresh().setValue('=1').getFormula());
  check('a value has no formula', '', () => fresh().setValue('a').getFormula());
  check('setValues fills row by row', '1,2|3,4', () => {
    const range = fresh().offset(0, 2, 2, 2);
    range.setValues([
      [1, 2],
      [3, 4],
    ]);
    return range
      .getValues()
      .map((cells) => cells.join(','))
      .join('|');
  });
  check('a date written is the date read', '2026-11-21T09:30:05.000Z', () =>
    fresh()
      .setValue(new Date(Date.UTC(2026, 10, 21, 9, 30, 5)))
      .getValue()
      .toISOString(),
  );
}

function plainText(check, fresh) {
  const kept = (text) => {
    const value = fresh().setNumberFormat('@').setValue(text).getValue();
    return `${typeof value} ${value}`;
  };
  for (const text of ['007', '1/2', '10:30', 'TRUE', '12%', '=1+1', '+33612345678']) {
    check(`${text} in a cell of text format`, `string ${text}`, () => kept(text));
  }
  check('the text format is kept', '@', () => fresh().setNumberFormat('@').setValue('1').getNumberFormat());
}

function dates(check, { fresh, described, zone }) {
  const at = (text) => Utilities.formatDate(fresh().setValue(text).getValue(), zone, "yyyy-MM-dd'T'HH:mm:ss");
  check('a summer date is midnight in the spreadsheet zone', '2026-07-04T00:00:00', () => at('2026-07-04'));
  check('a winter date is midnight in the spreadsheet zone', '2026-01-04T00:00:00', () => at('2026-01-04'));
  check('the day of the change to summer time', '2026-03-29T12:00:00', () => at('2026-03-29 12:00'));
  check('the day of the change to winter time', '2026-10-25T12:00:00', () => at('2026-10-25 12:00'));
  check('a time alone lies on 1899-12-30', '1899-12-30T08:05:00', () => at('8:05'));
  check(
    'a time alone in Paris follows the sun',
    '1899-12-30T07:55:39.000Z',
    () => fresh().setValue('8:05').getValue().toISOString(),
    'Europe/Paris',
  );
  check('a serial number with a date format is a date', 'date 2026-11-21 00:00:00', () =>
    described(fresh().setNumberFormat('yyyy-mm-dd').setValue(46347).getValue()),
  );
  check('a date without its format is its serial number', 'number 46347', () =>
    described(fresh().setValue('2026-11-21').setNumberFormat('0').getValue()),
  );
  check('a pattern shows a date', '21/11/2026', () =>
    fresh().setNumberFormat('dd/mm/yyyy').setValue('2026-11-21').getDisplayValue(),
  );
  check('a pattern shows a time', '08:05', () => fresh().setNumberFormat('hh:mm').setValue('8:05').getDisplayValue());
  check('formatDate in Paris in winter', '21/11/2026 10:05:07', () =>
    Utilities.formatDate(new Date(Date.UTC(2026, 10, 21, 9, 5, 7)), 'Europe/Paris', 'dd/MM/yyyy HH:mm:ss'),
  );
  check('formatDate in Paris in summer', '2026-07-04 11:05', () =>
    Utilities.formatDate(new Date(Date.UTC(2026, 6, 4, 9, 5)), 'Europe/Paris', 'yyyy-MM-dd HH:mm'),
  );
  check('formatDate writes ISO with quotes', '2026-07-04T09:05:00Z', () =>
    Utilities.formatDate(new Date(Date.UTC(2026, 6, 4, 9, 5)), 'UTC', "yyyy-MM-dd'T'HH:mm:ss'Z'"),
  );
  check(
    'dates made by the service are instances of Date',
    'true',
    () => fresh().setValue('8:05').getValue() instanceof Date,
  );
}

function sizes(check, sheet) {
  const rowsOff = 'The number of rows in the data does not match the number of rows in the range.';
  const columnsOff = 'The number of columns in the data does not match the number of columns in the range.';
  const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
  check('a new tab has 1000 rows', '1000', () => sheet.getMaxRows());
  check('a new tab has 26 columns', '26', () => sheet.getMaxColumns());
  check('too few rows', `Exception: ${rowsOff} The data has 1 but the range has 2.`, () =>
    thrown(() => sheet.getRange(1, 5, 2, 1).setValues([[1]])),
  );
  check('too many columns', `Exception: ${columnsOff} The data has 2 but the range has 1.`, () =>
    thrown(() => sheet.getRange(1, 5, 1, 1).setValues([[1, 2]])),
  );
  check('below the last row', `Exception: ${outside}`, () => thrown(() => sheet.getRange(1001, 1).getValue()));
  check('right of the last column', `Exception: ${outside}`, () => thrown(() => sheet.getRange(1, 27).getValue()));
  check('no rows', 'Exception: The number of rows in the range must be at least 1.', () =>
    thrown(() => sheet.getRange(1, 1, 0, 1)),
  );
  check('no columns', 'Exception: The number of columns in the range must be at least 1.', () =>
    thrown(() => sheet.getRange(1, 1, 1, 0)),
  );
  check('row 0', 'Exception: The starting row of the range is too small.', () => thrown(() => sheet.getRange(0, 1)));
  check('column 0', 'Exception: The starting column of the range is too small.', () =>
    thrown(() => sheet.getRange(1, 0)),
  );
  check('a notation that is none', 'Exception: Range not found', () => thrown(() => sheet.getRange('no such range')));
  check('an open-ended notation', 'A2:C1000', () => sheet.getRange('A2:C').getA1Notation());
  check('rows deleted outside', 'Exception: Those rows are out of bounds.', () =>
    thrown(() => sheet.deleteRows(1000, 2)),
  );
  check('inserted rows', '1002', () => {
    sheet.insertRowsAfter(sheet.getMaxRows(), 2);
    const rows = sheet.getMaxRows();
    sheet.deleteRows(rows - 1, 2);
    return rows;
  });
}

function tabs(check, book, sheet) {
  const name = sheet.getName();
  check(
    'two tabs of one name',
    `Exception: A sheet with the name "${name}" already exists. Please enter another name.`,
    () => thrown(() => book.insertSheet(name)),
  );
  check('a tab that is not there', 'null', () => book.getSheetByName(`${name} (none)`));
  check('a new tab is the active one', 'true', () => {
    const other = book.insertSheet(`${name} bis`);
    const active = book.getActiveSheet().getName() === other.getName();
    book.deleteSheet(other);
    return active;
  });
  check('a new tab at a place', '1', () => {
    const other = book.insertSheet(`${name} first`, 0);
    const index = other.getIndex();
    book.deleteSheet(other);
    return index;
  });
  check('frozen rows', '1', () => {
    sheet.setFrozenRows(1);
    return sheet.getFrozenRows();
  });
  check(
    'all but the frozen rows deleted',
    'Exception: Sorry, it is not possible to delete all non-frozen rows.',
    () => {
      const other = book.insertSheet(`${name} frozen`);
      other.setFrozenRows(1);
      const message = thrown(() => {
        other.deleteRows(2, other.getMaxRows() - 1);
        SpreadsheetApp.flush();
      });
      book.deleteSheet(other);
      return message;
    },
  );
  check('an empty tab has no last row', '0,0,A1', () => {
    const other = book.insertSheet(`${name} empty`);
    const size = [other.getLastRow(), other.getLastColumn(), other.getDataRange().getA1Notation()].join(',');
    book.deleteSheet(other);
    return size;
  });
  check('a row appended comes after the last', 'A3:B3', () => {
    const other = book.insertSheet(`${name} append`);
    other.getRange('B2').setValue('x');
    other.appendRow(['a', 'b']);
    const last = other.getRange(other.getLastRow(), 1, 1, 2).getA1Notation();
    book.deleteSheet(other);
    return last;
  });
}

function dropdowns(check, fresh) {
  const rule = (allow) =>
    SpreadsheetApp.newDataValidation().requireValueInList(['Yes', 'No'], true).setAllowInvalid(allow).build();
  const rejected = (range) =>
    `Exception: The data you entered in cell ${range.getA1Notation()} violates the data validation rules set on this cell.`;
  check('a value from the list', 'Yes', () => fresh().setDataValidation(rule(false)).setValue('Yes').getValue());
  check('a value outside the list is rejected', 'true', () => {
    const range = fresh().setDataValidation(rule(false));
    const message = thrown(() => {
      range.setValue('Maybe');
      SpreadsheetApp.flush();
    });
    return message.indexOf(rejected(range)) === 0 || message;
  });
  check('a value outside a lenient list is kept', 'Maybe', () =>
    fresh().setDataValidation(rule(true)).setValue('Maybe').getValue(),
  );
  check('an empty cell suits any list', '', () => fresh().setDataValidation(rule(false)).setValue('').getValue());
  check('a rule is read back', 'VALUE_IN_LIST Yes,No true', () => {
    const found = fresh().setDataValidation(rule(true)).getDataValidation();
    return `${found.getCriteriaType()} ${found.getCriteriaValues()[0].join(',')} ${found.getAllowInvalid()}`;
  });
  check('a rule is removed', 'null', () =>
    fresh().setDataValidation(rule(true)).setDataValidation(null).getDataValidation(),
  );
  check('a new checkbox is not ticked', 'false,false', () => {
    const range = fresh().insertCheckboxes();
    return [range.getValue(), range.isChecked()].join();
  });
  check('a ticked checkbox', 'true,true', () => {
    const range = fresh().insertCheckboxes().check();
    return [range.getValue(), range.isChecked()].join();
  });
  check(
    'a checkbox is a rule',
    'true',
    () =>
      fresh().insertCheckboxes().getDataValidation().getCriteriaType() ===
      SpreadsheetApp.DataValidationCriteria.CHECKBOX,
  );
}

function formats(check, sheet, fresh) {
  check('a note', 'careful', () => fresh().setNote('careful').getNote());
  check('no note', '', () => fresh().getNote());
  check('a note is not content', 'true', () => fresh().setNote('careful').isBlank());
  check('a background', '#d9ead3', () => fresh().setBackground('#d9ead3').getBackground());
  check('no background', '#ffffff', () => fresh().getBackground());
  check('bold', 'bold', () => fresh().setFontWeight('bold').getFontWeight());
  check('clearContent keeps the look', ' bold', () => {
    const range = fresh().setValue('x').setFontWeight('bold').clearContent();
    return `${range.getValue()} ${range.getFontWeight()}`;
  });
  check('the automatic number format', '0.###############', () => fresh().setValue(5).getNumberFormat());
  check('a percentage', '12.50%', () => fresh().setNumberFormat('0.00%').setValue(0.125).getDisplayValue(), 'en_US');
  check('a percentage', '12,50%', () => fresh().setNumberFormat('0.00%').setValue(0.125).getDisplayValue(), 'fr_FR');
  check('a column width', '123', () => sheet.setColumnWidth(7, 123).getColumnWidth(7));
  check('a hidden column', 'true', () => {
    sheet.hideColumns(8);
    return sheet.isColumnHiddenByUser(8);
  });
  check('wrapping', 'WRAP', () => fresh().setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP).getWrapStrategy());
  check('conditional formats are read back', '1 #ff0000', () => {
    const made = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setBackground('#ff0000');
    sheet.setConditionalFormatRules([made.setRanges([sheet.getRange('K1:K5')]).build()]);
    const found = sheet.getConditionalFormatRules();
    return `${found.length} ${found[0].getBooleanCondition().getBackground()}`;
  });
}

function names(check, book, sheet) {
  check('a named range', 'B2:C3', () => {
    book.setNamedRange('contract_cells', sheet.getRange('B2:C3'));
    const found = book.getRangeByName('contract_cells').getA1Notation();
    book.removeNamedRange('contract_cells');
    return found;
  });
  check('a name that is not there', 'null', () => book.getRangeByName('contract_none'));
  check('a protected tab', 'machine true', () => {
    const made = sheet.protect().setDescription('machine').setWarningOnly(true);
    const [found] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    const text = `${found.getDescription()} ${found.isWarningOnly()}`;
    made.remove();
    return text;
  });
  check('a protected range', 'D1:D9', () => {
    const made = sheet.getRange('D1:D9').protect();
    const [found] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
    const notation = found.getRange().getA1Notation();
    made.remove();
    return notation;
  });
}

function services(check) {
  const properties = PropertiesService.getDocumentProperties();
  const key = 'contract-check';
  check('a property is text', 'string 5', () => {
    properties.setProperty(key, 5);
    const value = properties.getProperty(key);
    properties.deleteProperty(key);
    return `${typeof value} ${value}`;
  });
  check('no property', 'null', () => properties.getProperty('contract-none'));
  check('a property of 9 KB', '9216', () => {
    properties.setProperty(key, 'x'.repeat(9216));
    const { length } = properties.getProperty(key);
    properties.deleteProperty(key);
    return length;
  });
  check('a property above 9 KB', 'Exception: Argument too large: value', () =>
    thrown(() => properties.setProperty(key, 'x'.repeat(9 * 1024 + 1))),
  );
  check('a cached value', 'string 1', () => {
    const cache = CacheService.getDocumentCache();
    cache.put(key, '1', 60);
    const value = cache.get(key);
    cache.remove(key);
    return `${typeof value} ${value}`;
  });
  check('a cached value above 100 KB', 'Exception: Argument too large: value', () =>
    thrown(() => CacheService.getDocumentCache().put(key, 'x'.repeat(100 * 1024 + 1), 60)),
  );
  check('a lock is taken and released', 'true,true,false', () => {
    const lock = LockService.getDocumentLock();
    const states = [lock.tryLock(1000), lock.hasLock()];
    lock.releaseLock();
    return states.concat(lock.hasLock()).join();
  });
  check('a run may take its lock twice', 'true', () => {
    LockService.getDocumentLock().tryLock(1000);
    const again = LockService.getDocumentLock().tryLock(1000);
    LockService.getDocumentLock().releaseLock();
    return again;
  });
  check('no timers', 'undefined', () => typeof setTimeout);
  check('no URL', 'undefined', () => typeof URL);
  check('no text encoder', 'undefined', () => typeof TextEncoder);
  check('no crypto', 'undefined', () => typeof crypto);
}

function pages(check) {
  const described = (page) => [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight()].join('|');
  check('a page as it is made', '<p>é|||', () => described(HtmlService.createHtmlOutput('<p>é')));
  check('a page as it is set', 'ab|Hosts|411|233', () =>
    described(HtmlService.createHtmlOutput('a').append('b').setTitle('Hosts').setWidth(411).setHeight(233)),
  );
  check(
    'a meta tag that is not admitted',
    'Exception: The meta tag you specified is not allowed in this context.',
    () => thrown(() => HtmlService.createHtmlOutput('').addMetaTag('color-scheme', 'dark')),
  );
  check(
    'text in the place of a page',
    "Exception: The parameters (String) don't match the method signature for Ui.showSidebar.",
    () => thrown(() => SpreadsheetApp.getUi().showSidebar('<p>')),
  );
}

/** The form of the contract, made by the first run, with nothing in it. */
function contractForm() {
  const properties = PropertiesService.getDocumentProperties();
  const id = properties.getProperty('contract-form');
  let form = null;
  try {
    form = id && FormApp.openById(id);
  } catch (error) {
    console.warn(`The form of the contract is gone: ${error.message}`);
  }
  form = form || FormApp.create('Contract');
  properties.setProperty('contract-form', form.getId());
  form.setPublished(true).deleteAllResponses();
  for (const item of form.getItems()) form.deleteItem(item);
  return form;
}

function forms(check, form) {
  const offered = (item) =>
    item
      .getChoices()
      .map((choice) => choice.getValue())
      .join();
  check('a script of a spreadsheet has no form of its own', 'null', () => FormApp.getActiveForm());
  check(
    'a form that is not there',
    'Exception: No item with the given ID could be found, or you do not have permission to access it.',
    () => thrown(() => FormApp.openById('contract-none')),
  );
  check('a form is found by its id and by where it is edited', 'true', () => {
    const found = [FormApp.openById(form.getId()), FormApp.openByUrl(form.getEditUrl())];
    return found.every((each) => each.getId() === form.getId());
  });
  check('the id of a form is not in the address where it is filled in', 'true', () => {
    const url = form.getPublishedUrl();
    return url.indexOf(form.getId()) < 0 && /^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform$/.test(url);
  });
  check('a form that is not published takes no answers', 'false,false', () => {
    form.setPublished(false);
    return [form.isPublished(), form.isAcceptingResponses()].join();
  });
  check('it cannot be opened for answers', 'Exception', () =>
    thrown(() => form.setAcceptingResponses(true)).replace(/:.*/, ''),
  );
  check('one that is published takes answers', 'true,true', () => {
    form.setPublished(true);
    return [form.isPublished(), form.isAcceptingResponses()].join();
  });
  check('one that is closed stays published', 'true,false', () => {
    form.setAcceptingResponses(false);
    const states = [form.isPublished(), form.isAcceptingResponses()].join();
    form.setAcceptingResponses(true);
    return states;
  });
  check('choices are read back', 'a,b', () => offered(form.addListItem().setChoiceValues(['a', 'b'])));
  check('no choices', 'Exception: Array is empty: values', () => thrown(() => form.addListItem().setChoiceValues([])));
  check('a choice given twice', 'Exception: Questions cannot have duplicate choice values.', () =>
    thrown(() => form.addListItem().setChoiceValues(['a', 'a'])),
  );
  check('an item taken for another kind', 'Exception: Invalid conversion for item type: TEXT.', () =>
    thrown(() => form.getItemById(form.addTextItem().getId()).asListItem()),
  );
  check('an item that is not there', 'null', () => form.getItemById(1));
  check('a new item comes last', 'true', () => form.addTextItem().getIndex() === form.getItems().length - 1);
  check('items of one kind', 'true', () =>
    form.getItems(FormApp.ItemType.LIST).every((item) => item.getType() === FormApp.ItemType.LIST),
  );
  check('a trigger knows its form', 'true FORMS ON_FORM_SUBMIT', () => {
    const made = ScriptApp.newTrigger(onOpen.name).forForm(form).onFormSubmit().create();
    const text = `${made.getTriggerSourceId() === form.getId()} ${made.getTriggerSource()} ${made.getEventType()}`;
    ScriptApp.deleteTrigger(made);
    return text;
  });
}

function answers(check, form) {
  const name = form.addTextItem().setTitle('Name');
  const beds = form.addListItem().setChoiceValues(['1', '2']).setTitle('Beds');
  const languages = form.addCheckboxItem().setChoiceValues(['fr', 'en']).showOtherOption(true).setTitle('Languages');
  const scale = form.addScaleItem().setBounds(1, 5).setTitle('Tiredness');
  const drafted = () => form.createResponse().withItemResponse(name.createResponse('Zo\u00e9 & co@example.org'));
  check('an answer that is no choice', 'Exception: Invalid response submitted to item.', () =>
    thrown(() => beds.createResponse('3')),
  );
  check('an answer beside the choices, where there may be one', 'ar', () =>
    languages.createResponse(['ar']).getResponse().join(),
  );
  check('an answer that was not sent has no id and no time', 'null,null', () => {
    const draft = drafted();
    return [draft.getId(), draft.getTimestamp()].map(String).join();
  });
  check('a link that fills in', 'usp=pp_url entry.N=Zo%C3%A9+%26+co%40example.org', () => {
    const [address, query] = drafted().toPrefilledUrl().split('?');
    if (address !== form.getPublishedUrl()) return address;
    return query
      .split('&')
      .join(' ')
      .replace(/\d{5,}/, 'N');
  });
  check(
    'what a link calls a question is not its id',
    'true',
    () => drafted().toPrefilledUrl().indexOf(`entry.${name.getId()}=`) < 0,
  );
  check('an answer that a script sends', 'Name=Zo\u00e9 & co@example.org;Languages=en,ar;Tiredness=4', () => {
    const draft = drafted()
      .withItemResponse(scale.createResponse(4))
      .withItemResponse(languages.createResponse(['en', 'ar']));
    const sent = form.getResponse(draft.submit().getId());
    return sent
      .getItemResponses()
      .map((each) => `${each.getItem().getTitle()}=${each.getResponse()}`)
      .join(';');
  });
  check('what kind of thing an answer is', 'string,object,string', () => {
    const [response] = form.getResponses();
    return response
      .getItemResponses()
      .map((each) => typeof each.getResponse())
      .join();
  });
  check('a question without an answer', 'null', () => form.getResponses()[0].getResponseForItem(beds));
  check('answers since a moment', '1,0', () => {
    const at = form.getResponses()[0].getTimestamp().getTime();
    return [at - 1000, at + 1000].map((since) => form.getResponses(new Date(since)).length).join();
  });
  check('the answer to a question that was deleted', 'Name,Tiredness', () => {
    form.deleteItem(languages);
    return form
      .getResponses()[0]
      .getItemResponses()
      .map((each) => each.getItem().getTitle())
      .join();
  });
  check('an answer that was deleted', '0', () => {
    form.deleteResponse(form.getResponses()[0].getId());
    return form.getResponses().length;
  });
}
