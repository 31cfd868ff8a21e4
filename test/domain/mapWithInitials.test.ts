/** The map for people outside: initials for names, nothing that was typed about a pupil, the map's own figures. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { mapWithInitials, SMALL_GROUP, smallGroups } from '../../src/domain/mapWithInitials';
import type { Pupil, SchoolSettings } from '../../src/domain/school';
import { anIntervention, anySchool, aProvision, aPupil, aSchool, shuffled } from './anySchool';

const today = isoDate('2014-02-10');

/** Everybody on one intervention, with the map as the school shows it, and the same with initials. */
function mapOf(pupils: readonly Pupil[], settings: Partial<SchoolSettings> = {}) {
  const school = aSchool({
    pupils,
    settings,
    interventions: [anIntervention()],
    provisions: pupils.map(({ id }, index) => aProvision({ id: `V${index}`, row: index + 2, pupilId: id })),
  });
  const { map } = assess(school, today);
  return { map, initials: mapWithInitials(map, school.pupils, school.settings) };
}
/** Each section with who stands in it, in order. */
const page = (pupils: readonly Pupil[], settings: Partial<SchoolSettings> = {}) =>
  mapOf(pupils, settings).initials.sections.map(({ title, rows }) => [title, rows.map(({ pupil }) => pupil.forename)]);

const names = (...all: readonly [forename: string, surname: string, own?: Partial<Pupil>][]): Pupil[] =>
  all.map(([forename, surname, own], index) =>
    aPupil({ id: `P${index + 1}`, row: index + 2, forename, surname, ...own }),
  );

describe('who stands where', () => {
  it.each([
    {
      why: 'rows by initials, for the order of surnames would tell them',
      pupils: names(['Zoë', 'Adams'], ['Ben', 'Young']),
      sections: [['Year 4 · 4B', ['B.Y.', 'Z.A.']]],
    },
    {
      why: 'numbers of the same initials by ID, not by name',
      pupils: names(['Ava', 'Zaman Khan'], ['Adam', 'Zahir'], ['Ben', 'Young']),
      sections: [['Year 4 · 4B', ['A.Z. 1', 'A.Z. 2', 'B.Y.']]],
    },
    {
      why: '2 before 10, as people count',
      pupils: names(...Array.from({ length: 10 }, (_, at): [string, string] => [`Ava${at}`, 'Khan'])),
      sections: [['Year 4 · 4B', Array.from({ length: 10 }, (_, at) => `A.K. ${at + 1}`)]],
    },
    {
      why: 'a number counts pupils of other classes, so that it is the same on every view',
      pupils: names(['Ava', 'Khan'], ['Adam', 'King', { className: '4A' }]),
      sections: [
        ['Year 4 · 4A', ['A.K. 2']],
        ['Year 4 · 4B', ['A.K. 1']],
      ],
    },
  ])('$why', ({ pupils, sections }) => expect(page(pupils)).toEqual(sections));
});

describe('the titles of needs', () => {
  const byNeed = { mapGroupedBy: 'need' } as const;
  it.each([
    {
      why: 'a type of the census stays',
      needs: ['SPLD'],
      titles: ['SPLD · Specific learning difficulty'],
    },
    {
      why: 'words of the school’s own may tell of one child',
      needs: ['Lost her father in May'],
      titles: ['Another need'],
    },
    {
      why: 'all words of the school’s own are one section, so that their number tells nothing',
      needs: ['Lost her father in May', 'Sleeps badly', 'SLCN'],
      titles: ['SLCN · Speech, language and communication needs', 'Another need'],
    },
    { why: 'none given is told as none', needs: [''], titles: ['No main need given'] },
  ])('$why', ({ needs, titles }) => {
    const pupils = names(...needs.map((mainNeed): [string, string, Partial<Pupil>] => ['Ava', 'Khan', { mainNeed }]));
    const found = page(pupils, byNeed).map(([title]) => title);
    expect(found).toHaveLength(titles.length);
    expect(found).toEqual(expect.arrayContaining(titles));
  });

  test('of a view of one need, its own words are not said either', () => {
    const pupils = names(['Ava', 'Khan', { mainNeed: 'Lost her father in May' }]);
    const { initials } = mapOf(pupils, { mapOnlyNeed: 'Lost her father in May' });
    expect(initials.view.only).toEqual(['one main need']);
    const { initials: census } = mapOf(names(['Ava', 'Khan']), { mapOnlyNeed: 'SPLD' });
    expect(census.view.only.join()).toContain('SPLD');
  });
});

