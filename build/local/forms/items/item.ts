import { Exception } from '../../services/exception.ts';
import type { Methods } from '../../services/google-methods.ts';
import type { ChoiceModel, DateModel, ItemModel, LayoutModel, ScaleModel, TextModel } from '../model/item-model.ts';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './choice-items.ts';
import { DateItem } from './date-item.ts';
import { PageBreakItem, SectionHeaderItem } from './layout-items.ts';
import { ScaleItem } from './scale-item.ts';
import { ParagraphTextItem, TextItem } from './text-items.ts';
import { TypedItem } from './typed-item.ts';

/** An item whose type the script has yet to tell. */
export class Item
  extends TypedItem
  implements
    Methods<
      GoogleAppsScript.Forms.Item,
      | 'asCheckboxItem'
      | 'asDateItem'
      | 'asListItem'
      | 'asMultipleChoiceItem'
      | 'asPageBreakItem'
      | 'asParagraphTextItem'
      | 'asScaleItem'
      | 'asSectionHeaderItem'
      | 'asTextItem'
      | 'getHelpText'
      | 'getId'
      | 'getIndex'
      | 'getTitle'
      | 'getType'
      | 'setHelpText'
      | 'setTitle'
    >
{
  readonly googleName = 'Item';

  asCheckboxItem(): CheckboxItem {
    return new CheckboxItem(this.form, only<ChoiceModel>(this.model, 'CHECKBOX'));
  }

  asDateItem(): DateItem {
    return new DateItem(this.form, only<DateModel>(this.model, 'DATE'));
  }

  asListItem(): ListItem {
    return new ListItem(this.form, only<ChoiceModel>(this.model, 'LIST'));
  }

  asMultipleChoiceItem(): MultipleChoiceItem {
    return new MultipleChoiceItem(this.form, only<ChoiceModel>(this.model, 'MULTIPLE_CHOICE'));
  }

  asPageBreakItem(): PageBreakItem {
    return new PageBreakItem(this.form, only<LayoutModel>(this.model, 'PAGE_BREAK'));
  }

  asParagraphTextItem(): ParagraphTextItem {
    return new ParagraphTextItem(this.form, only<TextModel>(this.model, 'PARAGRAPH_TEXT'));
  }

  asScaleItem(): ScaleItem {
    return new ScaleItem(this.form, only<ScaleModel>(this.model, 'SCALE'));
  }

  asSectionHeaderItem(): SectionHeaderItem {
    return new SectionHeaderItem(this.form, only<LayoutModel>(this.model, 'SECTION_HEADER'));
  }

  asTextItem(): TextItem {
    return new TextItem(this.form, only<TextModel>(this.model, 'TEXT'));
  }
}

function only<M extends ItemModel>(model: ItemModel, type: M['type']): M {
  if (model.type !== type) throw new Exception(`Invalid conversion for item type: ${model.type}.`);
  return model as M;
}
