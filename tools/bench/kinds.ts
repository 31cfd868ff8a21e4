/**
 * What each kind of document takes: its content and its filling, for every pupil and class of the made-up school, in the
 * host's bare realm. The school is read and assessed once before; the template is read once for up to five documents, as in a lane.
 */
import vm from 'node:vm';
import { build } from 'esbuild';
import { startClock } from '../../local/clock';
import { bareRealm } from '../../local/realm';
import { starters } from '../bundleAddOn';
import { root } from '../root';
import { type Rounds, type Spread, spreadOf } from './spread';

interface Maker {
  /** Kind, and whom up to five are about. */
  readonly lanes: readonly (readonly [kind: string, subjects: readonly string[]])[];
  make(kind: string, subjects: readonly string[]): void;
  /** How many different tags the starter for IEPs has. */
  readonly iepTags: number;
}

const MAKER = `
import { madeUpSchool } from './app/sample/madeUpSchool';
import { contentFor } from './documents/contents/contentFor';
import { fillerOf } from './documents/fill';
import { KINDS, kindSpec } from './documents/kinds';
import { starterTemplate } from './documents/starters';
import { assess } from './domain/assess';
import { openZip } from './files/zip';
import { readSchool } from './tables/readSchool';
import { TABS } from './tables/tabs';

const inFives = (all) => all.flatMap((_, at) => (at % 5 === 0 ? [all.slice(at, at + 5)] : []));

export function openMaker(today) {
  const rows = madeUpSchool(today);
  const sheets = {};
  for (const { name, columns } of TABS) {
    const headings = columns.map(({ heading }) => heading);
    sheets[name] = [headings, ...(rows[name] || []).map((row) => headings.map((one) => (one in row ? row[one] : '')))];
  }
  const assessment = assess(readSchool(sheets, new Map()).school, today);
  const classes = [...new Set(assessment.pupils.map(({ pupil }) => pupil.className))];
  const subjects = { pupil: assessment.pupils.map(({ pupil }) => pupil.id), class: classes, school: [''] };
  const plan = { number: 9, start: today, end: null };
  const iep = openZip(starterTemplate('iep')).file('word/document.xml').asText().replace(/<[^>]*>/g, '');
  return {
    iepTags: new Set(iep.match(/\\{[^{}]+\\}/g)).size,
    lanes: KINDS.flatMap((kind) => inFives(subjects[kindSpec(kind).about]).map((five) => [kind, five])),
    make: (kind, five) => {
      const fill = fillerOf(starterTemplate(kind));
      for (const subject of five) fill(contentFor(kind, subject, assessment, today, plan));
    },
  };
}`;

/** @returns by kind, ms of one document of a lane; how many lanes */
export async function computingKinds(
  today: string,
  { rounds, warmUp }: Rounds,
): Promise<{ kinds: [kind: string, found: Spread, lanes: number][]; iepTags: number }> {
  const { outputFiles } = await build({
    stdin: { resolveDir: `${root}/src`, loader: 'js', contents: MAKER },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'maker',
    target: 'es2020',
    platform: 'browser',
    plugins: [starters],
  });
  const realm = bareRealm(startClock(today));
  new vm.Script(outputFiles[0]?.text ?? '').runInContext(realm);
  const { lanes, make, iepTags } = vm.runInContext(`maker.openMaker(${JSON.stringify(today)})`, realm) as Maker;
  const times = new Map<string, number[]>();
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [kind, subjects] of lanes) {
      const began = performance.now();
      make(kind, subjects);
      const each = (performance.now() - began) / subjects.length;
      if (round >= warmUp) times.set(kind, [...(times.get(kind) ?? []), each]);
    }
  }
  return { kinds: [...times].map(([kind, all]) => [kind, spreadOf(all), all.length]), iepTags };
}
