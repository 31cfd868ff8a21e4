/** What the wide dialog is given, over the built bundle: it agrees with the rest of the product, and nobody is named in it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Oakfield, openOakfield } from './madeUpHost';

let oakfield: Oakfield;
beforeAll(async () => {
  oakfield = await openOakfield();
});
afterAll(() => oakfield.host.close());

describe('pictures', () => {
  it('draws the figures of Interventions, and gives a reason for each other one that is used', () => {
    const { drawn, notDrawn } = oakfield.ask('pictures', {}).gains;
    const interventions = oakfield.ask('interventions', {});
    const used = interventions.filter(({ pupils, withExit }) => pupils + withExit > 0).map(({ name }) => name);
    expect([...drawn, ...notDrawn].map(({ name }) => name).sort()).toEqual(used.sort());
    expect(drawn.length).toBeGreaterThan(2);
    for (const one of drawn) {
      const figures = interventions.find(({ name }) => name === one.name);
      expect(figures).toMatchObject({ costPerPupilPence: one.costPerPupilPence, band: one.band });
      expect(one.ratioGain).toBeCloseTo(figures?.ratioGain ?? Number.NaN, 9);
    }
    expect(notDrawn.filter(({ why }) => why === '')).toEqual([]);
  });

  it('counts what is overdue as the first screen does, and knows today’s term', () => {
    const { says, terms } = oakfield.ask('pictures', {}).reviews;
    const { overdue } = oakfield.ask('home', {}).counts;
    expect(says).toContain(`${overdue} reviews are overdue today.`);
    expect(terms[terms.length - 1]).toMatchObject({ name: 'Autumn 2026' });
  });

  it('names no pupil', () => {
    const text = JSON.stringify(oakfield.ask('pictures', {}));
    const named = oakfield.ask('pupils', {}).filter(({ name, pupilId }) => {
      const surname = name.split(',')[0] ?? name;
      return text.includes(pupilId) || new RegExp(`\\b${surname}\\b`).test(text);
    });
    expect(named.map(({ name }) => name)).toEqual([]);
  });

  it('writes nothing', () => {
    oakfield.host.gate.reset();
    oakfield.ask('pictures', {});
    expect(
      Object.keys(oakfield.host.gate.stats().calls).filter((name) => /\.(set|append|insert|delete)/.test(name)),
    ).toEqual([]);
  });

  it.each([
    { why: 'the sidebar', open: () => void oakfield.ask('showPictures', {}) },
    { why: 'the menu', open: () => void oakfield.host.call('showPictures') },
  ])('opens in a wide dialog from $why', ({ open }) => {
    oakfield.host.call('openSidebar');
    open();
    expect(oakfield.host.shown()).toMatchObject({ kind: 'dialog', title: 'Pictures', width: 960 });
    expect(oakfield.host.shown()?.html).toContain('<div id="pictures">');
  });
});
