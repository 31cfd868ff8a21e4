/**
 * The Settings tab, hidden: a row for each setting, found by its words. The rows, their defaults and their reading.
 * Tests: test/tables/tabs.test.ts, test/tables/settings.test.ts
 */
import type { Framework } from '../domain/presets';
import type { MapGroupedBy, MapShows, NamesInFileNames, SchoolSettings } from '../domain/school';
import { sayYear } from '../domain/yearGroups';
import { column, TAB_COLOR } from './column';
import { WAVE } from './interventions';
import type { Row } from './row';
import { oneOf } from './row';
import type { TabSpec } from './tab';
import { plainKey, words, YES_NO } from './words';
import { yearGroupFrom } from './yearGroup';

export const settingsTab: TabSpec = {
  name: 'Settings',
  purpose: 'Hidden. Choices for the whole school.',
  isDerived: false,
  isHidden: true,
  tabColor: TAB_COLOR.setUp,
  idPrefix: '',
  columns: [
    column('setting', 'Setting', 'text', {
      required: true,
      width: 340,
      aliases: ['Settings', 'Name'],
      note: 'Leave these words as they are.',
    }),
    column('value', 'Value', 'text', { required: true, width: 260, aliases: ['Values', 'Choice'], note: 'Type here.' }),
  ],
};

export const DEFAULT_SETTINGS: SchoolSettings = {
  schoolName: '',
  phase: 'primary',
  framework: 'eng-2001-bwd',
  usesProvisionMapping: true,
  yearStartsIn: 9,
  amberDays: 21,
  showPoundsOnMap: true,
  mapShows: 'minutes',
  mapPeriod: '',
  mapGroupedBy: 'class',
  mapOnlyClass: '',
  mapOnlyYear: '',
  mapOnlyNeed: '',
  mapOnlyWave: null,
  mapOnlyStage: '',
  namesInFileNames: 'full',
};

export const PHASE = words<SchoolSettings['phase']>([
  ['primary', ['Primary', 'Infant', 'Junior', 'First']],
  ['secondary', ['Secondary', 'High', 'Upper']],
]);
export const FRAMEWORK = words<Framework>([
  ['eng-2001-bwd', ['eng-2001-bwd', 'England 2001, School Action with a provision map']],
  ['eng-2001', ['eng-2001', 'England 2001']],
  ['eng-2015', ['eng-2015', 'England 2015']],
]);
export const YEAR_START = words<4 | 9>([
  [9, ['September', 'Sept', 'Sep', '9']],
  [4, ['April', 'Apr', '4']],
]);
export const MAP_SHOWS = words<MapShows>([
  ['minutes', ['Minutes a week', 'Minutes']],
  ['pounds', ['Pounds', '£', 'Cost']],
  ['result', ['Result', 'Results', 'Gain']],
  ['scores', ['Entry → exit', 'Entry to exit', 'Scores', 'Entry and exit']],
]);
export const MAP_GROUPED_BY = words<MapGroupedBy>([
  ['class', ['Class', 'Year and class']],
  ['need', ['Need', 'Main need']],
  ['wave', ['Wave']],
]);
export const NAMES_IN_FILE_NAMES = words<NamesInFileNames>([
  ['full', ['Full name', 'Name', 'Names']],
  ['initials', ['Initials', 'Initials only']],
]);
/** Blank means so too. */
const WHOLE_YEAR: ReadonlySet<string> = new Set(['year', 'moneyyear', 'wholeyear', 'theyear']);

export interface SettingRow {
  readonly key: keyof SchoolSettings;
  /** What stands in the column Setting. */
  readonly label: string;
  readonly choices: readonly string[];
  readonly note: string;
}

/** In the order in which set-up writes them. */
export const SETTING_ROWS: readonly SettingRow[] = [
  { key: 'schoolName', label: 'Name of the school', choices: [], note: 'It is printed on plans.' },
  {
    key: 'phase',
    label: 'Primary or secondary',
    choices: PHASE.choices,
    note: 'Decides who is asked: class teacher or tutor.',
  },
  {
    key: 'framework',
    label: 'Stages follow',
    choices: FRAMEWORK.choices,
    note: 'Which list of stages set-up began with.',
  },
  {
    key: 'usesProvisionMapping',
    label: 'We use provision mapping throughout',
    choices: YES_NO.choices,
    note: 'Yes: a pupil on the map needs no plan, where the stage says Unless on the map.',
  },
  { key: 'yearStartsIn', label: 'Money year starts in', choices: YEAR_START.choices, note: 'September or April.' },
  { key: 'amberDays', label: 'Days before a review turns amber', choices: [], note: 'For example 21.' },
  { key: 'showPoundsOnMap', label: 'Show pounds on the map', choices: YES_NO.choices, note: 'No: minutes only.' },
  { key: 'mapShows', label: 'Map shows', choices: MAP_SHOWS.choices, note: "What stands in the map's cells." },
  { key: 'mapPeriod', label: 'Map period', choices: [], note: "Empty: the money year. Or a term's name." },
  { key: 'mapGroupedBy', label: 'Map grouped by', choices: MAP_GROUPED_BY.choices, note: 'How its rows are grouped.' },
  { key: 'mapOnlyClass', label: 'Map only class', choices: [], note: 'Empty: all. For example 4B.' },
  { key: 'mapOnlyYear', label: 'Map only year', choices: [], note: 'Empty: all. For example Year 4.' },
  { key: 'mapOnlyNeed', label: 'Map only need', choices: [], note: 'Empty: all. For example SLCN.' },
  { key: 'mapOnlyWave', label: 'Map only wave', choices: WAVE.choices, note: 'Empty: all. For example 2.' },
  { key: 'mapOnlyStage', label: 'Map only stage', choices: [], note: 'Empty: all. For example School Action Plus.' },
  {
    key: 'namesInFileNames',
    label: 'Names in file names',
    choices: NAMES_IN_FILE_NAMES.choices,
    note: 'What a document about a pupil is called: IEP 3 – Khan, Ava, or IEP 3 – A.K.',
  },
];

