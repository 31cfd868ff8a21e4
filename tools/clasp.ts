/**
 * Runs clasp, Google's program that sends scripts, and knows what its sayings mean. clasp 3.4.1 ends some refusals with exit code 0
 * ("Project file already exists.", "Parent ID not set", "Skipping push."), so what it said counts, not only how it ended.
 * Tests: test/tools/deploy.test.ts
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Heard {
  readonly status: number;
  /** '' where clasp spoke with the person itself. */
  readonly said: string;
}
export interface Place {
  readonly cwd: string;
  /** clasp writes there itself, so that nothing it said is lost when we end before it does. null = it needs the person's terminal. */
  readonly sayings: string | null;
}
export type Clasp = (args: readonly string[], place: Place) => Heard;

/** @param program clasp's own script, run by this Node */
export function claspAt(program: string): Clasp {
  return (args, { cwd, sayings }) => {
    const command = [program, ...args];
    if (sayings === null) {
      return { status: spawnSync(process.execPath, command, { cwd, stdio: 'inherit' }).status ?? 1, said: '' };
    }
    mkdirSync(path.dirname(sayings), { recursive: true });
    const file = openSync(sayings, 'w');
    const { status } = spawnSync(process.execPath, command, { cwd, stdio: ['inherit', file, file] });
    closeSync(file);
    return { status: status ?? 1, said: readFileSync(sayings, 'utf8') };
  };
}

export interface Meaning {
  /** It stands in the way of whatever is asked of Google, not of this one thing alone. */
  readonly isGeneral: boolean;
  readonly heard: RegExp;
  readonly says: string;
  /** Google refused before anything was made: the step can be done again. */
  readonly isRefusal: boolean;
}

const BY_HAND = 'Or put the add-on in without clasp: docs/by-hand.md says each click.';

/** The first that fits counts. */
export const MEANINGS: readonly Meaning[] = [
  {
    isGeneral: true,
    heard: /has not enabled the Apps Script API/i,
    says: 'The Apps Script API is switched off for this account. Open https://script.google.com/home/usersettings in a browser that is signed in to the same account, choose "Google Apps Script API", switch it on, wait five minutes, then run this again. If the switch is grey, your administrator decides: see docs/admin.md.',
    isRefusal: true,
  },
  {
    isGeneral: true,
    heard:
      /admin_policy_enforced|org_internal|access[ _]denied|access blocked|blocked by (your )?admin|not allowed by/i,
    says: `Your school's policy does not let clasp in. Ask the Google Workspace administrator to allow it for your account: docs/admin.md names what to allow. ${BY_HAND}`,
    isRefusal: true,
  },
  {
    isGeneral: true,
    heard: /no credentials found|invalid_grant|invalid_rapt|reauth|login required|unauthenticated/i,
    says: 'You are not signed in any more. Run "npm run deploy -- --sign-in".',
    isRefusal: true,
  },
  {
    isGeneral: false,
    heard: /syntax error/i,
    says: 'Google could not read the code. Nothing in the sheet was changed. Run "npm test", then this again; if both say the same, tell whoever maintains Provision Map.',
    isRefusal: true,
  },
  {
    isGeneral: false,
    heard: /requested entity was not found|file not found/i,
    says: 'This account does not see that sheet or its script. Either it is another account than the one that made it (run "npm run deploy -- --sign-in" with the right one), or the sheet was deleted.',
    isRefusal: true,
  },
  {
    isGeneral: false,
    heard: /does not have (sufficient )?permission|insufficient permission|permission_denied|forbidden/i,
    says: 'This account may not change that script. Sign in with the account that owns the sheet, or ask its owner for leave to edit: "npm run deploy -- --sign-in".',
    isRefusal: true,
  },
  {
    isGeneral: false,
    heard: /skipping push/i,
    says: 'clasp left the files where they are, because the manifest differs from the one in Google. Nothing was sent.',
    isRefusal: true,
  },
  {
    isGeneral: true,
    heard: /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|socket hang up|certificate|proxy/i,
    says: "There is no connection to Google, or your school's filter stands between. Check script.googleapis.com and www.googleapis.com with whoever runs the network, then run this again.",
    isRefusal: false,
  },
];

export function meaningOf(said: string): Meaning | null {
  return MEANINGS.find(({ heard }) => heard.test(said)) ?? null;
}

/** Who is signed in, as clasp knows it; the address is null where Google was not to be reached. */
export function signedIn({ said }: Heard): { readonly isSignedIn: boolean; readonly email: string | null } {
  try {
    const { loggedIn, email } = JSON.parse(said) as { loggedIn?: boolean; email?: string };
    return { isSignedIn: loggedIn === true, email: email ?? null };
  } catch {
    return { isSignedIn: false, email: null };
  }
}

/** clasp says so in these words and no others. */
export function wasSent({ status, said }: Heard): boolean {
  return status === 0 && /^(Pushed (one|\d+) files?|Script is already up to date)/m.test(said);
}
