/**
 * The menu under Extensions, the sidebar, wide dialogs, and a word at the bottom of the sheet. `onOpen` may run with no authority at all,
 * so the menu asks no other service anything.
 */
export interface MenuItem {
  readonly caption: string;
  /** The function of main.ts that it runs. */
  readonly runs: string;
}

export function buildMenu(items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { caption, runs } of items) menu.addItem(caption, runs);
  menu.addToUi();
}

export function showSidebar(title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(title));
}

/** Pixels: as wide as a picture needs, and no wider than a small screen. */
const DIALOG = { width: 960, height: 640 };

/** Modal, as Google's are for add-ons: focus stays within, and Escape closes it. The sidebar waits behind it. */
export function showDialog(file: string, title: string): void {
  const html = HtmlService.createHtmlOutputFromFile(file).setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(html, title);
}

const TOAST_SECONDS = 8;

export function say(sentence: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'Provision map', TOAST_SECONDS);
}
