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

/**
 * @param file of the built HTML files, without ".html"
 * @param isTurned in the place of another page, by a button there: focus belongs in it
 */
export function showSidebar(file: string, title: string, isTurned = false): void {
  const html = HtmlService.createHtmlOutputFromFile(file).setTitle(title);
  if (isTurned) html.append('<script>isTurned=true</script>');
  SpreadsheetApp.getUi().showSidebar(html);
}

/**
 * Modal, as Google's are for add-ons: focus stays within, and Escape closes it. The sidebar waits behind it.
 * @param file of the built HTML files, without ".html"
 * @param at the id of a place in it to begin at; '' = its top
 */
export function showDialog(file: string, title: string, width: number, height: number, at = ''): void {
  const html = HtmlService.createHtmlOutputFromFile(file).setWidth(width).setHeight(height);
  if (/^[a-z0-9-]+$/.test(at)) html.append(`<script>document.getElementById("${at}")?.scrollIntoView()</script>`);
  SpreadsheetApp.getUi().showModalDialog(html, title);
}

const TOAST_SECONDS = 8;

export function say(sentence: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'Provision map', TOAST_SECONDS);
}
