/** The map's views, over the built bundle: choices are kept in Settings, and every refresh shows the same. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Oakfield, openOakfield } from './madeUpHost';
import { openSchool, type TypedSchool } from './typedSchool';

let oakfield: Oakfield;
beforeAll(async () => {
  oakfield = await openOakfield();
});
const says = (a1: string) => oakfield.cell('Provision map', a1);
const value = (setting: string) => oakfield.rows('Settings').find((row) => row['Setting'] === setting)?.['Value'];
const everything = {
  cells: 'minutes',
  period: '',
  groupBy: 'class',
  className: '',
  yearGroup: '',
  need: '',
  wave: '',
  stage: '',
} as const;

describe('what is chosen', () => {
  it('is kept, shown, and shown again by a plain refresh', () => {
    const shown = oakfield.ask('showMap', { cells: 'pounds', period: 'autumn 2026', groupBy: 'need', yearGroup: 'Y4' });
    expect(shown.pupils).toBe(6);
    expect(['Map shows', 'Map period', 'Map grouped by', 'Map only year'].map(value)).toEqual([
      'Pounds',
      'Autumn 2026',
      'Need',
      'Year 4',
    ]);
    expect(says('A2')).toMatch(/^Pounds in the term\. Autumn 2026, /);
    expect(says('A3')).toMatch(/^Only Year 4\. Left out: \d+ pupils/);
    const before = oakfield.host.workbook.sheet('Provision map').display();
    // Start here says at which minute it was refreshed.
    expect(oakfield.ask('refresh', {}).written.filter((tab) => tab !== 'Start here')).toEqual([]);
    expect(oakfield.host.workbook.sheet('Provision map').display()).toEqual(before);
    expect(oakfield.ask('home', {}).needsRefresh).toBe(false);
  });

  it('stays where a later choice does not name it, and goes with an empty word', () => {
    oakfield.ask('showMap', { ...everything, wave: '3' });
    oakfield.ask('showMap', { cells: 'scores' });
    expect([value('Map only wave'), value('Map shows')]).toEqual(['3', 'Entry → exit']);
    oakfield.ask('showMap', { wave: '' });
    expect(value('Map only wave')).toBe('');
    expect(says('A3')).toMatch(/^Shown: everybody/);
  });

  it('comes to what home and Impact say, when everything is shown', () => {
    oakfield.ask('showMap', everything);
    const map = oakfield.host.workbook.sheet('Provision map').values();
    const whole = map.find(([first]) => first === 'Whole cost');
    const pounds = Number(whole?.[whole.length - 1]);
    expect(Math.round(pounds * 100)).toBe(oakfield.ask('home', {}).counts.costPence);
  });

  it('shows terms that come to the year, with the other places', () => {
    const wholeCost = (period: string) => {
      oakfield.ask('showMap', { ...everything, period });
      const whole = oakfield.host.workbook
        .sheet('Provision map')
        .values()
        .find(([first]) => first === 'Whole cost');
      return Math.round(Number(whole?.[whole.length - 1]) * 100);
    };
    const terms = ['Autumn 2026', 'Spring 2027', 'Summer 2027'].map(wholeCost);
    expect(terms.reduce((sum, pence) => sum + pence, 0)).toBe(wholeCost(''));
    expect(terms[0]).toBeGreaterThan(0);
  });
});

describe('what there is to choose', () => {
  it('is what the school has, in its order, and what is shown now', () => {
    oakfield.ask('showMap', { ...everything, cells: 'result', yearGroup: 'Y4', need: 'slcn' });
    const choices = oakfield.ask('mapChoices', {});
    expect(choices.shown).toMatchObject({ cells: 'result', period: '', yearGroup: '4', need: 'SLCN' });
    expect(choices.years.slice(0, 3).map(({ label }) => label)).toEqual(['Reception', 'Year 1', 'Year 2']);
    expect(choices.classes[0]?.label).toBe('Acorn');
    expect(choices.periods).toContain('Autumn 2026');
    expect(choices.stages.map(({ label }) => label)).toContain('School Action Plus');
    expect(new Set(choices.needs.map(({ value }) => value.toLowerCase())).size).toBe(choices.needs.length);
  });

  it('shows as many pupils as it says, each choice by itself', () => {
    oakfield.ask('showMap', everything);
    const { classes, years, needs, waves, stages, pupils } = oakfield.ask('mapChoices', {});
    expect(pupils.shown).toBe(pupils.all);
    const last = <T>(list: readonly T[]): T => list[list.length - 1] as T;
    const wishes = [
      { of: last(classes), wish: { className: last(classes).value } },
      { of: last(years), wish: { yearGroup: last(years).value } },
      { of: last(needs), wish: { need: last(needs).value } },
      { of: last(waves), wish: { wave: last(waves).value } },
      { of: last(stages), wish: { stage: last(stages).value } },
    ];
    for (const { of, wish } of wishes) {
      expect(of.pupils).toBeGreaterThan(0);
      expect(oakfield.ask('showMap', { ...everything, ...wish }).pupils, of.label).toBe(of.pupils);
      expect(oakfield.ask('mapChoices', {}).pupils).toEqual({ shown: of.pupils, all: pupils.all });
    }
  });
});

describe('what cannot be shown is refused, and nothing is changed', () => {
  it.each([
    {
      why: 'a term that there is not',
      wishes: { period: 'Winter 2026' },
      sentence: /no term called "Winter 2026"\. Choose /,
    },
    { why: 'a year group that is none', wishes: { yearGroup: 'Juniors' }, sentence: /"Juniors" is no year group/ },
    { why: 'a wave that is none', wishes: { wave: '4' }, sentence: /"4" is no wave/ },
  ])('$why', ({ wishes, sentence }) => {
    const before = oakfield.rows('Settings');
    expect(oakfield.refusal('showMap', wishes)[0]?.says).toMatch(sentence);
    expect(oakfield.rows('Settings')).toEqual(before);
  });
});

it('asks for nobody of the made-up school once that is taken away', () => {
  oakfield.ask('showMap', { ...everything, period: 'Autumn 2026', className: 'Beech', cells: 'scores' });
  oakfield.ask('removeSample', {});
  expect(['Map period', 'Map only class', 'Map shows'].map(value)).toEqual(['', '', 'Entry → exit']);
  expect(oakfield.ask('refresh', {}).problems.filter(({ tab }) => tab === 'Settings')).toEqual([]);
});

describe('the rows of Settings', () => {
  let school: TypedSchool;
  beforeAll(async () => {
    school = await openSchool();
  });
  const rowOf = (setting: string) => school.column('Settings', 1).indexOf(setting) + 1;

  it('are all there after set-up, which then has nothing more to do', () => {
    expect(rowOf('Map grouped by')).toBeGreaterThan(1);
    school.ask('showMap', { className: '4B', period: 'Spring 2027' });
    expect(school.ask('setUp', {})).toMatchObject({ made: [], repaired: [] });
    expect([school.set('Map only class'), school.set('Map period')]).toEqual(['4B', 'Spring 2027']);
  });

  it('that are missing are added, the others left alone', () => {
    school.type('Settings', { Setting: 'Our own line', Value: 'stays' });
    school.host.workbook.deleteRow('Settings', rowOf('Map shows'));
    expect(school.ask('showMap', { cells: 'result' })).toEqual({ pupils: 0, interventions: 0 });
    expect([school.set('Map shows'), school.set('Our own line')]).toEqual(['Result', 'stays']);
  });

  it('refuse pounds where the school leaves money out of its map', () => {
    school.host.workbook.setCell('Settings', `B${rowOf('Show pounds on the map')}`, 'No');
    expect(school.refusal('showMap', { cells: 'pounds' })).toMatch(/leaves pounds out/);
    expect(school.set('Map shows')).toBe('Result');
  });
});
