/**
 * The steps from nothing to a sheet with the add-on in it, in words: what each does, what the person sees, what to do if it fails.
 * Pure. Tests: test/tools/deploy.test.ts
 */
export interface Situation {
  /** null = not asked: a rehearsal asks nobody. */
  readonly isSignedIn: boolean | null;
  readonly hasScript: boolean;
  /** The sheet to put it into; '' = a new one. */
  readonly parent: string;
  readonly isUpdate: boolean;
}

export type StepName = 'SIGN_IN' | 'ASK_SWITCH' | 'MAKE' | 'SEND' | 'OPEN';

export interface Step {
  readonly name: StepName;
  readonly says: string;
  readonly clasp: readonly string[];
  readonly see: string;
  readonly ifNot: string;
}

export const TITLE = 'Provision map';
/** An ID that no script has: it is only asked whether Google lets us ask. */
const NOBODYS_SCRIPT = 'none';

/** What is left to do, in order. */
export function steps({ isSignedIn, hasScript, parent, isUpdate }: Situation): Step[] {
  const found: Step[] = [];
  if (isSignedIn !== true) found.push(SIGN_IN);
  if (!hasScript && !isUpdate) found.push(ASK_SWITCH, parent === '' ? MAKE_SHEET : intoSheet(parent));
  found.push(SEND);
  if (!isUpdate) found.push(OPEN);
  return found;
}

const SIGN_IN: Step = {
  name: 'SIGN_IN',
  says: 'Sign in to Google with the school account that is to own the add-on. Left out where you are signed in already',
  clasp: ['login'],
  see: 'Your browser opens and Google asks which account, then lists what "clasp" may do: that is the program that sends scripts, not the add-on. Choose Allow; the page then says that you are logged in. clasp keeps the sign-in on this computer, in .clasprc.json in your own folder; "npx clasp logout" takes it away.',
  ifNot:
    'If Google says "Access blocked" or speaks of an administrator, your school does not allow clasp: docs/admin.md says what to ask for, docs/by-hand.md does without. If it was the wrong account: npm run deploy -- --sign-in',
};
const ASK_SWITCH: Step = {
  name: 'ASK_SWITCH',
  says: "Ask whether this account's Apps Script API is switched on, before anything is made",
  clasp: ['list-versions', NOBODYS_SCRIPT],
  see: 'Nothing. If it is off, you are told where to switch it on.',
  ifNot: 'Switch it on at https://script.google.com/home/usersettings, wait five minutes, run this again.',
};
const MAKE_SHEET: Step = {
  name: 'MAKE',
  says: 'Make a new Google Sheet with an empty script in it',
  clasp: ['create-script', '--title', TITLE, '--type', 'sheets', '--project', '.'],
  see: `A sheet called "${TITLE}" in My Drive of that account, not shared with anybody. Its ID is kept in .clasp.json here.`,
  ifNot: 'Run this again: a script that was made is found and not made twice.',
};
const intoSheet = (parent: string): Step => ({
  ...MAKE_SHEET,
  says: 'Put an empty script into the sheet that you named',
  clasp: ['create-script', '--title', TITLE, '--parentId', parent, '--project', '.'],
  see: 'Nothing yet. If that sheet has a menu "Provision map" already, stop here: one sheet holds the add-on once.',
});
const SEND: Step = {
  name: 'SEND',
  // Without --force a changed manifest is left out, with a success code.
  says: 'Send the built files and the manifest: all of the script, in the place of what is there',
  clasp: ['push', '--force'],
  see: 'The list of files. This can take a minute. What is in the sheet is not touched.',
  ifNot: 'Run this again: sending twice does no harm.',
};
const OPEN: Step = {
  name: 'OPEN',
  says: 'Open the sheet in your browser',
  clasp: ['open-container'],
  see: 'The sheet. Its menu comes a few seconds later.',
  ifNot: 'Open it from Google Drive.',
};

export const AFTER_FIRST = [
  'In the sheet: reload the page, wait a few seconds, choose Extensions, Provision map, Open sidebar.',
  'Google asks for permission the first time, each person once: this sheet, the sidebar, and the files that the add-on makes. With an account of the school’s own Google Workspace that is all; with a private Gmail account it may warn that it has not verified the app.',
  'Then the sidebar asks for the school, its term dates and its pupils. Only then share the sheet.',
];
export const AFTER_UPDATE = [
  'In the sheet: whoever has it open reloads the page, then opens the sidebar again. An old sidebar says by itself that it does not match.',
  'The first Refresh brings an older workbook up to date, once. What people typed stays as it is.',
];
