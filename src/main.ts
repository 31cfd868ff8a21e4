/**
 * All that Google sees: each function exported here becomes one at the top of the script. Nothing runs while this file loads.
 */
import { interventions, pupils, todo } from './app/answers';
import { beforeShare } from './app/beforeShare';
import { exportTable, exportWorkbook } from './app/bring/exports';
import { importMap } from './app/bring/importMap';
import { importPupils } from './app/bring/importPupils';
import { lastImport, settleLastJob } from './app/bring/jobs';
import { newYear } from './app/bring/newYear';
import { card } from './app/card';
import { changeFramework } from './app/changeFramework';
import { keepChoices, readChoices } from './app/choices';
import { classPage } from './app/classPage';
import { diagnose } from './app/diagnose/diagnose';
import { documentsAhead } from './app/documents/documentsAhead';
import { finishDocuments } from './app/documents/finishDocuments';
import { makeDocuments } from './app/documents/makeDocuments';
import { makeLane } from './app/documents/makeLane';
import { planDocuments } from './app/documents/planDocuments';
import { previewDocument } from './app/documents/previewDocument';
import { dropDocuments, unfinishedDocuments } from './app/documents/unfinished';
import { explain } from './app/explain';
import { goTo } from './app/goTo';
import { hideAgain } from './app/hideAgain';
import { home, isNeverSetUp } from './app/home';
import { hourlyRate } from './app/hourlyRate';
import { initialsCopies, initialsCopy } from './app/initialsCopy';
import { mapChoices } from './app/mapChoices';
import { pictures } from './app/pictures';
import { refresh } from './app/refresh';
import { reviewSheet } from './app/reviewSheet';
import { removeSample } from './app/sampleSchool';
import { saveRows } from './app/saveRows';
import { saveTerms } from './app/saveTerms';
import { selected, selectedPupils } from './app/selected';
import { setUp } from './app/setUp';
import { showMap } from './app/showMap';
import { checkSent } from './app/templates/checkSent';
import { downloadTemplate } from './app/templates/downloadTemplate';
import { listTemplates } from './app/templates/listTemplates';
import { storeTemplate } from './app/templates/storeTemplate';
import { openAsDoc, useMyEdits } from './app/templates/templateDoc';
import { templateFields } from './app/templates/templateFields';
import { useStarter, useVersion } from './app/templates/useVersion';
import { answered, Refusal } from './domain/result';
import { buildMenu, say, showDialog, showSidebar } from './google/menu';
import { sidebarStamp } from './google/stamp';
import { googleLog, googleWorld } from './google/world';
import { pageOf } from './rpc/contract';
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
    { caption: 'Show the guide', runs: 'openGuide' },
    { caption: 'Diagnose this sheet', runs: 'diagnoseSheet' },
  ]);
}

/** At the page where it was left; a sheet that was never set up begins with its questions. */
export function openSidebar(): void {
  const world = googleWorld();
  showPageOf(isNeverSetUp(world) ? 'welcome' : readChoices(world).screen);
}

function showPageOf(screen: string, isTurned = false): void {
  showSidebar(pageOf(screen), 'Provision map', isTurned);
}

export function showPictures(): void {
  showDialog('pictures', 'Pictures', PICTURES.width, PICTURES.height);
}

export function refreshFromMenu(): void {
  sayWhatCame(() => {
    const done = refresh(googleWorld());
    return done.ok
      ? `Refreshed. Things to put right: ${done.value.problems.length}. They are listed in the sidebar.`
      : firstSentence(done.problems);
  });
}

/** The first time there are choices to make, and the sidebar asks them; later it only completes what is missing. */
export function setUpFromMenu(): void {
  const world = googleWorld();
  if (isNeverSetUp(world)) {
    openSidebar();
    return;
  }
  sayWhatCame(() => {
    const done = setUp(world, {});
    return done.ok ? sayMade(done.value.made, done.value.repaired) : firstSentence(done.problems);
  });
}

/** A refusal is in words for people, before which Google would put "Exception:". */
function sayWhatCame(run: () => string): void {
  try {
    say(run());
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    say(problem.message);
  }
}

export function openGuide(): void {
  showGuide('');
}

/** For whoever looks after the add-on: what only Google itself can tell. */
export function diagnoseSheet(): void {
  sayWhatCame(() => {
    const done = diagnose(googleWorld());
    if (!done.ok) return firstSentence(done.problems);
    const { asExpected, otherwise } = done.value;
    return `Diagnosed: ${asExpected} as expected, ${otherwise} otherwise. See the tab Diagnosis.`;
  });
}

export function rpc(json: string): string {
  return serve(handlers(), googleLog, json, sidebarStamp);
}

/** Pixels: as wide as a picture needs, and no wider than a small screen. */
const PICTURES = { width: 960, height: 640 };
/** Pixels: as wide as a page that is read, and lower than a small laptop's screen. */
const GUIDE = { width: 860, height: 600 };

function showGuide(at: string): void {
  showDialog('guide', 'Guide to Provision Map', GUIDE.width, GUIDE.height, at);
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
    selected: () => answered(selected(world)),
    selectedPupils: () => answered(selectedPupils(world)),
    keepChoices: (wished) => answered(keepChoices(world, wished)),
    showPage: (place) => {
      keepChoices(world, place);
      showPageOf(place.screen, true);
      return answered({});
    },
    planDocuments: (wanted) => planDocuments(world, wanted),
    documentsAhead: (wanted) => documentsAhead(world, wanted),
    makeLane: (wanted) => makeLane(world, wanted),
    finishDocuments: () => finishDocuments(world),
    dropDocuments: (wanted) => dropDocuments(world, wanted),
    unfinishedDocuments: () => answered(unfinishedDocuments(world)),
    makeDocuments: (wanted) => makeDocuments(world, wanted),
    previewDocument: (wanted) => previewDocument(world, wanted),
    checkTemplate: (sent) => answered(checkSent(world, sent)),
    templates: () => answered(listTemplates(world)),
    storeTemplate: (sent) => storeTemplate(world, sent),
    useStarter: (chosen) => useStarter(world, chosen),
    useVersion: (chosen) => useVersion(world, chosen),
    openAsDoc: (chosen) => openAsDoc(world, chosen),
    useMyEdits: (chosen) => useMyEdits(world, chosen),
    templateFields: (chosen) => answered(templateFields(chosen)),
    downloadTemplate: (wanted) => downloadTemplate(world, wanted),
    importPupils: (wanted) => importPupils(world, wanted),
    importMap: (wanted) => importMap(world, wanted),
    newYear: (wish) => newYear(world, wish),
    exportWorkbook: () => answered(exportWorkbook(world)),
    exportTable: (wanted) => exportTable(world, wanted),
    lastImport: () => answered(lastImport(world)),
    settleImport: ({ wish }) => settleLastJob(world, wish),
    reviewSheet: (asked) => reviewSheet(world, asked),
    saveRows: ({ rows }) => saveRows(world, rows),
    saveTerms: (wanted) => saveTerms(world, wanted),
    beforeShare: () => answered(beforeShare(world)),
    hideAgain: () => answered(hideAgain(world)),
    initialsCopy: (wished) => initialsCopy(world, wished),
    initialsCopies: () => answered({ copies: initialsCopies(world) }),
    showGuide: ({ at }) => {
      showGuide(at);
      return answered({});
    },
  };
}
