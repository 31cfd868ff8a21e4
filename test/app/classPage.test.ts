/** The class page through the built bundle: who is on it, their live targets and what runs today, and no money. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idIn, isoOf, type Oakfield, openOakfield } from './madeUpHost';

const TODAY = '2026-11-23';

let oakfield: Oakfield;
beforeAll(async () => {
  oakfield = await openOakfield(TODAY);
});
afterAll(() => oakfield.host.close());

const isRunning = (row: Readonly<Record<string, string>>): boolean => {
  const [start, end] = [isoOf(row['Start'] ?? ''), isoOf(row['End'] ?? '')];
  return start !== null && start <= TODAY && (end === null || end >= TODAY);
};

it('offers the classes from the youngest, and the adults by name, each once', () => {
  const { classes, adults, pupils } = oakfield.ask('classPage', {});
  expect(classes).toEqual(['Acorn', 'Hazel', 'Willow', 'Rowan', 'Beech', 'Chestnut', 'Oak']);
  expect(new Set(adults).size).toBe(adults.length);
  expect(adults).toEqual(expect.arrayContaining(['Mrs Okafor', 'Mr Fenn', 'Mrs Novak']));
  // "Miss Doyle, then Mrs Bell" and "Mrs Shaw (volunteer)" are people, not phrases.
  expect(adults).toEqual(expect.arrayContaining(['Miss Doyle', 'Mrs Bell', 'Mrs Shaw']));
  expect(adults.filter((name) => /then|\(/.test(name))).toEqual([]);
  expect(pupils).toEqual([]);
});

describe.each(['Acorn', 'Beech', 'Oak'])('class %s', (className) => {
  it('has its pupils by name, with all that runs today and every live target', () => {
    const { pupils } = oakfield.ask('classPage', { className });
    const there = oakfield.rows('Pupils').filter((row) => row['Class'] === className);
    const ids = there.map((row) => row['Pupil ID']);
    expect(pupils.every(({ pupilId }) => ids.includes(pupilId))).toBe(true);
    expect(pupils.map(({ name }) => name)).toEqual(pupils.map(({ name }) => name).sort());

    const given = oakfield.rows('Provision list').filter((row) => ids.includes(idIn(row['Pupil'] ?? '')));
    expect(pupils.flatMap(({ provisions }) => provisions.map(({ provisionId }) => provisionId)).sort()).toEqual(
      given
        .filter(isRunning)
        .map((row) => row['Provision ID'])
        .sort(),
    );
    const inUse = oakfield
      .rows('Plans')
      .filter((row) => row['Status'] === 'In use')
      .map((row) => `${row['Pupil']} ${row['Plan number']}`);
    const live = oakfield
      .rows('Targets')
      .filter((row) => ids.includes(idIn(row['Pupil'] ?? '')) && row['Met?'] !== 'Met')
      .filter((row) => row['Plan number'] === '' || inUse.includes(`${row['Pupil']} ${row['Plan number']}`));
    expect(pupils.flatMap(({ targets }) => targets.map(({ targetId }) => targetId)).sort()).toEqual(
      live.map((row) => row['Target ID']).sort(),
    );
  });
});

describe('an adult', () => {
  it('who teaches a class sees all of it', () => {
    const okafor = oakfield.rows('Pupils').filter((row) => row['Class teacher or form tutor'] === 'Mrs Okafor');
    const { pupils } = oakfield.ask('classPage', { adult: 'Mrs Okafor' });
    expect(okafor.length).toBeGreaterThan(0);
    expect(pupils.map(({ pupilId }) => pupilId)).toEqual(
      expect.arrayContaining(okafor.map((row) => row['Pupil ID'] ?? '')),
    );
  });

  it('who teaches none sees what he runs and helps with, and nothing else', () => {
    const { pupils } = oakfield.ask('classPage', { adult: 'mr  FENN' });
    const runBy = new Map(oakfield.rows('Provision list').map((row) => [row['Provision ID'], row['Run by']]));
    expect(pupils.length).toBeGreaterThan(3);
    for (const { targets, provisions } of pupils) {
      expect(targets.length + provisions.length).toBeGreaterThan(0);
      for (const { whoHelps } of targets) expect(whoHelps).toContain('Mr Fenn');
      for (const { provisionId } of provisions) expect(runBy.get(provisionId)).toContain('Mr Fenn');
    }
  });
});

it('never tells what anything costs', () => {
  for (const className of oakfield.ask('classPage', {}).classes) {
    const { pupils } = oakfield.ask('classPage', { className });
    expect(JSON.stringify(pupils)).not.toMatch(/£/);
    expect(pupils.flatMap(({ provisions }) => provisions).every(({ costPence }) => costPence === null)).toBe(true);
  }
});

it.each([
  { why: 'a class that nobody is in', asked: { className: '9Z' }, says: /in class "9Z"/ },
  { why: 'an adult whom no tab names', asked: { adult: 'Mrs Nobody' }, says: /"Mrs Nobody" is nobody's/ },
])('refuses $why in plain words', ({ asked, says }) => {
  expect(oakfield.refusal('classPage', asked)[0]).toMatchObject({ tab: 'Pupils', says: expect.stringMatching(says) });
});
