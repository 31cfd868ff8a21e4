/** Deploying, as far as it goes without Google: what is left to do, runs that end anywhere, refusals in words, what would be sent. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Clasp, claspAt, meaningOf, wasSent } from '../../tools/clasp';
import { deploy } from '../../tools/deploy';
import { type Situation, steps } from '../../tools/deploySteps';

const PLACEHOLDER = 'put-your-script-id-here';
const realClasp = path.resolve('node_modules/@google/clasp/build/src/index.js');
const anew = (prefix: string) => mkdtempSync(path.join(tmpdir(), prefix));

interface Google {
  signedIn: boolean;
  letsIn: boolean;
  account: string;
  logins: number;
  apiOn: boolean;
  refusal: string;
  changed: boolean;
  sheets: string[];
  scripts: { scriptId: string; parentId: string; files: string[] }[];
  pushes: number;
  opened: string;
  dieAt: string;
}
class Killed extends Error {}

/** A folder of the project's, a Google beside it, and somebody who runs the command. */
function technician(beginsWith: Partial<Google> = {}) {
  const folder = anew('deploy-');
  const file = path.join(anew('google-'), 'google.json');
  const google = (): Google => JSON.parse(readFileSync(file, 'utf8')) as Google;
  const change = (some: Partial<Google>) => writeFileSync(file, JSON.stringify({ ...google(), ...some }));
  const nothing: Google = {
    ...{ signedIn: false, letsIn: true, account: 'office@school.example', logins: 0, apiOn: true, refusal: '' },
    ...{ changed: false, sheets: [], scripts: [], pushes: 0, opened: '', dieAt: '' },
  };
  writeFileSync(file, JSON.stringify({ ...nothing, ...beginsWith }));
  writeFileSync(path.join(folder, '.clasp.json'), JSON.stringify({ scriptId: PLACEHOLDER, rootDir: 'dist' }));
  const clasp = claspAt(path.resolve('test/tools/fakeClasp.mjs'));

  /** @param killedAt before the n-th run of clasp, or half a run later: after it */
  async function run(args: readonly string[] = [], killedAt = Number.POSITIVE_INFINITY) {
    const said: string[] = [];
    let runs = 0;
    const watched: Clasp = (command, place) => {
      runs += 1;
      if (killedAt === runs) throw new Killed();
      process.env['FAKE_GOOGLE'] = file;
      const heard = clasp(command, place);
      if (killedAt === runs + 0.5) throw new Killed();
      return heard;
    };
    const bench = {
      folder,
      clasp: watched,
      build: async () => [{ file: 'Code.js', bytes: 2048 }],
      say: (line: string) => void said.push(line),
      now: () => '27 Nov 2026, 10:00',
    };
    try {
      return { code: await deploy(args, bench), said: said.join('\n'), runs };
    } catch (problem) {
      if (!(problem instanceof Killed)) throw problem;
      return { code: 137, said: said.join('\n'), runs };
    }
  }
  const project = () =>
    JSON.parse(readFileSync(path.join(folder, '.clasp.json'), 'utf8')) as { scriptId: string; parentId?: string };
  return { folder, google, change, run, project };
}

/** One sheet, one script, all of it sent, and the folder knows whose it is. */
function expectDone({ google, project, folder }: ReturnType<typeof technician>): void {
  const { sheets, scripts } = google();
  expect(sheets).toEqual(['sheet-1']);
  expect(scripts).toEqual([{ scriptId: 'script-1', parentId: 'sheet-1', files: ['Code.js', 'appsscript.json'] }]);
  expect(project()).toMatchObject({ scriptId: 'script-1', parentId: 'sheet-1', rootDir: 'dist' });
  expect(existsSync(path.join(folder, '.deploying'))).toBe(false);
}

describe('what is left to do', () => {
  const names = (situation: Partial<Situation>) =>
    steps({ isSignedIn: true, hasScript: false, parent: '', isUpdate: false, ...situation }).map(({ name }) => name);
  it.each([
    { why: 'from nothing', at: { isSignedIn: false }, left: ['SIGN_IN', 'ASK_SWITCH', 'MAKE', 'SEND', 'OPEN'] },
    { why: 'nobody was asked', at: { isSignedIn: null }, left: ['SIGN_IN', 'ASK_SWITCH', 'MAKE', 'SEND', 'OPEN'] },
    { why: 'signed in before', at: {}, left: ['ASK_SWITCH', 'MAKE', 'SEND', 'OPEN'] },
    { why: 'a script made before is not made twice', at: { hasScript: true }, left: ['SEND', 'OPEN'] },
    { why: 'an update only sends', at: { hasScript: true, isUpdate: true }, left: ['SEND'] },
  ])('$why', ({ at, left }) => expect(names(at)).toEqual(left));

  it('each step says what comes of it and what to do where it fails', () => {
    for (const step of steps({ isSignedIn: null, hasScript: false, parent: '', isUpdate: false })) {
      expect(step.see.length).toBeGreaterThan(20);
      expect(step.ifNot.length).toBeGreaterThan(20);
    }
  });
});

