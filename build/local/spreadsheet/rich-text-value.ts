import { GoogleObject } from '../expose.ts';
import type { TextStyle } from './text-style.ts';

/** The text of a cell and the link that all of it carries. Runs with a look of their own are not kept. */
export class RichTextValue
  extends GoogleObject
  implements Pick<GoogleAppsScript.Spreadsheet.RichTextValue, 'getLinkUrl' | 'getText'>
{
  readonly googleName = 'RichTextValue';

  constructor(
    private readonly text: string,
    private readonly link: string | null,
  ) {
    super();
  }

  getText(): string {
    return this.text;
  }

  getLinkUrl(): string | null {
    return this.link;
  }
}

export class RichTextValueBuilder extends GoogleObject {
  readonly googleName = 'RichTextValueBuilder';
  private text = '';
  private link: string | null = null;

  setText(text: string): this {
    this.text = String(text);
    return this;
  }

  /** For the whole text, or with offsets for a part of it: the cell then links as a whole. */
  setLinkUrl(...args: [string | null] | [number, number, string | null]): this {
    this.link = (args.at(-1) ?? null) as string | null;
    return this;
  }

  /** Looks of parts of a text are accepted and not kept. */
  setTextStyle(..._args: [TextStyle | null] | [number, number, TextStyle | null]): this {
    return this;
  }

  build(): RichTextValue {
    return new RichTextValue(this.text, this.link);
  }
}
