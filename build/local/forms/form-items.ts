import { nameOf } from '../services/enumeration.ts';
import { Exception } from '../services/exception.ts';
import type { Methods } from '../services/google-methods.ts';
import { FormOptions } from './form-options.ts';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './items/choice-items.ts';
import { DateItem } from './items/date-item.ts';
import { Item } from './items/item.ts';
import { PageBreakItem, SectionHeaderItem } from './items/layout-items.ts';
import { ScaleItem } from './items/scale-item.ts';
import { ParagraphTextItem, TextItem } from './items/text-items.ts';
import { drawnNumber } from './model/form-model.ts';
import type { ChoiceModel, ItemModel, LayoutModel, TextModel } from './model/item-model.ts';

type Google = GoogleAppsScript.Forms.Form;

/** Any item, whatever its type. */
type Placed = { getIndex(): number };

/** What a form asks, from top to bottom. New items come last. */
export abstract class FormItems extends FormOptions implements Methods<Google, Extract<keyof Google, keyof FormItems>> {
  addTextItem(): TextItem {
    return new TextItem(this.model, added(this, text('TEXT')));
  }

  addParagraphTextItem(): ParagraphTextItem {
    return new ParagraphTextItem(this.model, added(this, text('PARAGRAPH_TEXT')));
  }

  addMultipleChoiceItem(): MultipleChoiceItem {
    return new MultipleChoiceItem(this.model, added(this, choice('MULTIPLE_CHOICE')));
  }

  addListItem(): ListItem {
    return new ListItem(this.model, added(this, choice('LIST')));
  }

  addCheckboxItem(): CheckboxItem {
    return new CheckboxItem(this.model, added(this, choice('CHECKBOX')));
  }

  /** From 1 to 5, unless it is told otherwise. */
  addScaleItem(): ScaleItem {
    const scale = { type: 'SCALE', required: false, lower: 1, upper: 5, leftLabel: '', rightLabel: '' } as const;
    return new ScaleItem(this.model, added(this, { ...scale }));
  }

  addDateItem(): DateItem {
    return new DateItem(this.model, added(this, { type: 'DATE', required: false }));
  }

  addSectionHeaderItem(): SectionHeaderItem {
    return new SectionHeaderItem(this.model, added<LayoutModel>(this, { type: 'SECTION_HEADER' }));
  }

  addPageBreakItem(): PageBreakItem {
    return new PageBreakItem(this.model, added<LayoutModel>(this, { type: 'PAGE_BREAK' }));
  }

  getItems(itemType?: GoogleAppsScript.Forms.ItemType): Item[] {
    const { model } = this;
    const asked = itemType === undefined ? model.items : model.items.filter(({ type }) => type === nameOf(itemType));
    return asked.map((item) => new Item(model, item));
  }

  /** null where there is none with this id. */
  getItemById(id: number): Item {
    const found = this.model.items.find((item) => item.id === id);
    return found ? new Item(this.model, found) : (null as unknown as Item);
  }

  deleteItem(item: Placed | number): void {
    this.model.items.splice(placeOf(this, item), 1);
  }

  moveItem(item: Placed | number, toIndex: number): Item {
    const { items } = this.model;
    if (!(toIndex >= 0 && toIndex < items.length)) throw new Exception(`Invalid index: ${toIndex}`);
    const [moved] = items.splice(placeOf(this, item), 1) as [ItemModel];
    items.splice(toIndex, 0, moved);
    return new Item(this.model, moved);
  }
}

function text(type: TextModel['type']): Omit<TextModel, Given> {
  return { type, required: false, rule: null };
}

/** Google gives a new question a first choice. */
function choice(type: ChoiceModel['type']): Omit<ChoiceModel, Given> {
  return { type, required: false, choices: ['Option 1'], other: false };
}

/** What every item is given when it is added. */
type Given = 'id' | 'entry' | 'title' | 'helpText';

function added<M extends ItemModel>({ model, world }: FormItems, item: Omit<M, Given>): M {
  let id = drawnNumber(world);
  while (model.items.some((each) => each.id === id)) id = drawnNumber(world);
  const made = { ...item, id, entry: drawnNumber(world), title: '', helpText: '' } as unknown as M;
  model.items.push(made);
  return made;
}

function placeOf({ model }: FormItems, item: Placed | number): number {
  const place = typeof item === 'number' ? item : item.getIndex();
  if (model.items[place] === undefined) throw new Exception(`Invalid index: ${place}`);
  return place;
}
