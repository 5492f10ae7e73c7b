import { GoogleObject } from '../expose.ts';
import { Exception } from './exception.ts';
import type { Methods } from './google-methods.ts';

/** The meta tags that Google lets a script add; those in the HTML itself it ignores. */
const META_TAGS = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

class HtmlOutputMetaTag
  extends GoogleObject
  implements Methods<GoogleAppsScript.HTML.HtmlOutputMetaTag, 'getContent' | 'getName'>
{
  readonly googleName = 'HtmlOutputMetaTag';

  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {
    super();
  }

  getContent(): string {
    return this.content;
  }

  getName(): string {
    return this.name;
  }
}

type Method =
  | 'addMetaTag'
  | 'append'
  | 'clear'
  | 'getContent'
  | 'getMetaTags'
  | 'getTitle'
  | 'setContent'
  | 'setHeight'
  | 'setSandboxMode'
  | 'setTitle'
  | 'setWidth';

/** A page that a script can show in a sidebar or a dialog. */
export class HtmlOutput extends GoogleObject implements Methods<GoogleAppsScript.HTML.HtmlOutput, Method> {
  readonly googleName = 'HtmlOutput';
  private readonly metaTags: HtmlOutputMetaTag[] = [];
  private title = '';
  private width: number | null = null;
  private height: number | null = null;

  constructor(private content: string) {
    super();
  }

  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.includes(name)) {
      throw new Exception('The meta tag you specified is not allowed in this context.');
    }
    this.metaTags.push(new HtmlOutputMetaTag(name, String(content)));
    return this;
  }

  append(addedContent: string): this {
    this.content += String(addedContent);
    return this;
  }

  clear(): this {
    this.content = '';
    return this;
  }

  getContent(): string {
    return this.content;
  }

  /** Pixels; null until it is set. */
  getHeight(): number | null {
    return this.height;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.metaTags];
  }

  getTitle(): string {
    return this.title;
  }

  /** Pixels; null until it is set. */
  getWidth(): number | null {
    return this.width;
  }

  setContent(content: string): this {
    this.content = String(content);
    return this;
  }

  /** null = Google's default. */
  setHeight(height: number | null): this {
    this.height = height;
    return this;
  }

  /** Has no effect at Google any more: every page is in an iframe. */
  setSandboxMode(): this {
    return this;
  }

  setTitle(title: string): this {
    this.title = String(title);
    return this;
  }

  /** null = Google's default. A sidebar is 300 pixels wide whatever is set. */
  setWidth(width: number | null): this {
    this.width = width;
    return this;
  }
}