describe('a run from nothing', () => {
  it('signs in, makes one sheet, sends, opens it, and says whose account it is', async () => {
    const person = technician();
    const { code, said } = await person.run();
    expect(code).toBe(0);
    expectDone(person);
    expect(person.google()).toMatchObject({ logins: 1, opened: 'sheet-1' });
    expect(said).toContain('office@school.example');
    expect(said).toContain('https://docs.google.com/spreadsheets/d/sheet-1/edit');
  });
  it('run again changes nothing', async () => {
    const person = technician();
    await person.run();
    const before = person.google();
    expect((await person.run()).code).toBe(0);
    expect(person.google()).toEqual(before);
  });
  it('goes into a sheet that is there, named by its address', async () => {
    const person = technician({ signedIn: true });
    await person.run(['--parent', 'https://docs.google.com/spreadsheets/d/theirs-1/edit#gid=0']);
    expect(person.google()).toMatchObject({ sheets: [], scripts: [{ parentId: 'theirs-1' }], opened: 'theirs-1' });
  });
  it('a rehearsal asks nobody, makes nothing, and says what to do where a step fails', async () => {
    const person = technician();
    const before = person.google();
    const { code, said, runs } = await person.run(['--dry-run']);
    expect({ code, runs }).toEqual({ code: 0, runs: 0 });
    expect(person.google()).toEqual(before);
    for (const word of [
      'clasp login',
      'clasp create-script',
      'clasp push',
      'If it fails',
      'usersettings',
      'by-hand.md',
    ])
      expect(said).toContain(word);
  });
});

describe('a run that ends', () => {
  const places = [1, 2, 3, 4, 5, 6, 7].flatMap((at) => [at, at + 0.5]);
  it.each(places)('at %d of the runs of clasp: the next finishes, and nothing is there twice', async (at) => {
    const person = technician();
    expect((await person.run([], at)).code).toBe(137);
    expect((await person.run()).code).toBe(0);
    expectDone(person);
  });
  it('there are no more places', async () => expect((await technician().run()).runs).toBe(7));

  it.each(['after it said so', 'while it writes', 'after it wrote', 'after the files'])(
    'together with clasp, %s: the next finishes',
    async (dieAt) => {
      const person = technician({ dieAt });
      const first = await person.run();
      if (first.code !== 0) expect((await person.run()).code).toBe(0);
      expectDone(person);
    },
  );

  describe.each(['after the sheet', 'after the script'])('together with clasp, %s', (dieAt) => {
    it('makes nothing more until somebody has looked', async () => {
      const person = technician({ dieAt });
      await person.run();
      const made = person.google();
      for (let again = 0; again < 2; again++) {
        const { code, said } = await person.run();
        expect(code).toBe(1);
        expect(said).toContain('27 Nov 2026, 10:00');
        expect(said).toMatch(/--script SCRIPT_ID[\s\S]*--afresh/);
      }
      expect(person.google()).toEqual(made);
    });
  });
  it('the script that is there is taken up by its ID', async () => {
    const person = technician({ dieAt: 'after the script' });
    await person.run();
    expect((await person.run(['--script', 'script-1', '--parent', 'sheet-1'])).code).toBe(0);
    expectDone(person);
  });
  it('a slip in the ID is put right by naming it again, and leaves no other script’s sheet behind', async () => {
    const person = technician({ dieAt: 'after the script' });
    await person.run();
    expect((await person.run(['--script', 'scrpt-1', '--parent', 'sheet-9'])).said).toContain(
      'does not see that sheet',
    );
    expect((await person.run(['--script', 'script-1'])).said).toContain('belonged to the script scrpt-1');
    expect(person.project()).toMatchObject({ scriptId: 'script-1' });
    expect(person.project().parentId).toBeUndefined();
  });
  it('where there is none, another is made when it is asked for', async () => {
    const person = technician({ dieAt: 'after the sheet' });
    await person.run();
    expect((await person.run(['--afresh'])).code).toBe(0);
    expect(person.google().scripts).toHaveLength(1);
  });
});

