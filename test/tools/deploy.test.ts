/** Deploying, as far as it goes without Google: the steps that are left, and what would be pushed. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { steps } from '../../tools/deploy';

const commands = (situation: Parameters<typeof steps>[0]) => steps(situation).map(({ clasp }) => clasp[0]);

describe('steps', () => {
  it.each([
    {
      why: 'from nothing',
      isLoggedIn: false,
      scriptId: 'put-your-script-id-here',
      left: ['login', 'create-script', 'push', 'open-container'],
    },
    {
      why: 'signed in before',
      isLoggedIn: true,
      scriptId: 'put-your-script-id-here',
      left: ['create-script', 'push', 'open-container'],
    },
    {
      why: 'a script made before is not made twice',
      isLoggedIn: true,
      scriptId: '1aB',
      left: ['push', 'open-container'],
    },
  ])('$why', ({ isLoggedIn, scriptId, left }) =>
    expect(commands({ isLoggedIn, scriptId, parent: undefined, isUpdate: false })).toEqual(left),
  );

  it('only pushes on an update', () => {
    expect(commands({ isLoggedIn: true, scriptId: '1aB', parent: undefined, isUpdate: true })).toEqual(['push']);
  });
  it('always pushes the manifest too, which clasp leaves out without a word', () => {
    const push = steps({ isLoggedIn: true, scriptId: '1aB', parent: undefined, isUpdate: true })[0];
    expect(push?.clasp).toContain('--force');
  });
  it('binds to a sheet that is there already', () => {
    const [create] = steps({ isLoggedIn: true, scriptId: '', parent: 'SHEET', isUpdate: false });
    expect(create?.clasp).toEqual(expect.arrayContaining(['--parentId', 'SHEET']));
    expect(create?.clasp).not.toContain('--type');
  });
});

describe('clasp', () => {
  it('would push the built files and nothing else', () => {
    const status = execFileSync(
      process.execPath,
      ['node_modules/@google/clasp/build/src/index.js', 'show-file-status', '--json'],
      { encoding: 'utf8' },
    );
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
});
