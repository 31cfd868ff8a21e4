/**
 * A common transfer file (CTF), with which schools in England pass pupils on, → one table under our headings. The stage is the
 * one of the latest start up to today; needs stand by their rank. Codes stay codes. Limits: a CTF names no classes.
 * Tests: test/files/readFile.test.ts
 */
import { MOST_CELLS, type ReadFile, Refusal, TOO_MANY_CELLS } from './read';
import { readXml } from './xml';

const HEADINGS = [
  ...['Surname', 'Forename', 'Date of birth', 'Year', 'Class', 'UPN'],
  ...['Stage', 'Stage since', 'Main need', 'Other needs'],
];
const OTHER_XML =
  'This is an XML file, but not a common transfer file (CTF): it holds no pupils that can be read here. Ask your school’s system for a CTF, or for the list as Excel or CSV, and choose that file.';
const NO_PUPILS =
  'This common transfer file (CTF) holds no pupils. Ask for one with the pupils in it, and choose that file.';
const PIECE = 64 * 1024;

interface Stage {
  code: string;
  since: string;
}
interface Need {
  rank: number;
  code: string;
}
interface Pupil {
  readonly fields: Map<string, string>;
  readonly stages: Stage[];
  readonly needs: Need[];
}

/** @param today `YYYY-MM-DD` @throws Refusal */
export function readCtf(text: string, today: string): ReadFile {
  const rows: string[][] = [];
  const path: string[] = [];
  let pupil: Pupil = { fields: new Map(), stages: [], needs: [] };
  let words = '';
  let place = '';

  const take = (value: string) => {
    const stage = pupil.stages[pupil.stages.length - 1];
    const need = pupil.needs[pupil.needs.length - 1];
    if (place === 'SENhistory/SEN/SENprovision' && stage) stage.code = value;
    else if (place === 'SENhistory/SEN/StartDate' && stage) stage.since = value.slice(0, 10);
    else if (place === 'SENneeds/SENneed/SENtype' && need) need.code = value;
    else if (place === 'SENneeds/SENneed/SENtypeRank' && need) need.rank = Number(value) || need.rank;
    else if (FIELDS.has(place)) pupil.fields.set(place, value);
  };
  readXml(
    (give) => {
      for (let at = 0; at < text.length; at += PIECE) give(text.slice(at, at + PIECE));
    },
    {
      open(name) {
        if (path.length === 0 && name !== 'CTfile') throw new Refusal(OTHER_XML);
        path.push(name);
        place = path.slice(PUPIL.length).join('/');
        words = '';
        if (path.length === PUPIL.length && isPupil(path)) pupil = { fields: new Map(), stages: [], needs: [] };
        else if (place === 'SENhistory/SEN') pupil.stages.push({ code: '', since: '' });
        else if (place === 'SENneeds/SENneed') pupil.needs.push({ rank: Number.MAX_VALUE, code: '' });
      },
      text(more) {
        words += more;
      },
      close() {
        if (isPupil(path)) {
          if (path.length > PUPIL.length) take(words.replace(/\s+/g, ' ').trim());
          else if (rows.push(rowOf(pupil, today)) > MOST_CELLS / HEADINGS.length) throw new Refusal(TOO_MANY_CELLS);
        }
        path.pop();
        place = path.slice(PUPIL.length).join('/');
        words = '';
      },
    },
  );
  if (rows.length === 0) throw new Refusal(NO_PUPILS);
  const says = ['A common transfer file names no classes, so the column Class is empty.'];
  return { kind: 'ctf', sheets: [{ name: '', cells: [HEADINGS, ...rows], isHidden: false }], says };
}

const PUPIL = ['CTfile', 'CTFpupilData', 'Pupil'];
const FIELDS: ReadonlySet<string> = new Set(['Surname', 'Forename', 'DOB', 'UPN', 'BasicDetails/NCyearActual']);

function isPupil(path: readonly string[]): boolean {
  return PUPIL.every((name, at) => path[at] === name);
}

function rowOf({ fields, stages, needs }: Pupil, today: string): string[] {
  const field = (name: string) => fields.get(name) ?? '';
  // Of two that begin on one day, the later in the file: systems write them in order.
  const stage = stages.reduce<Stage>(
    (latest, one) => (one.code !== '' && one.since <= today && one.since >= latest.since ? one : latest),
    { code: '', since: '' },
  );
  const ranked = needs.filter(({ code }) => code !== '').sort((one, other) => one.rank - other.rank);
  const [main = '', ...others] = ranked.map(({ code }) => code);
  return [
    ...[field('Surname'), field('Forename'), field('DOB').slice(0, 10), field('BasicDetails/NCyearActual'), ''],
    ...[field('UPN'), stage.code, stage.since, main, others.join(', ')],
  ];
}
