/** The pages for a school's administrator, data protection officer and technician say what the program says and holds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABS } from '../../src/tables/tabs';

const page = (name: string) => readFileSync(path.join('docs', name), 'utf8');
const PAGES = ['admin.md', 'data-protection.md', 'by-hand.md'];

const words = (text: string) =>
  text
    .replace(/[“”"„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');
const sources = words(
  ['src', 'sidebar']
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replace(/\$\{tab\}/g, 'Impact'),
);

/** What clasp asks for, and how the page says it. */
const ASKED: Readonly<Record<string, string>> = {
  'script.deployments': 'deployments',
  'script.projects': 'script projects',
  'script.webapp.deploy': 'web apps',
  'drive.metadata.readonly': 'Drive metadata (read)',
  'drive.file': 'Drive files that it makes',
  'service.management': 'service management',
  'logging.read': 'logs',
  'userinfo.email': 'e-mail address',
  'userinfo.profile': 'profile',
  'cloud-platform': 'Cloud Platform',
};

describe('docs/admin.md', () => {
  const rows = page('admin.md')
    .split('## Awkward cases')[1]
    ?.split('\n')
    .filter((line) => /^\| (?!case|---)/.test(line) && line.split('|').length === 6)
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('has a dozen awkward cases', () => expect(rows?.length).toBeGreaterThanOrEqual(12));
  it('quotes the sentences that people read, word for word', () => {
    const pieces = (rows ?? []).flatMap(([, , , read = '']) =>
      words(read)
        .split(/ …|", "/)
        .map((piece) => piece.replace(/^\s*"|"\s*$|\.?"$/g, '').trim())
        .filter((piece) => piece.split(' ').length > 3),
    );
    expect(pieces.length).toBeGreaterThan(8);
    expect(pieces.filter((piece) => !sources.includes(piece) && !/^Google's own|in the sidebar$/.test(piece))).toEqual(
      [],
    );
  });
  it('names the client of the clasp that is pinned, and each permission that it asks for', () => {
    const clasp = 'node_modules/@google/clasp/build/src';
    const [, client = 'none'] =
      /CLIENT_ID = '([^']+)'/.exec(readFileSync(path.join(clasp, 'auth/oauth_client.js'), 'utf8')) ?? [];
    expect(page('admin.md')).toContain(client);
    const login = readFileSync(path.join(clasp, 'commands/login.js'), 'utf8');
    const asked = [...login.matchAll(/^ {4}'https:[^']*\/auth\/([\w.-]+)'/gm)].map(([, scope = '']) => scope);
    expect(asked.sort()).toEqual(Object.keys(ASKED).sort());
    for (const says of Object.values(ASKED)) expect(words(page('admin.md'))).toContain(says);
  });
  it('names no test that is not there', () => {
    const named = page('admin.md').match(/`test\/[\w/.]+`/g) ?? [];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((test) => !existsSync(test.replace(/`/g, '')))).toEqual([]);
  });
});

describe('docs/data-protection.md', () => {
  const told = page('data-protection.md').split('## Who sees what')[0] ?? '';
  it('says of every tab what it holds', () =>
    expect(TABS.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([]));
  it('says so of the hidden ones', () => {
    const rows = told.split('\n').filter((line) => line.startsWith('| '));
    const hidden = TABS.filter(({ isHidden, name }) => isHidden && !['Terms', 'Stages', 'Settings'].includes(name));
    for (const { name } of hidden) expect(rows.find((row) => row.includes(name))).toContain('(hidden)');
  });
  it('says what each permission of the manifest allows, and of no other', () => {
    const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };
    const table = page('data-protection.md').split('## What each permission allows')[1]?.split('\n## ')[0] ?? '';
    const told = [...table.matchAll(/^\| `([\w.]+)`/gm)].map(([, scope]) => scope);
    expect(told.sort()).toEqual(oauthScopes.map((scope) => scope.replace(/^.*\/auth\//, '')).sort());
  });
});

it('docs/by-hand.md names each file of the build, and about its size', () => {
  const rows = page('by-hand.md').match(/^\| `[\w.]+` \|.*$/gm) ?? [];
  const files = readdirSync('dist');
  expect(rows.map((row) => /`([\w.]+)`/.exec(row)?.[1]).sort()).toEqual(files.sort());
  for (const row of rows) {
    const [, file = '', size = '', unit = ''] = /`([\w.]+)` \|[^|]*\| ([\d.]+) (KB|MB)/.exec(row) ?? [];
    const bytes = Number(size) * (unit === 'MB' ? 1024 * 1024 : 1024);
    const real = readFileSync(path.join('dist', file)).length;
    expect([file, real / bytes > 0.8 && real / bytes < 1.2]).toEqual([file, true]);
  }
});

it.each(PAGES)('%s leads to pages and headings that are there', (name) => {
  const links = [...page(name).matchAll(/\]\((?!https?:)([^)#]*)(?:#([\w-]+))?\)/g)];
  for (const [, file = '', heading = ''] of links) {
    const target = file === '' ? name : file;
    expect([target, existsSync(path.join('docs', target))]).toEqual([target, true]);
    if (heading === '') continue;
    const headings = [...page(target).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/\s/g, '-'),
    );
    expect(headings).toContain(heading);
  }
});