describe('what stands in the way', () => {
  it('a switched-off API is told before anything is made', async () => {
    const person = technician({ apiOn: false });
    const { code, said } = await person.run();
    expect(code).toBe(1);
    expect(said).toContain('https://script.google.com/home/usersettings');
    expect(person.google().sheets).toEqual([]);
    person.change({ apiOn: true });
    expect((await person.run()).code).toBe(0);
    expectDone(person);
  });
  it('a policy that keeps clasp out leads to the way without it', async () => {
    const { code, said } = await technician({ letsIn: false }).run();
    expect(code).toBe(1);
    expect(said).toContain('docs/by-hand.md');
  });
  it('another account than the owner’s is told, and nothing is sent', async () => {
    const person = technician();
    await person.run();
    person.change({ refusal: 'The caller does not have permission' });
    const { code, said } = await person.run(['--update']);
    expect(code).toBe(1);
    expect(said).toMatch(/Nothing was sent\..*--sign-in/);
    expect(person.google().pushes).toBe(1);
  });
  it('another sheet needs another folder', async () => {
    const person = technician();
    await person.run();
    const { code, said } = await person.run(['--parent', 'sheet-9']);
    expect(code).toBe(1);
    expect(said).toContain('another copy of this folder');
  });
  it('nothing to update yet', async () => {
    const { code, said, runs } = await technician().run(['--update']);
    expect({ code, runs }).toEqual({ code: 1, runs: 0 });
    expect(said).toContain('.clasp.json');
  });
  it('an update sends and makes nothing', async () => {
    const person = technician();
    await person.run();
    person.change({ changed: true });
    expect((await person.run(['--update'])).code).toBe(0);
    expect(person.google()).toMatchObject({ pushes: 2, sheets: ['sheet-1'] });
  });
  it.each([
    { heard: 'Error: admin_policy_enforced', says: 'policy' },
    { heard: 'invalid_grant', says: '--sign-in' },
    { heard: 'Requested entity was not found.', says: 'another account' },
    { heard: 'request to https://script.googleapis.com failed, reason: getaddrinfo ENOTFOUND', says: 'filter' },
    { heard: 'Syntax error: Unexpected token line: 3 file: Code.gs', says: 'npm test' },
  ])('"$heard" is said in our words', ({ heard, says }) => expect(meaningOf(heard)?.says).toContain(says));
  it.each([
    { said: 'Pushed 7 files at 10:00:00.\n└─ dist/Code.js', status: 0, sent: true },
    { said: 'Script is already up to date.\n', status: 0, sent: true },
    { said: 'Skipping push.\n', status: 0, sent: false },
    { said: '', status: 0, sent: false },
    { said: 'Pushed 7 files at 10:00:00.', status: 1, sent: false },
  ])('$said with exit code $status was sent: $sent', ({ said, status, sent }) =>
    expect(wasSent({ said, status })).toBe(sent),
  );
});

describe('clasp itself', () => {
  it('would push the built files and nothing else', () => {
    const status = execFileSync(process.execPath, [realClasp, 'show-file-status', '--json'], { encoding: 'utf8' });
    const { filesToPush } = JSON.parse(status) as { filesToPush: string[] };
    expect(filesToPush.map((file) => file.replace(/^.*\//, '')).sort()).toEqual([
      'Code.js',
      'appsscript.json',
      'documents.html',
      'guide.html',
      'pictures.html',
      'setUp.html',
      'sidebar.html',
    ]);
  });

  it('keeps a stray file back, and would send it but for .claspignore', () => {
    const folder = anew('clasp-stray-');
    for (const file of ['.clasp.json', '.claspignore', 'dist'])
      cpSync(file, path.join(folder, file), { recursive: true });
    writeFileSync(path.join(folder, 'dist/stray.js'), 'var x = 1;');
    const sends = () => {
      const status = execFileSync(process.execPath, [realClasp, 'show-file-status', '--json'], {
        cwd: folder,
        encoding: 'utf8',
      });
      return (JSON.parse(status) as { filesToPush: string[] }).filesToPush.some((file) => file.endsWith('stray.js'));
    };
    expect(sends()).toBe(false);
    rmSync(path.join(folder, '.claspignore'));
    expect(sends()).toBe(true);
  });

  const home = anew('clasp-home-');
  const inFolder = anew('clasp-project-');
  mkdirSync(path.join(inFolder, '.deploying'));
  writeFileSync(path.join(inFolder, '.clasp.json'), JSON.stringify({ scriptId: PLACEHOLDER, rootDir: '.' }));
  const real = (cwd: string, ...args: string[]) => {
    const env = { ...process.env, HOME: home, USERPROFILE: home };
    const { status, stdout, stderr } = spawnSync(process.execPath, [realClasp, ...args], {
      cwd,
      env,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  /** What the stand-in says in its place. */
  test.each([
    { why: 'nobody signed in', args: ['show-authorized-user', '--json'], status: 0, says: '"loggedIn": false' },
    { why: 'sending without a sign-in', args: ['push', '--force'], status: 1, says: 'No credentials found.' },
    { why: 'a script where there is one', args: ['create-script', '--title', 'x'], status: 0, says: 'already exists' },
    { why: 'no sheet to open', args: ['open-container'], status: 0, says: 'Parent ID not set' },
  ])('$why', ({ args, status, says }) => {
    const heard = real(inFolder, ...args);
    expect(heard.said).toContain(says);
    expect(heard.status).toBe(status);
  });
  it('makes a script below a folder that has one only with --project', () => {
    const making = path.join(inFolder, '.deploying');
    const make = ['create-script', '--title', 'x', '--type', 'sheets'];
    expect(real(making, ...make).said).toContain('already exists');
    // It gets as far as asking Google.
    expect(real(making, ...make, '--project', '.').said).toContain('No credentials found.');
  });
});
