/** What a person chose once, over the built bundle: hers alone, found again on the first screen. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask, distFolder, keptEmptySchool, open, temporaryFolder } from './oakfield';

const NONE = { className: '', adult: '', followsSheet: false, screen: '', id: '', of: '', only: '' };

it('is given back by the first screen, and each choice leaves the others as they were', async () => {
  const host = await open(await keptEmptySchool());
  expect(ask(host, 'home', {}).choices).toEqual(NONE);
  ask(host, 'keepChoices', { className: 'Oak', adult: '' });
  expect(ask(host, 'keepChoices', { followsSheet: true })).toEqual({ ...NONE, className: 'Oak', followsSheet: true });
  ask(host, 'keepChoices', { className: '', adult: 'Mr Fenn' });
  expect(ask(host, 'home', {}).choices).toEqual({ ...NONE, adult: 'Mr Fenn', followsSheet: true });
  host.close();
});

it('is where she left the sidebar, too; an empty word forgets, and more than a word is refused', async () => {
  const host = await open(await keptEmptySchool());
  ask(host, 'keepChoices', { screen: 'card', id: 'P017', className: '4B' });
  ask(host, 'keepChoices', { screen: 'todo', id: '' });
  expect(ask(host, 'home', {}).choices).toEqual({ ...NONE, screen: 'todo', className: '4B' });
  expect(host.rpc('keepChoices', { screen: 'x'.repeat(300) })).toMatchObject({ ok: false });
  host.close();
});

it('belongs to the person', async () => {
  const [kept, stateFile] = [await keptEmptySchool(), `${temporaryFolder()}/state.json`];
  const host = await open(kept, { user: 'SB', stateFile });
  ask(host, 'keepChoices', { className: 'Oak' });
  const snapshot = host.snapshot();
  host.close();
  const other = await open(null, { user: 'JT', stateFile, snapshot });
  expect(ask(other, 'home', {}).choices).toEqual(NONE);
  other.close();
});

describe('which page the sidebar opens on', () => {
  const built = (page: string) => readFileSync(`${distFolder}/${page}.html`, 'utf8');
  it('a sheet that was never set up begins with its questions', async () => {
    const host = await open(null);
    host.call('openSidebar');
    expect(host.shown()?.html).toBe(built('setUp'));
    host.close();
  });

  it.each([
    { screen: '', page: 'sidebar' },
    { screen: 'card', page: 'sidebar' },
    { screen: 'terms', page: 'setUp' },
    { screen: 'sharing', page: 'setUp' },
    { screen: 'template', page: 'documents' },
  ])('left at "$screen", it comes back on $page', async ({ screen, page }) => {
    const host = await open(await keptEmptySchool());
    ask(host, 'keepChoices', { screen });
    host.call('openSidebar');
    expect(host.shown()).toMatchObject({ kind: 'sidebar', html: built(page) });
    host.close();
  });

  it('a button for a screen of the other page puts that page there, at the screen, with the focus in it', async () => {
    const host = await open(await keptEmptySchool());
    ask(host, 'showPage', { screen: 'stages', id: '', of: '', only: '' });
    expect(host.shown()?.html).toBe(`${built('setUp')}<script>isTurned=true</script>`);
    expect(ask(host, 'home', {}).choices.screen).toBe('stages');
    host.close();
  });
});
