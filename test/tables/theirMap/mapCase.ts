/**
 * An invented map with the answer that a careful person would give, and how near the recogniser comes to it.
 * The answers were written before anything was run on the map.
 */
import { type MapContext, recogniseMap, type UnderstoodMap } from '../../../src/tables/theirMap/recogniseMap';

/** Only what the sheet says of it; a field that is left out is not looked at. */
export interface ExpectedFields {
  readonly minutes?: number | null;
  readonly sessions?: number | null;
  readonly weeks?: number | null;
  readonly size?: number | null;
  readonly entry?: string;
  readonly exit?: string;
  readonly start?: string;
  readonly end?: string;
  readonly term?: string;
  readonly runBy?: string;
  readonly group?: string;
  readonly aim?: string;
  readonly pence?: number;
  readonly wave?: 1 | 2 | 3;
  readonly area?: string;
}

/** A pupil's ID, or "?" and the text where nobody may be taken. */
export type ExpectedProvision = readonly [pupil: string, intervention: string, fields?: ExpectedFields];

export interface MapCase {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
  readonly provisions: readonly ExpectedProvision[];
  readonly interventions: readonly (readonly [name: string, fields?: ExpectedFields])[];
  /** Cells that must be asked about. */
  readonly unread: readonly string[];
  readonly rates?: readonly (readonly [role: string, pencePerHour: number])[];
}

export interface Score {
  readonly provisions: number;
  /** The pupil, the intervention and every field that is expected. */
  readonly exact: number;
  readonly numbers: number;
  readonly numbersRead: number;
  /** Provisions that the sheet does not hold. */
  readonly wrong: number;
  readonly interventions: number;
  readonly interventionsFound: number;
  readonly interventionsWrong: number;
  readonly unread: number;
  readonly unreadTold: number;
  readonly misses: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

export function scoreOf(map: MapCase, context: MapContext): Score {
  const read = recogniseMap(map.cells, context);
  const misses: string[] = [];
  let [exact, numbers, numbersRead] = [0, 0, 0];
  const found = read.provisions.map((provision) => ({ provision, isTaken: false }));
  for (const [pupil, intervention, fields = {}] of map.provisions) {
    const stated = Object.entries(fields);
    numbers += stated.length;
    const fits = found.filter(
      ({ provision, isTaken }) => !isTaken && whom(provision) === pupil && provision.intervention === intervention,
    );
    const best = fits
      .map((one) => ({ one, right: agreeing(fields, provisionFields(one.provision)) }))
      .sort((a, b) => b.right.length - a.right.length)[0];
    if (best === undefined) {
      misses.push(`${map.name}: no ${pupil} ${intervention}`);
      continue;
    }
    best.one.isTaken = true;
    numbersRead += best.right.length;
    if (best.right.length === stated.length) exact += 1;
    else misses.push(`${map.name}: ${pupil} ${intervention} ${told(fields, provisionFields(best.one.provision))}`);
  }
  const wrong = found.filter(({ isTaken }) => !isTaken).map(({ provision }) => provision);
  misses.push(...wrong.map((one) => `${map.name}: not there ${one.cell} ${whom(one)} ${one.intervention}`));
  let interventionsFound = 0;
  const names = new Set(map.interventions.map(([name]) => name));
  for (const [name, fields = {}] of map.interventions) {
    const one = read.interventions.find((intervention) => intervention.name === name);
    numbers += Object.keys(fields).length;
    if (one === undefined) {
      misses.push(`${map.name}: no intervention ${name}`);
      continue;
    }
    interventionsFound += 1;
    const right = agreeing(fields, interventionFields(one));
    numbersRead += right.length;
    if (right.length < Object.keys(fields).length)
      misses.push(`${map.name}: ${name} ${told(fields, interventionFields(one))}`);
  }
  const strange = read.interventions.filter(({ name }) => !names.has(name));
  misses.push(...strange.map(({ name, cells }) => `${map.name}: no such intervention ${name} ${cells.join(' ')}`));
  const asked = new Set(read.unread.map(({ cell }) => cell));
  misses.push(...map.unread.filter((cell) => !asked.has(cell)).map((cell) => `${map.name}: ${cell} was not asked`));
  for (const [role, rate] of map.rates ?? []) {
    numbers += 1;
    if (read.staffRates.some((one) => one.role === role && one.pencePerHour === rate)) numbersRead += 1;
    else misses.push(`${map.name}: no rate ${role} ${rate}`);
  }
  return {
    ...{ provisions: map.provisions.length, exact, numbers, numbersRead, wrong: wrong.length },
    ...{ interventions: map.interventions.length, interventionsFound, interventionsWrong: strange.length },
    ...{ unread: map.unread.length, unreadTold: map.unread.filter((cell) => asked.has(cell)).length, misses },
  };
}

export function sumOf(scores: readonly Score[]): Score {
  return scores.reduce((sum, score) => {
    const added = Object.entries(score).map(([key, value]) => {
      const before = sum[key as keyof Score];
      return [
        key,
        Array.isArray(value) ? [...(before as readonly string[]), ...value] : (before as number) + (value as number),
      ];
    });
    return Object.fromEntries(added) as Score;
  });
}

export function sayScore(score: Score): string {
  const share = (part: number, whole: number) =>
    `${part} of ${whole}${whole === 0 ? '' : ` (${Math.round((100 * part) / whole)}%)`}`;
  return [
    `provisions exact ${share(score.exact, score.provisions)}, false ${score.wrong}`,
    `numbers read ${share(score.numbersRead, score.numbers)}`,
    `interventions ${share(score.interventionsFound, score.interventions)}, false ${score.interventionsWrong}`,
    `cells asked ${share(score.unreadTold, score.unread)}`,
  ].join('; ');
}

function whom({ pupil }: UnderstoodMap['provisions'][number]): string {
  return pupil.id ?? `? ${pupil.text}`;
}

function provisionFields(one: UnderstoodMap['provisions'][number]): Fields {
  return {
    ...{
      minutes: one.numbers.minutes,
      sessions: one.numbers.sessionsPerWeek,
      weeks: one.numbers.weeks,
      size: one.numbers.groupSize,
    },
    ...{ entry: one.entry, exit: one.exit, start: one.start?.date ?? '', end: one.end?.date ?? '', term: one.term },
    ...{ runBy: one.runBy, group: one.group, aim: one.aim, pence: one.cost?.pence },
  };
}

function interventionFields(one: UnderstoodMap['interventions'][number]): Fields {
  return {
    ...{
      minutes: one.numbers.minutes,
      sessions: one.numbers.sessionsPerWeek,
      weeks: one.numbers.weeks,
      size: one.numbers.groupSize,
    },
    ...{ wave: one.wave, area: one.area, pence: one.cost?.pence, runBy: one.role },
  };
}

function agreeing(expected: ExpectedFields, found: Fields): string[] {
  return Object.entries(expected).flatMap(([key, value]) => (found[key] === value ? [key] : []));
}

function told(expected: ExpectedFields, found: Fields): string {
  const wrong = Object.entries(expected).filter(([key, value]) => found[key] !== value);
  return wrong.map(([key, value]) => `${key} ${JSON.stringify(value)} is ${JSON.stringify(found[key])}`).join(', ');
}
