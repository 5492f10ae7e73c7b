import { expect, test } from 'vitest';
import { Form } from '../../../build/local/forms/form.ts';
import { FormApp } from '../../../build/local/forms/form-app.ts';
import { FormResponse } from '../../../build/local/forms/form-response.ts';
import { ItemResponse } from '../../../build/local/forms/item-response.ts';
import { CheckboxItem, ListItem, MultipleChoiceItem } from '../../../build/local/forms/items/choice-items.ts';
import { DateItem } from '../../../build/local/forms/items/date-item.ts';
import { Item } from '../../../build/local/forms/items/item.ts';
import { PageBreakItem, SectionHeaderItem } from '../../../build/local/forms/items/layout-items.ts';
import { ScaleItem } from '../../../build/local/forms/items/scale-item.ts';
import { ParagraphTextItem, TextItem } from '../../../build/local/forms/items/text-items.ts';
import { TextValidationBuilder } from '../../../build/local/forms/text-validation.ts';
import { declared, methodsOf } from '../declared.ts';

/** Google has them since 2025; the declarations do not yet (Apps Script reference, class Form). */
const UNDECLARED = ['isPublished', 'setPublished', 'supportsAdvancedResponderPermissions'];

test.each([
  ['FormApp', FormApp, 6],
  ['Form', Form, 45],
  ['FormResponse', FormResponse, 8],
  ['ItemResponse', ItemResponse, 2],
  ['Item', Item, 16],
  ['TextItem', TextItem, 12],
  ['ParagraphTextItem', ParagraphTextItem, 12],
  ['MultipleChoiceItem', MultipleChoiceItem, 15],
  ['ListItem', ListItem, 13],
  ['CheckboxItem', CheckboxItem, 15],
  ['ScaleItem', ScaleItem, 16],
  ['DateItem', DateItem, 11],
  ['SectionHeaderItem', SectionHeaderItem, 7],
  ['PageBreakItem', PageBreakItem, 7],
  ['TextValidationBuilder', TextValidationBuilder, 17],
])('every method of %s that a script can call is in Google’s reference', (name, ours, atLeast) => {
  const known = declared('forms', name);
  const methods = methodsOf(ours).filter((method) => !(name === 'Form' && UNDECLARED.includes(method)));
  expect(methods.filter((method) => !known.has(method))).toEqual([]);
  expect(new Set(methods).size).toBeGreaterThanOrEqual(atLeast);
});
