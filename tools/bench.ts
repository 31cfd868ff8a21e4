/**
 * `npm run bench`: how long the add-on takes, all in one run on this machine. Nothing is asserted.
 *
 * 1. Computing. A first refresh in the bare realm over services that take no time (bench/standIn.ts), so only the add-on's
 *    own work counts. The school is the made-up one many times over (bench/largeSchool.ts). The budget is 1.5 s for
 *    20,000 provisions on 2 cores. Two ways to grow: 2,000 pupils throughout, and pupils in proportion; the exponent is the
 *    slope of log ms over log provisions, 1 = linear.
 * 2. Asking Google. Calls counted at the gate, and the time that the latency model gives them: modelled, not measured.
 * 3. Loading, opening, saving; 4. documents; 5. bringing in pupils; 6. the sidebar's first paint, in a browser. Its budget is 200 ms;
 *    7. beside other ways to the same map. What each means: bench/README.md.
 *
 * The ratios are kept in bench/results.json and drawn in bench/results.svg, which a run writes anew with --keep.
 *
 * Each figure is the median of several rounds after rounds that only warm up, with the quickest and the slowest. Milliseconds
 * differ between machines and with what else they do: compare the ratios. The yardstick is plain work of a fixed size (sorting
 * and joining), measured in the same run, so that "12 yardsticks" can be compared with another day's.
 */
import { mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { freshDist } from '../local/freshDist';
import { openHost } from '../local/host';
import { readWorkbook } from '../local/xlsx/read';
import { writeWorkbook } from '../local/xlsx/write';
import { compared } from './bench/compared';
import { BATCH, computingDocuments, computingRefreshes } from './bench/computing';
import { besideMerging, countJobs } from './bench/counted';
import { firstPaint } from './bench/firstPaint';
import { growingDocuments } from './bench/growing';
import { computingImports } from './bench/importing';
import { computingKinds } from './bench/kinds';
import { largeSchool } from './bench/largeSchool';
import { exactly, keepResults, PICTURE_FILE, type Result, ratioOf } from './bench/results';
import { growth, msOf, plus, type Spread, spread } from './bench/spread';
import { table } from './bench/table';

const TODAY = '2026-11-23';
const PUPILS = 2000;
const INTERVENTIONS = 60;
const PROVISIONS = [2500, 5000, 10_000, 20_000];
const BUDGET_MS = 1500;
const PAINT_BUDGET_MS = 200;
/** Pupils of a large secondary school and its feeder schools. */
const REGISTER = 5000;
const IMPORT_BUDGET_MS = 3000;
/** For a call that makes no document; the filling of an IEP of two pages; the computing of 300 of them, a term's. */
const LOAD_BUDGET_MS = 8;
const FILL_BUDGET_MS = 15;
const TERM = { documents: 300, budgetMs: 6000 };
const ROUNDS = { rounds: 7, warmUp: 2 };
const FEW_ROUNDS = { rounds: 5, warmUp: 1 };
const COMPARED_ROUNDS = { rounds: 3, warmUp: 1 };

/** Of bringing in: so many times fewer, for its growth. */
const SMALLER = 4;

const results: Result[] = [];
const says = (line = ''): void => console.log(line);
const ms = (value: number) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const times = (value: number) => `× ${value.toFixed(value < 10 ? 2 : 0)}`;
const kept = (what: string, found: number, budget: number): void =>
  says(`${what}: ${ms(found)} ms, ${times(found / budget)} of ${budget} ms: ${found <= budget ? 'kept' : 'NOT kept'}.`);
const range = ({ least, most }: Spread) => `${ms(least)} to ${ms(most)}`;

function yardstick(): number {
  let state = 1;
  const numbers = Array.from({ length: 200_000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  });
  return numbers.sort((a, b) => a - b).join().length;
}

await freshDist(says);
const stick = await spread(ROUNDS, () => msOf(yardstick));
const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`;
says(machine);
says(`Yardstick: sorting and joining 200,000 numbers, ${ms(stick.median)} ms (${range(stick)}).`);

const driveFolder = mkdtempSync(path.join(tmpdir(), 'provision-map-bench-'));
const { host, counts } = await countJobs(TODAY, driveFolder);

says('\n1. Computing a first refresh, without the time of services');
const refreshes: string[][] = [];
const exponents: string[] = [];
let largest: Spread | undefined;
for (const [words, pupilsFor] of [
  [`${PUPILS} pupils`, () => PUPILS],
  ['pupils in proportion', (provisions: number) => (provisions * PUPILS) / (PROVISIONS.at(-1) ?? 1)],
] as const) {
  const schools = PROVISIONS.map((provisions) =>
    largeSchool(host, { pupils: pupilsFor(provisions), interventions: INTERVENTIONS, provisions }),
  );
  const { own, stick: beside, answers } = await computingRefreshes(schools, TODAY, ROUNDS, yardstick);
  const points = PROVISIONS.map((provisions, at): [number, number] => [provisions, own[at]?.median ?? Number.NaN]);
  PROVISIONS.forEach((provisions, at) => {
    const [found, pupils] = [own[at] as Spread, pupilsFor(provisions)];
    if (answers[at]?.pupils !== pupils) throw new Error(`${answers[at]?.pupils} pupils were counted of ${pupils}.`);
    if (pupils === PUPILS && provisions === PROVISIONS.at(-1)) largest ??= found;
    refreshes.push([
      words,
      provisions.toLocaleString('en-GB'),
      ms(found.median),
      range(found),
      times(found.median / (points[0]?.[1] ?? 1)),
      times(found.median / beside.median),
    ]);
  });
  exponents.push(`Exponent with ${words}: ${growth(points).toFixed(2)}.`);
  results.push(
    exactly(
      `A refresh’s growth with provisions, ${words}`,
      growth(points),
      'an exponent of 1, which is linear',
      'measured',
    ),
  );
}
says(table(['pupils', 'provisions', 'ms', 'range', 'of the smallest', 'of the yardstick'], refreshes));
for (const line of exponents) says(line);
if (largest) {
  const share = largest.median / BUDGET_MS;
  results.push(
    ratioOf('A refresh of 2,000 pupils, 20,000 provisions', largest, BUDGET_MS, `its budget of ${BUDGET_MS} ms`),
  );
  says(
    `${PUPILS} pupils, ${INTERVENTIONS} interventions and 20,000 provisions take ${times(share)} of the budget of ${BUDGET_MS} ms: ${share <= 1 ? 'kept' : 'NOT kept'}.`,
  );
}
says('With 2,000 pupils throughout, part of the work is the same for all sizes, so that exponent is below 1.');

says('\n2. What Google is asked, for the made-up school (time is modelled, not measured)');
says(
  table(
    ['job', 'calls', 'of cells', 'modelled ms'],
    counts.map(({ job, calls, ofCells, modelledMs }) => [job, String(calls), String(ofCells), String(modelledMs)]),
  ),
);
says(
  '"Of cells" are calls that read or write what is in cells: those cost most, and refresh may make at most 45 of them.',
);

says('\n3. Loading, opening and saving');
const snapshot = host.snapshot();
const bytes = await writeWorkbook(snapshot);
const small = largeSchool(host, { pupils: 400, interventions: 18, provisions: 1000 });
const made = await computingDocuments(small, TODAY, FEW_ROUNDS);
const opened: [string, Spread][] = [
  ['the bundle into a fresh realm', made.load],
  ['of that, running it', made.run],
  ['the same, and its first document', { ...made.load, ...plus(made.load, made.first) }],
  ['reading the made-up school from .xlsx', await spread(FEW_ROUNDS, () => msOf(() => readWorkbook(bytes)))],
  ['writing it to .xlsx', await spread(FEW_ROUNDS, () => msOf(() => writeWorkbook(snapshot)))],
  [
    'starting the host with it',
    await spread(FEW_ROUNDS, async () => {
      const copy = structuredClone(snapshot);
      const began = performance.now();
      const other = await openHost({ snapshot: copy, today: TODAY, driveFolder });
      const took = performance.now() - began;
      other.close();
      return took;
    }),
  ],
];
const toRow = ([what, found]: [string, Spread]) => [
  what,
  ms(found.median),
  range(found),
  times(found.median / stick.median),
];
says(table(['what', 'ms', 'range', 'of the yardstick'], opened.map(toRow)));
says(
  'Each call of the add-on in Google loads the bundle anew; only calls that make documents load what fills templates.',
);
results.push(
  ratioOf('Loading the script', made.load, stick.median, 'sorting and joining 200,000 numbers'),
  ratioOf('An IEP, computed', made.later, stick.median, 'sorting and joining 200,000 numbers'),
);
kept('Loading for a call that makes no document', made.load.median, LOAD_BUDGET_MS);
kept('Of that, what the add-on does itself, once its script is read', made.run.median, LOAD_BUDGET_MS);

says('\n4. Documents, in the realm, without the time of Drive');
const { kinds, iepTags } = await computingKinds(TODAY, FEW_ROUNDS);
says(
  table(
    ['what', 'ms', 'range', 'of the yardstick'],
    [
      [`an IEP, through the whole add-on (median of ${made.documents})`, made.later] as [string, Spread],
      [`an IEP's share of a batch of ${BATCH}, with planning it and the refresh`, made.share] as [string, Spread],
      ...kinds.map(([kind, found, many]): [string, Spread] => [
        `${kind}, content and filling, in lanes of five (median of ${many})`,
        found,
      ]),
    ].map(toRow),
  ),
);
says(
  `The first in a fresh realm takes ${times(made.first.median / made.later.median)} as long: it brings in what fills templates.`,
);
kept('Content and filling of an IEP', kinds.find(([kind]) => kind === 'iep')?.[1].median ?? Number.NaN, FILL_BUDGET_MS);
kept(`${TERM.documents} IEPs, each as a later one of a batch`, made.later.median * TERM.documents, TERM.budgetMs);
kept(`${TERM.documents} IEPs, each with its share`, made.share.median * TERM.documents, TERM.budgetMs);
const merging = besideMerging(counts, iepTags);
says(merging.line);
results.push(...merging.results);
const growing = growingDocuments(host, TODAY, COMPARED_ROUNDS);
for (const line of growing.lines) says(line);
results.push(...growing.results);

