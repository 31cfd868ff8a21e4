/**
 * Makes interventions and provisions of what rows say, and keeps who was not found.
 * Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { plainKey } from '../words';
import { groupIn } from './cellKinds';
import { type Facts, type Place, takePhrase } from './facts';
import { cellName } from './grid';
import { type InterventionText, interventionIn, listOfInterventions, looksLikeIntervention } from './interventionText';
import type { Known } from './known';
import { isMostlyPupils, type NamedInCell, type NamesInCell, namesInCell } from './namesInCell';
import type { RowHint } from './pupilMatch';
import type { FoundIntervention, FoundProvision, FoundRate, MapNumbers, UnmatchedPupil } from './understood';

interface Draft {
  readonly name: string;
  readonly rows: Facts[];
  readonly cells: Set<string>;
}

export interface Gathering {
  readonly provisions: FoundProvision[];
  readonly rates: FoundRate[];
  /** @returns whether anything came of it, and lines that name no intervention */
  add(facts: Facts): { readonly isMade: boolean; readonly left: readonly Place[] };
  interventions(): readonly FoundIntervention[];
  unmatched(): readonly UnmatchedPupil[];
}

export function gathering(known: Known, standAlone: ReadonlySet<string>): Gathering {
  const provisions: FoundProvision[] = [];
  const rates: FoundRate[] = [];
  const drafts = new Map<string, Draft>();
  const strangers = new Map<string, { text: string; cells: Set<string>; candidates: Set<string> }>();
  const isPupils = (text: string) => isMostlyPupils(text, known);
  const isKnown = (name: string) => known.existing(name) !== null || standAlone.has(plainKey(name));

  const addIntervention = (text: InterventionText, facts: Facts, place: Place): string => {
    const name = known.existing(text.name) ?? text.name;
    const key = plainKey(name) || name;
    const draft = drafts.get(key) ?? { name, rows: [], cells: new Set<string>() };
    drafts.set(key, draft);
    draft.rows.push(facts);
    draft.cells.add(cellName(place.row, place.column));
    return draft.name;
  };

  const addPupil = (one: NamedInCell, place: Place, intervention: string, facts: Facts) => {
    const { text, note } = one;
    const isStranger = one.match.id === null && one.match.candidates.length === 0;
    const match = isStranger ? { ...one.match, candidates: known.matcher.near(text) } : one.match;
    const { row, column } = facts.at ?? place;
    const cell = cellName(row, column);
    if (match.id === null) {
      const stranger = strangers.get(text) ?? { text, cells: new Set<string>(), candidates: new Set<string>() };
      strangers.set(text, stranger);
      stranger.cells.add(cell);
      for (const id of match.candidates) stranger.candidates.add(id);
    }
    if (facts.day !== '' && isAnotherDay(provisions, facts, { ...match, text }, intervention)) return;
    provisions.push({
      pupil: { text, id: match.id, how: match.how, candidates: match.candidates },
      intervention,
      ...{ group: facts.group, runBy: facts.runBy, start: facts.start, end: facts.end, term: facts.term },
      ...{ entry: facts.entry, exit: facts.exit, entryDate: facts.entryDate, exitDate: facts.exitDate },
      ...{ aim: facts.aim, aimMet: facts.aimMet, numbers: { ...facts.numbers }, cost: facts.cost, cell },
      comment: [facts.phrase, ...facts.comments, note].filter((part) => part !== '').join('\n'),
      says: [...howItWasMatched({ ...one, match }, known), ...facts.says],
    });
  };

  const add: Gathering['add'] = (facts) => {
    const hint = { years: facts.years, className: facts.className };
    const whole = wholeName(facts);
    const places = whole === null ? facts.pupils : [...facts.pupils.filter(({ text }) => text !== whole.text), whole];
    const named = places.map((place) => ({
      place,
      ...(place === whole ? oneName(place.text, known, hint) : namesInCell(place.text, known.matcher, hint)),
    }));
    // A name and an ID in two cells are one pupil.
    const pupils = onePerPupil(
      named.flatMap(({ place, named: names }) => names.map((one) => ({ place, one }))),
      facts,
    );
    const others = named.flatMap(({ others: words }) => words);
    for (const text of others) {
      const { size } = groupIn(text);
      if (size !== null) facts.numbers.groupSize ??= size;
      else facts.comments.push(text);
    }
    const works = facts.interventions.flatMap((place) =>
      listOfInterventions(place.text, isKnown, isPupils).map((text) => ({
        place,
        text: interventionIn(text, isPupils),
      })),
    );
    const readable = works.filter(({ text }) => looksLikeIntervention(text.name) || isKnown(text.name));
    for (const { place, text } of readable) {
      const own =
        readable.length === 1
          ? facts
          : { ...facts, numbers: { ...facts.numbers }, says: [...facts.says], comments: [...facts.comments] };
      if (text.time !== null) takePhrase(own, text.time, text.time.phrase);
      if (text.role !== '' && own.role === '') own.role = text.role;
      if (text.role !== '' && own.runBy === '') own.runBy = text.role;
      if (text.note !== '' && own.runBy === '') own.runBy = text.note;
      own.numbers.groupSize ??= text.groupSize;
      const name = addIntervention(text, own, place);
      // Names beside one of several interventions are of that one.
      const beside = text.pupils === '' ? [] : namesInCell(text.pupils, known.matcher, hint).named;
      for (const one of beside) addPupil(one, place, name, own);
      if (beside.length === 0) for (const pupil of pupils) addPupil(pupil.one, pupil.place, name, own);
    }
    const left = works
      .filter((work) => !readable.includes(work))
      .map(({ place, text }) => ({ ...place, text: text.name }));
    return { isMade: readable.length > 0, left };
  };

  return {
    provisions,
    rates,
    add,
    interventions: () => [...drafts.values()].map((draft) => interventionOf(draft, known)),
    unmatched: () =>
      [...strangers.values()].map(({ text, cells, candidates }) => ({
        text,
        cells: [...cells],
        candidates: [...candidates],
      })),
  };
}