/** What set-up writes in Value for a setting. */
export function settingValue(settings: SchoolSettings, key: keyof SchoolSettings): string | number {
  switch (key) {
    case 'schoolName':
      return settings.schoolName;
    case 'phase':
      return PHASE.word(settings.phase);
    case 'framework':
      return settings.framework;
    case 'usesProvisionMapping':
      return YES_NO.word(settings.usesProvisionMapping);
    case 'yearStartsIn':
      return YEAR_START.word(settings.yearStartsIn);
    case 'amberDays':
      return settings.amberDays;
    case 'showPoundsOnMap':
      return YES_NO.word(settings.showPoundsOnMap);
    case 'mapShows':
      return MAP_SHOWS.word(settings.mapShows);
    case 'mapGroupedBy':
      return MAP_GROUPED_BY.word(settings.mapGroupedBy);
    case 'namesInFileNames':
      return NAMES_IN_FILE_NAMES.word(settings.namesInFileNames);
    case 'mapOnlyWave':
      return settings.mapOnlyWave === null ? '' : settings.mapOnlyWave;
    case 'mapOnlyYear':
      return sayYear(settings.mapOnlyYear);
    case 'mapPeriod':
    case 'mapOnlyClass':
    case 'mapOnlyNeed':
    case 'mapOnlyStage':
      return settings[key];
  }
}

const rowByLabel: ReadonlyMap<string, SettingRow> = new Map(SETTING_ROWS.map((row) => [plainKey(row.label), row]));

/**
 * Settings that are not there, or cannot be read, are the usual ones; words that we do not know are left alone.
 * @param terms their names, for the map's period
 */
export function readSettings(rows: readonly Row[], terms: readonly string[]): SchoolSettings {
  const read: { -readonly [K in keyof SchoolSettings]: SchoolSettings[K] } = { ...DEFAULT_SETTINGS };
  for (const row of rows) {
    const setting = rowByLabel.get(plainKey(row.text('setting')));
    if (setting === undefined) continue;
    switch (setting.key) {
      case 'schoolName':
        read.schoolName = row.text('value');
        break;
      case 'phase':
        read.phase = row.choice('value', PHASE) ?? read.phase;
        break;
      case 'framework':
        read.framework = row.choice('value', FRAMEWORK) ?? read.framework;
        break;
      case 'usesProvisionMapping':
        read.usesProvisionMapping = row.choice('value', YES_NO) ?? read.usesProvisionMapping;
        break;
      case 'yearStartsIn':
        read.yearStartsIn = row.choice('value', YEAR_START) ?? read.yearStartsIn;
        break;
      case 'amberDays':
        read.amberDays = row.figure('value', { most: 365, whole: true, example: '21' }) ?? read.amberDays;
        break;
      case 'showPoundsOnMap':
        read.showPoundsOnMap = row.choice('value', YES_NO) ?? read.showPoundsOnMap;
        break;
      case 'mapShows':
        read.mapShows = row.choice('value', MAP_SHOWS) ?? read.mapShows;
        break;
      case 'mapPeriod':
        read.mapPeriod = readPeriod(row, terms);
        break;
      case 'mapGroupedBy':
        read.mapGroupedBy = row.choice('value', MAP_GROUPED_BY) ?? read.mapGroupedBy;
        break;
      case 'namesInFileNames':
        read.namesInFileNames = row.choice('value', NAMES_IN_FILE_NAMES) ?? read.namesInFileNames;
        break;
      case 'mapOnlyYear':
        read.mapOnlyYear = readYear(row);
        break;
      case 'mapOnlyWave':
        read.mapOnlyWave = row.choice('value', WAVE);
        break;
      case 'mapOnlyClass':
      case 'mapOnlyNeed':
      case 'mapOnlyStage':
        read[setting.key] = row.text('value');
        break;
    }
  }
  return read;
}

/** A term that is not on the Terms tab is told, and the money year counts. */
function readPeriod(row: Row, terms: readonly string[]): string {
  const text = row.text('value');
  if (text === '' || WHOLE_YEAR.has(plainKey(text))) return '';
  const name = terms.find((term) => plainKey(term) === plainKey(text));
  if (name === undefined) row.tell('NOT_A_CHOICE', 'value', text, oneOf(terms.length > 0 ? terms : ['Year']));
  return name ?? '';
}

function readYear(row: Row): string {
  const text = row.text('value');
  const year = text === '' ? '' : yearGroupFrom(text);
  if (year === null) row.tell('UNKNOWN_YEAR', 'value', text);
  return year ?? '';
}

/** The framework whose stages stand in until the Stages tab has its own. */
export function frameworkOf(settings: SchoolSettings): Framework {
  return FRAMEWORK.read(settings.framework) ?? 'eng-2001-bwd';
}
