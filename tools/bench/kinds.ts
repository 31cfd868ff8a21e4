/**
 * What each kind of document takes: its content and its filling, for every pupil and class of the made-up school, in the
 * host's bare realm. The school is read and assessed once before, as a lane does for up to five documents.
 */
import vm from 'node:vm';
import { build } from 'esbuild';
import { startClock } from '../../local/clock';
import { bareRealm } from '../../local/realm';
import { starters } from '../bundleAddOn';
import { root } from '../root';
import { type Rounds, type Spread, spreadOf } from './spread';

interface Maker {
  /** Kind, and whom one is about. */
  readonly jobs: readonly (readonly [kind: string, subject: string])[];
  /** @returns bytes of the .docx */
  make(kind: string, subject: string): number;
  /** How many different tags the starter for IEPs has. */
  readonly iepTags: number;
}

const MAKER = `
import { madeUpSchool } from './app/sample/madeUpSchool';
import { contentFor } from './documents/contents/contentFor';
import { fillTemplate } from './documents/fill';
import { KINDS, kindSpec } from './documents/kinds';
import { starterTemplate } from './documents/starters';
import { assess } from './domain/assess';
import { openZip } from './files/zip';
import { readSchool } from './tables/readSchool';
import { TABS } from './tables/tabs';

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
    jobs: KINDS.flatMap((kind) => subjects[kindSpec(kind).about].map((subject) => [kind, subject])),
    make: (kind, subject) =>
      fillTemplate(starterTemplate(kind), contentFor(kind, subject, assessment, today, plan)).length,
  };
}`;

/** @returns by kind, ms of one document */
export async function computingKinds(
  today: string,
  { rounds, warmUp }: Rounds,
): Promise<{ kinds: [kind: string, found: Spread, documents: number][]; iepTags: number }> {
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
  const { jobs, make, iepTags } = vm.runInContext(`maker.openMaker(${JSON.stringify(today)})`, realm) as Maker;
  const times = new Map<string, number[]>();
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [kind, subject] of jobs) {
      const began = performance.now();
      make(kind, subject);
      if (round >= warmUp) times.set(kind, [...(times.get(kind) ?? []), performance.now() - began]);
    }
  }
  return { kinds: [...times].map(([kind, all]) => [kind, spreadOf(all), all.length]), iepTags };
}
