/**
 * `npm run load`: a workbook as large as any school's (2,000 pupils, 60 interventions, 20,000 provisions, ten years of reviews) in the local
 * host, and every screen and job on it. Printed: service calls, the time that Google would take by the model, the time that this machine
 * took, memory. A job that fails is printed as what it said, and the command ends with 1.
 * The starred columns are left out: the engine here takes minutes to work out 60,000 look-ups, which Google and LibreOffice do in
 * seconds. What writing them asks for is counted in test/app/budgets.test.ts.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshDist } from '../local/freshDist';
import { type Host, openHost } from '../local/host';
import { isStarred, largeSchool, type PlainCell, type PlainTabs } from './bench/largeSchool';
import { table } from './bench/table';

const TODAY = '2026-11-23';
const SIZE = { pupils: 2000, interventions: 60, provisions: 20_000 };
/** Two a year for each pupil, over ten years of pupils who stay for five. */
const REVIEWS = 20_000;
/** Google ends a run after six minutes. */
const RUN_MAY_TAKE_MS = 6 * 60_000;

const says = (line = ''): void => console.log(line);
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);

await freshDist(says);
const driveFolder = mkdtempSync(path.join(tmpdir(), 'provision-map-load-'));
const small = await openHost({ today: TODAY, driveFolder });
must(small.rpc('setUp', { sample: true }));
const tabs = withYearsOfReviews(largeSchool(small, SIZE));
fill(small, tabs);
says(
  `${SIZE.pupils} pupils, ${SIZE.interventions} interventions, ${SIZE.provisions} provisions, ${REVIEWS} reviews: ${megabytes()} MB in use.`,
);

interface Job {
  readonly what: string;
  readonly call: string;
  readonly args: () => object;
}
let pupilIds: string[] = [];
let className = '';
const job = (what: string, call: string, args: object | (() => object) = {}): Job => ({
  what,
  call,
  args: typeof args === 'function' ? (args as () => object) : () => args,
});
const JOBS: readonly Job[] = [
  job('first refresh', 'refresh'),
  job('refresh, nothing changed', 'refresh'),
  job('open the sidebar', 'home'),
  job('to do', 'todo'),
  job('the pupils', 'pupils'),
  job('the interventions', 'interventions'),
  job('what the map shows', 'mapChoices'),
  job('show pounds on the map', 'showMap', { cells: 'pounds' }),
  job('pictures', 'pictures'),
  job('a pupil’s card', 'card', () => ({ pupilId: pupilIds[0] })),
  job('a class page', 'classPage', () => ({ className })),
  job('save a review’s next steps', 'saveRows', {
    rows: [{ tab: 'Reviews', rowId: 'R00002', was: {}, set: { nextSteps: 'Go on' } }],
  }),
  job('who gets an IEP', 'documentsAhead', () => ({ kind: 'iep', pupilIds: pupilIds.slice(0, 30) })),
  job('make five IEPs', 'makeDocuments', () => ({ kind: 'iep', pupilIds: pupilIds.slice(0, 5) })),
  job('compare a register of 2,000', 'importPupils', () => ({ text: register(), apply: false })),
  job('look at the new year', 'newYear', { apply: false }),
  job('before you share', 'beforeShare'),
  job('a tab as a CSV', 'exportTable', { tab: 'Provision list' }),
  job('the workbook as a file', 'exportWorkbook'),
];

