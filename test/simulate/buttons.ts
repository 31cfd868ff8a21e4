/**
 * What people press in the sidebar, and what each press may change of what was typed. Documents are made as the sidebar makes them: a
 * plan, then lanes one by one; it may be closed between any two, or while one runs.
 */

import { finishDocuments } from '../../src/app/documents/finishDocuments';
import { makeDocuments } from '../../src/app/documents/makeDocuments';
import { makeLane } from '../../src/app/documents/makeLane';
import { planDocuments } from '../../src/app/documents/planDocuments';
import { dropDocuments, unfinishedDocuments } from '../../src/app/documents/unfinished';
import type { Wanted } from '../../src/app/documents/whoGets';
import { refresh } from '../../src/app/refresh';
import { setUp } from '../../src/app/setUp';
import { storeTemplate } from '../../src/app/templates/storeTemplate';
import { useStarter as chooseStarter } from '../../src/app/templates/useVersion';
import { answered } from '../../src/domain/result';
import { templateOf } from '../documents/docx';
import { bringIn, settleImport } from './bring';
import { save } from './saving';
import type { Pressed, Simulation } from './simulation';
import type { MayChange } from './typed';

export const LANE_SIZE = 5;

/** One person's; what of a plan it has still to ask for. */
export class Sidebar {
  batch = '';
  toAsk: string[] = [];

  constructor(readonly person: number) {}

  close(): void {
    this.toAsk = [];
  }
}

const WEIGHTS = {
  refresh: 14,
  plan: 16,
  lane: 34,
  carryOn: 9,
  finish: 4,
  drop: 2,
  makeAll: 4,
  save: 16,
  bringIn: 7,
  settleImport: 5,
  store: 3,
  setUp: 2,
  close: 5,
  editDocument: 2,
} as const;

const PRESSES: Readonly<Record<keyof typeof WEIGHTS, (simulation: Simulation, sidebar: Sidebar) => unknown>> = {
  refresh: pressRefresh,
  plan,
  lane,
  carryOn,
  finish,
  drop,
  makeAll,
  save,
  bringIn,
  settleImport,
  store,
  setUp: pressSetUp,
  close: (simulation, sidebar) => {
    simulation.tell(`person ${sidebar.person + 1} closes the sidebar`);
    sidebar.close();
  },
  editDocument,
};

export function pressSomething(simulation: Simulation, sidebar: Sidebar): void {
  PRESSES[simulation.place.random.weighed(WEIGHTS)](simulation, sidebar);
}

export function pressRefresh(simulation: Simulation, { person }: Sidebar): Pressed<{ written: string[] }> {
  const pressed = simulation.press({ person, name: 'refresh', work: refresh });
  if (pressed.answer?.ok && !pressed.run.wasDisturbed) simulation.derived.refreshed();
  return pressed;
}

function anyWish({ place: { random } }: Simulation): Wanted {
  const kind = random.happens(0.8) ? 'iep' : 'review';
  const pupilIds = random.happens(0.5)
    ? 'needed'
    : [random.between(1, 5), random.between(1, 5)].map((number) => `P00${number}`);
  return {
    kind,
    pupilIds,
    initials: 'SB',
    ...(kind === 'iep' && random.happens(0.1) ? { again: true as const } : {}),
    fresh: random.happens(0.2),
    asWord: random.happens(0.1),
  };
}

function plan(simulation: Simulation, sidebar: Sidebar): void {
  const { person } = sidebar;
  const wanted = anyWish(simulation);
  const name = `plan ${wanted.kind} for ${wanted.pupilIds}${wanted.again ? ', again' : ''}${wanted.fresh ? ', fresh' : ''}`;
  const { answer } = simulation.press({ person, name, work: (world) => planDocuments(world, wanted) });
  if (!answer?.ok) return;
  sidebar.batch = answer.value.batch;
  sidebar.toAsk = answer.value.intents.map(({ documentId }) => documentId);
}

/** New plans go to the tab Plans; a draft's row gets the dates that it lacks. */
const plansAdded: MayChange = ({ tab, key, was, now, isNewRow }) =>
  tab === 'Plans' && (isNewRow || (/^(start|end)$/.test(key) && was === '' && now.startsWith('date ')));

function askLane(simulation: Simulation, { person, batch }: Sidebar, documentIds: readonly string[]): void {
  const { answer } = simulation.press({
    person,
    name: `make ${documentIds.join(', ')}`,
    work: (world) => makeLane(world, { batch, documentIds }),
    mayChange: plansAdded,
    weakAt: [[/^documents\.create/, Math.min(3, documentIds.length)]],
  });
  if (answer?.ok) simulation.papers.told(answer.value.done);
}

function lane(simulation: Simulation, sidebar: Sidebar): void {
  const size = simulation.place.random.between(1, LANE_SIZE);
  const documentIds = sidebar.toAsk.slice(0, size);
  if (documentIds.length === 0) {
    plan(simulation, sidebar);
    return;
  }
  sidebar.toAsk = sidebar.toAsk.slice(size);
  askLane(simulation, sidebar, documentIds);
}

export function carryOn(simulation: Simulation, sidebar: Sidebar): void {
  const { person } = sidebar;
  const { answer } = simulation.press({
    person,
    name: 'look for what is unfinished',
    work: (world) => answered(unfinishedDocuments(world)),
  });
  if (!answer?.ok || answer.value.intents.length === 0) return;
  sidebar.batch = answer.value.batch;
  sidebar.toAsk = answer.value.intents.map(({ documentId }) => documentId);
  askLane(simulation, sidebar, sidebar.toAsk.splice(0, LANE_SIZE));
}

export function finish(simulation: Simulation, { person }: Sidebar): void {
  simulation.press({ person, name: 'finish', work: finishDocuments });
}

function drop(simulation: Simulation, { person }: Sidebar): void {
  simulation.press({ person, name: 'give up', work: (world) => dropDocuments(world, { batch: '' }) });
}

function makeAll(simulation: Simulation, { person }: Sidebar): void {
  const wanted = anyWish(simulation);
  simulation.press({
    person,
    name: `make all ${wanted.kind} for ${wanted.pupilIds}`,
    work: (world) => makeDocuments(world, wanted),
    mayChange: plansAdded,
  });
}

/** Two of them, so that one comes back now and then. */
const TEMPLATES = ['Our plan', 'Plan of the school'].map((title) =>
  Buffer.from(templateOf([title, '{pupil.name}'])).toString('base64'),
);

function store(simulation: Simulation, { person }: Sidebar): void {
  const { random } = simulation.place;
  const base64 = random.pick(TEMPLATES) ?? '';
  simulation.press<unknown>({
    person,
    name: 'store a template',
    work: (world) =>
      random.happens(0.2) ? chooseStarter(world, { kind: 'review' }) : storeTemplate(world, { kind: 'iep', base64 }),
  });
}

function pressSetUp(simulation: Simulation, { person }: Sidebar): void {
  simulation.press({ person, name: 'set up', work: (world) => setUp(world, {}), mayChange: ({ was }) => was === '' });
}

function editDocument(simulation: Simulation): void {
  const file = simulation.place.random.pick(simulation.place.drive.files.filter(({ isBinned }) => !isBinned));
  if (!file) return;
  file.isUntouched = false;
  simulation.tell(`somebody writes in ${file.fileId}`);
}
