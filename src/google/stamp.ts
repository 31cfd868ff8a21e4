/**
 * Whose sidebar it is, and for which sheet. A browser that is signed in to several Google accounts may send one account's
 * sidebar to another's session: the door then refuses. The key is Google's own, changes every 30 days and names nobody.
 */
export function sidebarStamp(): string {
  return `${Session.getTemporaryActiveUserKey()} ${SpreadsheetApp.getActiveSpreadsheet().getId()}`;
}
