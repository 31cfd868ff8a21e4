/**
 * Menus, sidebar, dialogs and HtmlService: what the add-on shows is kept for the page to show.
 * Nothing waits for a person here: `alert` answers OK at once. Tests: test/local/keptThings.test.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Enumeration, type EnumValue, Service, wrongArguments } from './service';

/** `functionName` is '' for a separator and for a sub-menu, which has items. */
export interface MenuItem {
  readonly caption: string;
  readonly functionName: string;
  readonly items?: readonly MenuItem[];
}
export interface Shown {
  readonly kind: 'sidebar' | 'dialog' | 'alert';
  readonly title: string;
  readonly html: string;
  /** Pixels; null = not said. */
  readonly width: number | null;
  readonly height: number | null;
}
/** What the page of one person shows. */
export interface Screen {
  menus: { caption: string; items: MenuItem[] }[];
  shown: Shown | null;
}

export class Ui extends Service {
  readonly path = 'SpreadsheetApp.Ui';
  readonly Button = new Enumeration('SpreadsheetApp.Ui.Button', ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);
  readonly ButtonSet = new Enumeration('SpreadsheetApp.Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
  constructor(readonly screen: Screen) {
    super();
  }
  createMenu(caption: unknown): Menu {
    if (typeof caption !== 'string') wrongArguments(`${this.path}.createMenu`, [caption]);
    return new Menu(this.screen, caption);
  }
  /** Under "Extensions", by the add-on's name, which the page knows. */
  createAddonMenu(): Menu {
    return new Menu(this.screen, '');
  }
  showSidebar(html: unknown): void {
    if (!(html instanceof HtmlOutput)) wrongArguments(`${this.path}.showSidebar`, [html]);
    // Google's sidebar is 300 pixels wide, whatever is asked.
    this.screen.shown = { kind: 'sidebar', title: html.title, html: html.html, width: 300, height: null };
  }
  showModalDialog(html: unknown, title: unknown): void {
    if (!(html instanceof HtmlOutput) || typeof title !== 'string') {
      wrongArguments(`${this.path}.showModalDialog`, [html, title]);
    }
    this.screen.shown = { kind: 'dialog', title, html: html.html, width: html.width, height: html.height };
  }
  alert(...words: unknown[]): EnumValue {
    const texts = words.filter((word) => typeof word === 'string') as string[];
    if (texts.length === 0) wrongArguments(`${this.path}.alert`, words);
    const title = texts.length > 1 ? (texts[0] as string) : '';
    this.screen.shown = { kind: 'alert', title, html: texts[texts.length - 1] as string, width: null, height: null };
    return this.Button.values.OK;
  }
}

export class Menu extends Service {
  readonly path = 'SpreadsheetApp.Menu';
  readonly items: MenuItem[] = [];
  constructor(
    readonly screen: Screen,
    readonly caption: string,
  ) {
    super();
  }
  addItem(caption: unknown, functionName: unknown): this {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      wrongArguments(`${this.path}.addItem`, [caption, functionName]);
    }
    this.items.push({ caption, functionName });
    return this;
  }
  addSeparator(): this {
    this.items.push({ caption: '', functionName: '' });
    return this;
  }
  addSubMenu(menu: unknown): this {
    if (!(menu instanceof Menu)) wrongArguments(`${this.path}.addSubMenu`, [menu]);
    this.items.push({ caption: menu.caption, functionName: '', items: menu.items });
    return this;
  }
  addToUi(): void {
    this.screen.menus = this.screen.menus.filter((menu) => menu.caption !== this.caption);
    this.screen.menus.push({ caption: this.caption, items: this.items });
  }
}

export class HtmlService extends Service {
  readonly path = 'HtmlService';
  constructor(readonly folder: string) {
    super();
  }
  createHtmlOutputFromFile(name: unknown): HtmlOutput {
    if (typeof name !== 'string') wrongArguments(`${this.path}.createHtmlOutputFromFile`, [name]);
    const file = path.join(this.folder, `${path.basename(name)}.html`);
    if (!existsSync(file)) throw new Error(`No HTML file named ${name} was found.`);
    return new HtmlOutput(readFileSync(file, 'utf8'));
  }
  createHtmlOutput(html: unknown = ''): HtmlOutput {
    return new HtmlOutput(String(html));
  }
}

export class HtmlOutput extends Service {
  readonly path = 'HtmlService.HtmlOutput';
  title = '';
  width: number | null = null;
  height: number | null = null;
  html: string;
  constructor(html: string) {
    super();
    this.html = html;
  }
  getContent(): string {
    return this.html;
  }
  setContent(html: unknown): this {
    this.html = String(html);
    return this;
  }
  append(html: unknown): this {
    this.html += String(html);
    return this;
  }
  setTitle(title: unknown): this {
    this.title = String(title);
    return this;
  }
  setWidth(pixels: unknown): this {
    if (typeof pixels !== 'number') wrongArguments(`${this.path}.setWidth`, [pixels]);
    this.width = pixels;
    return this;
  }
  setHeight(pixels: unknown): this {
    if (typeof pixels !== 'number') wrongArguments(`${this.path}.setHeight`, [pixels]);
    this.height = pixels;
    return this;
  }
}
