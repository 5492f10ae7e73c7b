import type { Methods } from '../../services/google-methods.ts';
import type { LayoutModel } from '../model/item-model.ts';
import { TypedItem } from './typed-item.ts';

type Method = 'getHelpText' | 'getId' | 'getIndex' | 'getTitle' | 'getType' | 'setHelpText' | 'setTitle';

export class SectionHeaderItem
  extends TypedItem<LayoutModel>
  implements Methods<GoogleAppsScript.Forms.SectionHeaderItem, Method>
{
  readonly googleName = 'SectionHeaderItem';
}

/** The top of a page. Every page follows the one before it. */
export class PageBreakItem
  extends TypedItem<LayoutModel>
  implements Methods<GoogleAppsScript.Forms.PageBreakItem, Method>
{
  readonly googleName = 'PageBreakItem';
}