/** The same sessions under another day of the week: one more each week. */
function isAnotherDay(
  provisions: FoundProvision[],
  { numbers, day }: Facts,
  { id, text }: { readonly id: string | null; readonly text: string },
  intervention: string,
): boolean {
  const at = provisions.findIndex(
    (one) =>
      one.pupil.id === id &&
      (id !== null || one.pupil.text === text) &&
      one.intervention === intervention &&
      one.numbers.minutes === numbers.minutes,
  );
  const before = provisions[at];
  if (before === undefined) return false;
  const sessionsPerWeek = (before.numbers.sessionsPerWeek ?? 0) + 1;
  const says = [
    ...before.says.filter((say) => !say.startsWith(ON_DAYS)),
    `${ON_DAYS} ${sessionsPerWeek} days: ${sessionsPerWeek} sessions a week.`,
  ];
  provisions[at] = {
    ...before,
    numbers: { ...before.numbers, sessionsPerWeek },
    comment: `${before.comment}\n${day}`.trim(),
    says,
  };
  return true;
}

const ON_DAYS = 'It stands under';

/** Out of two columns it is one pupil, known or not. */
function oneName(text: string, { matcher }: Known, hint: RowHint): NamesInCell {
  return { named: [{ text, match: matcher.match(text, hint), note: '' }], others: [] };
}

function wholeName({ forename, surname }: Facts): Place | null {
  if (forename === null || surname === null) return forename ?? surname;
  return { ...surname, text: `${surname.text}, ${forename.text}` };
}

interface Placed {
  readonly place: Place;
  readonly one: NamedInCell;
}

function onePerPupil(all: readonly Placed[], { pupils, forename }: Facts): readonly Placed[] {
  const seen = new Set<string>();
  const isOnePupil = pupils.length + (forename === null ? 0 : 1) > 1;
  return all.filter(({ one: { match }, place }) => {
    if (match.id === null) return true;
    const key = isOnePupil ? match.id : `${match.id} ${place.column}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function howItWasMatched({ text, match }: NamedInCell, known: Known): string[] {
  const pupil = match.id === null ? undefined : known.matcher.pupil(match.id);
  if (pupil === undefined) {
    if (match.candidates.length === 0) return [`“${text}” is no pupil that we know.`];
    return [
      match.how === null
        ? `Which pupil is “${text}”?`
        : `“${text}” fits more than one pupil, or a pupil of another class or year.`,
    ];
  }
  if (match.how === 'LABEL' || match.how === 'ID' || match.how === 'NAME') return [];
  const name = `${pupil.forename} ${pupil.surname}${pupil.className === '' ? '' : ` (${pupil.className})`}`;
  return [
    match.how === 'NAME_IN_CLASS'
      ? `“${text}” is taken as ${name}, by the class or year in the row.`
      : `“${text}” fits one pupil only, ${name}.`,
  ];
}

function interventionOf({ name, rows, cells }: Draft, known: Known): FoundIntervention {
  const first = <T>(of: (facts: Facts) => T, is: (value: T) => boolean, none: T): T => rows.map(of).find(is) ?? none;
  const text = (of: (facts: Facts) => string) => first(of, (value) => value !== '', '');
  const usual = (key: keyof MapNumbers) => mostCommon(rows.map(({ numbers }) => numbers[key]));
  return {
    name,
    existing: known.existing(name),
    wave: first(
      ({ wave }) => wave,
      (wave) => wave !== null,
      null,
    ),
    area: text(({ area }) => area),
    numbers: {
      ...{ minutes: usual('minutes'), sessionsPerWeek: usual('sessionsPerWeek'), weeks: usual('weeks') },
      ...{ groupSize: usual('groupSize'), adults: usual('adults') },
    },
    role: text(({ role }) => role),
    whatHappens: text(({ whatHappens }) => whatHappens),
    measure: text(({ measure }) => measure),
    resourcesPence: first(
      ({ resources }) => resources,
      (value) => value !== null,
      null,
    ),
    feesPence: first(
      ({ fees }) => fees,
      (value) => value !== null,
      null,
    ),
    cost: first(
      ({ cost }) => cost,
      (value) => value !== null,
      null,
    ),
    phrase: text(({ phrase }) => phrase),
    says: [...new Set(rows.flatMap(({ says }) => says))],
    cells: [...cells],
  };
}

/** The first of those that occur most often; what is empty does not count. */
function mostCommon(numbers: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | null = null;
  for (const [number, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = number;
  return best;
}
