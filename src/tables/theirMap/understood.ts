/**
 * What was understood of a school's own provision map: the words that the recogniser answers with.
 * Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import type { IsoDate } from '../../domain/isoDate';
import type { Pence } from '../../domain/money';
import type { MeaningId } from './meanings';

export interface MapPupil {
  readonly id: string;
  readonly forename: string;
  readonly surname: string;
  readonly className: string;
  /** 'R' '1' … as in the domain; '' where it is not known. */
  readonly yearGroup: string;
}

export interface MapContext {
  readonly pupils: readonly MapPupil[];
  /** Names that the school's Interventions tab has. */
  readonly interventions: readonly string[];
  /** Meanings that the person chose, by the column's `key`; they go before anything that is recognised. */
  readonly corrections?: Readonly<Record<string, MeaningId>>;
}

export type LayoutId =
  /** One row for each pupil and intervention. */
  | 'PUPIL_ROWS'
  /** Pupils down the side, interventions across the top, or the other way round. */
  | 'PUPIL_BY_INTERVENTION'
  /** One row for each intervention, with pupils named in it. */
  | 'INTERVENTION_ROWS'
  /** Provision by year group, area or wave, without pupils. */
  | 'PROVISION_ROWS'
  /** Lists in cells under waves, areas, terms or year groups. */
  | 'LISTS'
  | 'UNKNOWN';

export interface UnderstoodColumn {
  /** 0-based. */
  readonly index: number;
  /** What `corrections` names it by; stays while the heading stays. */
  readonly key: string;
  /** Both lines of a heading in two rows, with " › " between; '' where there is none. */
  readonly heading: string;
  readonly meaning: MeaningId;
  /** A sentence. */
  readonly why: string;
  /** Up to three texts out of the column. */
  readonly examples: readonly string[];
}

/** What a row says of the sessions; null where it says nothing that was read. */
export interface MapNumbers {
  readonly minutes: number | null;
  readonly sessionsPerWeek: number | null;
  readonly weeks: number | null;
  readonly groupSize: number | null;
  readonly adults: number | null;
}

export interface StatedCost {
  readonly pence: Pence;
  /** The heading it stood under, such as "Cost per pupil". */
  readonly heading: string;
}

export interface FoundIntervention {
  readonly name: string;
  /** The school's own spelling where it has it already; null for a new one. */
  readonly existing: string | null;
  readonly wave: 1 | 2 | 3 | null;
  /** One of the four areas of need; '' where it is not said. */
  readonly area: string;
  /** The numbers that most of its rows have. */
  readonly numbers: MapNumbers;
  /** TA, HLTA …, as typed; '' where no role is said. */
  readonly role: string;
  readonly whatHappens: string;
  readonly measure: string;
  readonly resourcesPence: Pence | null;
  readonly feesPence: Pence | null;
  readonly cost: StatedCost | null;
  /** The time as typed, first found. */
  readonly phrase: string;
  /** Readings that were taken, and what stays empty: sentences. */
  readonly says: readonly string[];
  /** Cells that name it, "B7" … */
  readonly cells: readonly string[];
}

export type HowMatched =
  | 'LABEL'
  | 'ID'
  | 'NAME'
  /** The class or year in the row settled between two of one name. */
  | 'NAME_IN_CLASS'
  | 'FORENAME_AND_INITIAL'
  | 'INITIAL_AND_SURNAME'
  | 'FORENAME'
  | 'SURNAME'
  | 'INITIALS';

export interface PupilInMap {
  readonly text: string;
  /** null where none fits, or more than one. */
  readonly id: string | null;
  readonly how: HowMatched | null;
  /** IDs of those whom it may mean; [] where it is sure or nobody is near. */
  readonly candidates: readonly string[];
}

/** A day, or the words where it is no full date: "Autumn 1", "w/b Sept". */
export interface MapDate {
  readonly date: IsoDate | null;
  readonly text: string;
}

export interface FoundProvision {
  readonly pupil: PupilInMap;
  readonly intervention: string;
  readonly group: string;
  readonly runBy: string;
  readonly start: MapDate | null;
  readonly end: MapDate | null;
  /** "Autumn term"; '' where none is said. */
  readonly term: string;
  /** Scores as typed: "7.04" is an age. */
  readonly entry: string;
  readonly exit: string;
  readonly entryDate: MapDate | null;
  readonly exitDate: MapDate | null;
  readonly aim: string;
  readonly aimMet: string;
  readonly numbers: MapNumbers;
  readonly cost: StatedCost | null;
  /** The time phrase as typed, and other words that are worth keeping. */
  readonly comment: string;
  /** Sentences: what was taken, what is not sure. */
  readonly says: readonly string[];
  /** The cell that it comes from: the pupil's, or the mark. */
  readonly cell: string;
}

export interface FoundRate {
  readonly role: string;
  readonly pencePerHour: Pence;
  readonly cell: string;
}

export interface UnreadCell {
  readonly cell: string;
  readonly text: string;
  readonly why: string;
}

export interface UnmatchedPupil {
  readonly text: string;
  readonly cells: readonly string[];
  readonly candidates: readonly string[];
}

export type CellUse = 'used' | 'heading' | 'total' | 'title' | 'ignored' | 'unread';

/** Of one cell that is not empty. */
export interface CellAccount {
  readonly cell: string;
  readonly use: CellUse;
  /** '' where `use` says it all. */
  readonly why: string;
}

export interface UnderstoodMap {
  readonly layout: LayoutId;
  /** How the sheet was understood: a sentence. */
  readonly says: string;
  /** The headings stand in the first column: `columns` are rows, and `index` counts rows. */
  readonly isTurned: boolean;
  readonly columns: readonly UnderstoodColumn[];
  readonly interventions: readonly FoundIntervention[];
  readonly provisions: readonly FoundProvision[];
  readonly staffRates: readonly FoundRate[];
  readonly unmatched: readonly UnmatchedPupil[];
  readonly unread: readonly UnreadCell[];
  /** Every cell that is not empty, once, in reading order. */
  readonly account: readonly CellAccount[];
}
