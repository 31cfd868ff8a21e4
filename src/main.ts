/**
 * All that Google sees: each function exported here becomes one at the top of the script. Nothing runs while this file loads.
 */
import { interventions, pupils, todo } from './app/answers';
import { card } from './app/card';
import { changeFramework } from './app/changeFramework';
import { classPage } from './app/classPage';
import { checkStarter } from './app/documents/checkStarter';
import { makeDocuments } from './app/documents/makeDocuments';
import { makeLane } from './app/documents/makeLane';
import { planDocuments } from './app/documents/planDocuments';
import { previewDocument } from './app/documents/previewDocument';
import { dropDocuments, unfinishedDocuments } from './app/documents/unfinished';
import { explain } from './app/explain';
import { goTo } from './app/goTo';
import { home, isNeverSetUp } from './app/home';
import { hourlyRate } from './app/hourlyRate';
import { importPupils } from './app/importPupils';
import { mapChoices } from './app/mapChoices';
import { pictures } from './app/pictures';
import { refresh } from './app/refresh';
import { reviewSheet } from './app/reviewSheet';
import { removeSample } from './app/sampleSchool';
import { saveRows } from './app/saveRows';
import { setUp } from './app/setUp';
import { showMap } from './app/showMap';
import { answered } from './domain/result';
import { buildMenu, say, showDialog, showSidebar } from './google/menu';
import { googleLog, googleWorld } from './google/world';
import { type Handlers, serve } from './rpc/serve';

export function onInstall(): void {
  onOpen();
}

export function onOpen(): void {
  buildMenu([
    { caption: 'Open sidebar', runs: 'openSidebar' },
    { caption: 'Refresh', runs: 'refreshFromMenu' },
    { caption: 'Show pictures', runs: 'showPictures' },
    { caption: 'Set up this sheet', runs: 'setUpFromMenu' },
  ]);
}

export function openSidebar(): void {
  showSidebar('Provision map');
}

export function showPictures(): void {
  showDialog('pictures', 'Pictures');
}

export function refreshFromMenu(): void {
  const done = refresh(googleWorld());
  say(
    done.ok
      ? `Refreshed. Things to put right: ${done.value.problems.length}. They are listed in the sidebar.`
      : firstSentence(done.problems),
  );
}

/** The first time there are choices to make, and the sidebar asks them; later it only completes what is missing. */
export function setUpFromMenu(): void {
  const world = googleWorld();
  if (isNeverSetUp(world)) {
    openSidebar();
    return;
  }
  const done = setUp(world, {});
  say(done.ok ? sayMade(done.value.made, done.value.repaired) : firstSentence(done.problems));
}

export function rpc(json: string): string {
  return serve(handlers(), googleLog, json);
}

function sayMade(made: readonly string[], repaired: readonly string[]): string {
  if (made.length + repaired.length === 0) return 'Everything is there already. Nothing was changed.';
  return `Made ${made.length} tabs and completed ${repaired.length}. What you typed is as it was.`;
}

function firstSentence(problems: readonly { readonly says: string }[]): string {
  return problems[0]?.says ?? 'This did not finish. Try again.';
}

function handlers(): Handlers {
  const world = googleWorld();
  return {
    setUp: (wishes) => setUp(world, wishes),
    removeSample: () => removeSample(world),
    home: () => answered(home(world)),
    refresh: () => refresh(world),
    todo: () => answered(todo(world)),
    pupils: () => answered(pupils(world)),
    interventions: () => answered(interventions(world)),
    mapChoices: () => answered(mapChoices(world)),
    showMap: (wishes) => showMap(world, wishes),
    pictures: () => answered(pictures(world)),
    showPictures: () => {
      showPictures();
      return answered({});
    },
    changeFramework: (wished) => changeFramework(world, wished),
    explain: (asked) => explain(world, asked),
    card: (asked) => card(world, asked),
    classPage: (whose) => classPage(world, whose),
    hourlyRate: (pay) => hourlyRate(pay),
    goTo: (place) => answered(goTo(world, place)),
    planDocuments: (wanted) => planDocuments(world, wanted),
    makeLane: (wanted) => makeLane(world, wanted),
    dropDocuments: (wanted) => dropDocuments(world, wanted),
    unfinishedDocuments: () => answered(unfinishedDocuments(world)),
    makeDocuments: (wanted) => makeDocuments(world, wanted),
    previewDocument: (wanted) => previewDocument(world, wanted),
    checkTemplate: ({ base64 }) => answered(checkStarter(base64)),
    importPupils: (pasted) => importPupils(world, pasted),
    reviewSheet: (asked) => reviewSheet(world, asked),
    saveRows: ({ rows }) => saveRows(world, rows),
  };
}
