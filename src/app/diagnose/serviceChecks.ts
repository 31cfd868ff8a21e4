/** What the other services do: zone, what is remembered, Drive, and how long each takes. Tests: test/app/diagnose.test.ts */
import { starterTemplate } from '../../documents/starters';
import { diagnosisTab } from '../../tables/diagnosisTab';
import { myFolder } from '../documents/myFolder';
import type { World } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { readsDayFirst } from '../sheetSettings';
import { ASSUMED_MS } from './assumed';
import type { Came, Check } from './check';
import { knowsLondon, LONDON } from './zone';

const TAB = diagnosisTab.name;
const KEY = 'diagnosis';

export function serviceChecks(world: World): readonly Check[] {
  return [...placeChecks(world), ...keptChecks(world), ...driveChecks(world), ...timings(world)];
}

function placeChecks({ workbook }: World): Check[] {
  return [
    {
      step: 'D9',
      tried: 'The sheet reads dates day first',
      run: () => ({ came: workbook.locale(), isAsExpected: readsDayFirst(workbook.locale()) }),
    },
    {
      step: 'D10',
      tried: 'The sheet’s time zone is that of London, and dates can be worked out in it',
      run() {
        const zone = workbook.zone();
        return { came: zone, isAsExpected: zone === LONDON && knowsLondon() };
      },
    },
    {
      step: 'D10',
      tried: 'The script’s own time zone is that of London',
      run() {
        const zone = new Intl.DateTimeFormat('en-GB').resolvedOptions().timeZone;
        return { came: zone, isAsExpected: zone === LONDON };
      },
    },
  ];
}

function keptChecks({ own, shared, chance }: World): Check[] {
  const kept = (step: string, tried: string, store: World['own']): Check => ({
    step,
    tried,
    run() {
      const text = chance.id();
      store.set(KEY, text);
      const isKept = store.get(KEY) === text;
      store.set(KEY, '');
      return { came: isKept ? 'it is there' : 'it was not kept', isAsExpected: isKept };
    },
  });
  return [
    kept('D11', 'A text of this person’s is kept', own),
    kept('D12', 'A text that all who edit share is kept', shared),
  ];
}

/** One document of no child, in the person's own folder, put in the bin at once. */
function driveChecks(world: World): Check[] {
  const { documents, workbook, chance, clock } = world;
  const key = `${KEY}-${chance.id()}`;
  let folderId = '';
  let fileId = '';
  const there = () => documents.inFolder(folderId).filter((file) => file.key === key);
  const onceMade = (run: () => Came) => () => {
    if (fileId === '') throw new Error('Not tried, because no document was made.');
    return run();
  };
  return [
    {
      step: 'D13',
      tried: 'A Word file becomes a document in your own folder',
      run() {
        // The folder of all her documents: it stays, so it has its own name.
        folderId = myFolder(world, readWorkbook(workbook).reading.school);
        const took = stopwatch(clock, 'create');
        const bytes = starterTemplate('parentsGuide');
        ({ fileId } = documents.create({ name: 'Provision Map diagnosis', folderId, key, bytes }));
        return { came: `made in ${took()}`, isAsExpected: fileId !== '' };
      },
    },
    {
      step: 'D14',
      tried: 'It is listed in its folder at once, by its key',
      run: onceMade(() => {
        const took = stopwatch(clock, 'list');
        const { length } = there();
        return { came: `${length} found in ${took()}`, isAsExpected: length === 1 };
      }),
    },
    {
      step: 'D15',
      tried: 'Nobody counts as having written in it',
      run: onceMade(() => {
        const isUntouched = there()[0]?.isUntouched === true;
        return { came: isUntouched ? 'untouched' : 'touched', isAsExpected: isUntouched };
      }),
    },
    {
      step: 'D16',
      tried: 'It goes to the bin, and is listed no more',
      run() {
        // By its key as well: Google may have made it and said that it had not.
        const left = folderId === '' ? [] : there().map((file) => file.fileId);
        for (const id of new Set(fileId === '' ? left : [fileId, ...left])) documents.bin(id);
        return onceMade(() => {
          const { length } = there();
          return { came: `${length} found`, isAsExpected: length === 0 };
        })();
      },
    },
  ];
}

function timings({ workbook, own, clock }: World): Check[] {
  const timed = (call: Assumed, tried: string, work: () => unknown): Check => ({
    step: 'D17',
    tried,
    run(): Came {
      const took = stopwatch(clock, call);
      work();
      return { came: took(), isAsExpected: null };
    },
  });
  return [
    timed('read', 'How long a small tab takes to read', () => workbook.read(TAB)),
    timed('write', 'How long one cell takes to write', () => workbook.write(TAB, 2, 6, [['1']])),
    timed('calculate', 'How long the sheet takes to calculate', () => workbook.flush()),
    timed('keep', 'How long a small text takes to keep', () => own.set(KEY, '')),
  ];
}

type Assumed = keyof typeof ASSUMED_MS;

/** @returns what says how long it was since */
function stopwatch({ now }: World['clock'], call: Assumed): () => string {
  const began = now();
  return () => `${Math.round(now() - began)} ms (we assume ${ASSUMED_MS[call]})`;
}
