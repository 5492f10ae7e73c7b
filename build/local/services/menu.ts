import { GoogleObject } from '../expose.ts';
import type { Methods } from './google-methods.ts';
import type { MenuEntry, MenuModel } from './records.ts';

export class Menu
  extends GoogleObject
  implements Methods<GoogleAppsScript.Base.Menu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'>
{
  readonly googleName = 'Menu';
  private readonly entries: MenuEntry[] = [];

  constructor(
    private readonly caption: string,
    private readonly addon: boolean,
    private readonly shown: MenuModel[],
  ) {
    super();
  }

  addItem(caption: string, functionName: string): this {
    this.entries.push({ kind: 'item', caption: String(caption), functionName: String(functionName) });
    return this;
  }

  addSeparator(): this {
    this.entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: GoogleAppsScript.Base.Menu): this {
    this.entries.push({ kind: 'menu', menu: (menu as unknown as Menu).model() });
    return this;
  }

  /** Shows the menu; a menu of the same caption takes the place of the earlier one, as in Sheets. */
  addToUi(): void {
    const model = this.model();
    const same = this.shown.findIndex((menu) => menu.caption === model.caption && menu.addon === model.addon);
    if (same < 0) this.shown.push(model);
    else this.shown[same] = model;
  }

  private model(): MenuModel {
    return { caption: this.caption, addon: this.addon, entries: [...this.entries] };
  }
}