says('\n5. Bringing in pupils, in a fresh realm, without the time of services');
const imported = await computingImports(small, TODAY, REGISTER, FEW_ROUNDS);
says(
  table(
    ['what', 'ms', 'range', 'of the yardstick'],
    imported.map(({ what, took }) => toRow([what, took])),
  ),
);
says(
  `The budget is ${IMPORT_BUDGET_MS} ms each: ${imported.every(({ took }) => took.median <= IMPORT_BUDGET_MS) ? 'kept' : 'NOT kept'}.`,
);

const fewer = await computingImports(small, TODAY, REGISTER / SMALLER, FEW_ROUNDS);
for (const [at, { what, took }] of imported.entries()) {
  const grown = growth([
    [REGISTER / SMALLER, fewer[at]?.took.median ?? Number.NaN],
    [REGISTER, took.median],
  ]);
  says(`Exponent, ${what}: ${grown.toFixed(2)}.`);
  if (at === imported.length - 1)
    results.push(
      exactly('Bringing in pupils: growth with pupils', grown, 'an exponent of 1, which is linear', 'measured'),
    );
}

says('\n6. The sidebar, in the local host');
const painted = await firstPaint(snapshot, TODAY, ROUNDS);
if (typeof painted === 'string') {
  says(`Its first paint was not measured: no browser could be started. ${painted}`);
} else {
  const share = painted.median / PAINT_BUDGET_MS;
  says(table(['what', 'ms', 'range', 'of the yardstick'], [toRow(['first paint', painted])]));
  says(`That is ${times(share)} of the budget of ${PAINT_BUDGET_MS} ms: ${share <= 1 ? 'kept' : 'NOT kept'}.`);
  results.push(ratioOf('The sidebar’s first paint', painted, PAINT_BUDGET_MS, `its budget of ${PAINT_BUDGET_MS} ms`));
}

says('\n7. Beside other ways to the same map');
const beside = await compared(
  host,
  snapshot,
  counts.find(({ job }) => /moved class/.test(job)) as (typeof counts)[number],
  TODAY,
  COMPARED_ROUNDS,
);
for (const line of beside.lines) says(line);
results.push(...beside.results);
host.close();
if (process.argv.includes('--keep')) {
  keepResults(machine, results);
  says(`\nKept and drawn: ${path.relative(process.cwd(), PICTURE_FILE)}`);
}