/** Modelled milliseconds. */
const atGoogle = new Map<string, number>();
const rows: string[][] = [];
let failed = 0;
for (const { what, call, args } of JOBS) {
  small.gate.reset();
  const began = performance.now();
  let said = '';
  try {
    const answer = small.rpc(call, args());
    if (!answer.ok) said = answer.problems[0]?.says ?? 'no word';
    else if (call === 'pupils') {
      pupilIds = needing(answer.value);
      className = (answer.value as { className: string }[])[0]?.className ?? '';
    }
  } catch (problem) {
    said = problem instanceof Error ? problem.message : String(problem);
  }
  const took = performance.now() - began;
  const { calls, modelledMs } = small.gate.stats();
  if (said !== '' || modelledMs > RUN_MAY_TAKE_MS) failed += 1;
  atGoogle.set(what, modelledMs);
  const count = Object.values(calls).reduce((sum, n) => sum + n, 0);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const row = [what, String(count), seconds(modelledMs), seconds(took), String(megabytes()), said.slice(0, 80)];
  rows.push(row);
  says(row.join(' | '));
}
says(`\n${table(['job', 'calls', 'modelled s', 's here', 'MB', 'it said'], rows)}`);
says();
for (const line of inWords()) says(line);
small.close();
process.exitCode = failed === 0 ? 0 : 1;

/** What the people of such a school would see, by the model. */
function inWords(): string[] {
  const [first, again] = [tookAtGoogle('first refresh'), tookAtGoogle('refresh, nothing changed')];
  const slowest = [...atGoogle].sort((a, b) => b[1] - a[1])[0];
  return [
    `At Google a school of this size would wait about ${first} s for its first refresh and ${again} s for one that changes nothing; the sidebar`,
    `opens after about ${tookAtGoogle('open the sidebar')} s and a pupil’s card after ${tookAtGoogle('a pupil’s card')} s. Saving what was typed in a review takes about ${tookAtGoogle('save a review’s next steps')} s.`,
    `The longest is “${slowest?.[0]}” with ${Math.round((slowest?.[1] ?? 0) / 1000)} s of the 360 that Google lets a run take. All of it is modelled: nobody has measured it there.`,
  ];
}
function tookAtGoogle(what: string): number {
  return Math.round((atGoogle.get(what) ?? 0) / 1000);
}

function must(answer: ReturnType<Host['rpc']>): void {
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
}

function needing(value: unknown): string[] {
  const pupils = value as { pupilId: string; plan: { needed: boolean; targets: number } }[];
  return pupils.filter(({ plan }) => plan.targets > 0).map(({ pupilId }) => pupilId);
}

function register(): string {
  const [headings = [], ...pupils] = tabs['Pupils'] ?? [];
  const at = ['Forename', 'Surname', 'Class'].map((heading) => headings.indexOf(heading));
  return [
    'Forename,Surname,Class',
    ...pupils.map((row) => at.map((column) => String(row[column] ?? '')).join(',')),
  ].join('\n');
}

/** The reviews there are, again and again, each half a year before the last. */
function withYearsOfReviews(school: PlainTabs): PlainTabs {
  const [headings = [], ...reviews] = school['Reviews'] ?? [];
  const id = headings.indexOf('Review ID');
  const many = Array.from({ length: REVIEWS }, (_, at): PlainCell[] => {
    const row = reviews[at % reviews.length] ?? [];
    const earlier = Math.floor(at / reviews.length) * 180;
    return row.map((cell, column) => {
      if (column === id) return `R${String(at + 1).padStart(5, '0')}`;
      return typeof cell === 'object' ? { d: cell.d - earlier } : cell;
    });
  });
  return { ...school, Reviews: [headings, ...many] };
}

/** As if it had been typed over the years. */
function fill(host: Host, school: PlainTabs): void {
  for (const [name, cells] of Object.entries(school)) {
    const { service } = host.workbook.sheet(name);
    const width = Math.max(1, ...cells.map((row) => row.length));
    const missing = cells.length + 50 - service.getMaxRows();
    service.clearContents();
    if (missing > 0) service.insertRowsAfter(service.getMaxRows(), missing);
    if (cells.length === 0) continue;
    const values = cells.map((row, at) =>
      Array.from({ length: width }, (_, column) => {
        const cell = at === 0 && isStarred(name, String(row[column])) ? '' : (row[column] ?? '');
        return typeof cell === 'object' ? cell.d : typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
      }),
    );
    service.getRange(1, 1, cells.length, width).setValues(values);
  }
}
