/** What the map's screen offers, over the built bundle: the school's own, and what is chosen now. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Oakfield, openOakfield } from './madeUpHost';

let oakfield: Oakfield;
beforeAll(async () => {
  oakfield = await openOakfield();
});
afterAll(() => oakfield.host.close());

it('offers what is in the school, in its order', () => {
  const choices = oakfield.ask('mapChoices', {});
  expect(choices).toMatchObject({ cells: 'minutes', period: '', groupBy: 'class', className: '', hasPounds: true });
  expect(choices.classNames).toEqual(['Acorn', 'Hazel', 'Willow', 'Rowan', 'Beech', 'Chestnut', 'Oak']);
  expect(choices.yearGroups).toEqual(['Reception', ...[1, 2, 3, 4, 5, 6].map((year) => `Year ${year}`)]);
  expect(choices.periods).toEqual(oakfield.rows('Terms').map((row) => row['Term']));
  expect(choices.needs[0]).toBe('Cognition and learning');
  expect(choices.stages).toContain('School Action Plus');
});

it('offers nothing that the map would then show nobody for', () => {
  const { classNames, yearGroups, needs, stages } = oakfield.ask('mapChoices', {});
  const last = (names: readonly string[]) => names[names.length - 1] ?? '';
  const nobody = { className: '', yearGroup: '', need: '', wave: '', stage: '' };
  const offers = [
    { className: last(classNames), yearGroup: last(yearGroups) },
    { need: needs[0] ?? '' },
    { need: last(needs) },
    { stage: last(stages) },
  ];
  for (const offer of offers) {
    expect(oakfield.ask('showMap', { ...nobody, ...offer }).pupils, JSON.stringify(offer)).toBeGreaterThan(0);
  }
});

it('says what was chosen, as it is offered', () => {
  oakfield.ask('showMap', { cells: 'result', period: 'autumn 2026', yearGroup: 'y4', wave: '3', need: '', stage: '' });
  expect(oakfield.ask('mapChoices', {})).toMatchObject({
    cells: 'result',
    period: 'Autumn 2026',
    yearGroup: 'Year 4',
    wave: '3',
  });
});