test('beside the initials stand year and class where the section is no class, else the class alone', () => {
  const places = (mapGroupedBy: 'class' | 'wave') =>
    mapOf(names(['Ava', 'Khan']), { mapGroupedBy }).initials.sections[0]?.rows[0]?.pupil.className;
  expect(places('class')).toBe('4B');
  expect(places('wave')).toBe('Year 4 4B');
});

test('a section is small below five, and each is counted', () => {
  const classOf = (className: string, count: number) =>
    Array.from({ length: count }, (_, at): [string, string, Partial<Pupil>] => [`Ava${at}`, 'Khan', { className }]);
  const { initials } = mapOf(names(...classOf('4A', SMALL_GROUP - 1), ...classOf('4B', SMALL_GROUP)));
  expect(smallGroups(initials)).toBe(1);
});

describe('of any school', () => {
  const signed = fc.string({ unit: fc.constantFrom(...'ÀßéŁØж王'), minLength: 3, maxLength: 8 });
  /** Names and words that nothing else on the map can hold by chance: the test's own letters, at least three. */
  const about = fc.record({
    forename: signed,
    surname: signed,
    mainNeed: fc.oneof(signed, fc.constantFrom('SPLD', '')),
    otherNeeds: signed,
    strengths: signed,
    specialists: signed,
    keyAdult: signed,
    noPlanBecause: signed,
    upn: signed,
  });
  /** All of them but a need that the census has a word for. */
  const wordsAbout = (typed: Omit<Pupil, 'id'>) => [
    ...[typed.forename, typed.surname, typed.otherNeeds, typed.strengths, typed.specialists, typed.keyAdult],
    ...[typed.noPlanBecause, typed.upn, ...(['SPLD', ''].includes(typed.mainNeed) ? [] : [typed.mainNeed])],
  ];
  const grouped = fc.constantFrom<SchoolSettings['mapGroupedBy']>('class', 'need', 'wave');
  const school = fc
    .record({ any: anySchool, words: fc.infiniteStream(about), mapGroupedBy: grouped })
    .map(({ any, words, mapGroupedBy }) => ({
      ...any,
      settings: { ...any.settings, mapGroupedBy },
      pupils: any.pupils.map((pupil) => ({ ...pupil, ...words.next().value })),
    }));

  test('no name and no word about a pupil stands in it, and every pupil of the map does, in order of initials', () =>
    fc.assert(
      fc.property(school, (any) => {
        const { map } = assess(any, today);
        const copy = mapWithInitials(map, any.pupils, any.settings);
        // Titles of classes and names of interventions are the school's own, and hold none of these letters.
        const text = JSON.stringify(copy).toLowerCase();
        for (const { id, ...typed } of any.pupils) {
          expect(text).not.toContain(`"${id.toLowerCase()}"`);
          for (const word of wordsAbout(typed)) expect(text).not.toContain(word.toLowerCase());
        }
        expect(copy.sections.flatMap(({ rows }) => rows)).toHaveLength(map.sections.flatMap(({ rows }) => rows).length);
        for (const { rows } of copy.sections) {
          const said = rows.map(({ pupil }) => pupil.forename);
          const counted = new Intl.Collator('en', { numeric: true });
          for (const [at, next] of said.slice(1).entries()) {
            const before = said[at] ?? '';
            if (before.replace(/ \d+$/, '') === next.replace(/ \d+$/, '')) {
              expect(counted.compare(before, next)).toBeLessThan(0);
            } else expect(before < next).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    ));

  test('the figures are the map’s own, and the order of the rows of the sheet changes nothing', () =>
    fc.assert(
      fc.property(school, fc.nat(), (any, seed) => {
        const { map } = assess(any, today);
        const copy = mapWithInitials(map, any.pupils, any.settings);
        expect([copy.grandTotalPence, copy.totalPence, copy.totalPupils]).toEqual([
          map.grandTotalPence,
          map.totalPence,
          map.totalPupils,
        ]);
        const sorted = { ...any, pupils: shuffled(any.pupils, seed) };
        expect(mapWithInitials(assess(sorted, today).map, sorted.pupils, sorted.settings).sections).toEqual(
          copy.sections,
        );
      }),
      { numRuns: 40 },
    ));
});
