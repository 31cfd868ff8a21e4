/**
 * What a tab is: its headings, what each column holds, and how set-up makes it.
 * One file a tab says the rest; `tabs.ts` lists them in the order in which people see them.
 */
export type TabName =
  | 'Start here'
  | 'To do'
  | 'Provision map'
  | 'Impact'
  | 'Pupils'
  | 'Provision list'
  | 'Targets'
  | 'Reviews'
  | 'Plans'
  | 'Interventions'
  | 'Funding'
  | 'Staff rates'
  | 'Terms'
  | 'Stages'
  | 'Settings'
  | '_status'
  | '_documents'
  | '_templates'
  | '_undo'
  | 'Diagnosis';

export type ColumnKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'money'
  | 'date'
  | 'score'
  | 'pupil'
  | 'intervention'
  | 'stage'
  | 'role'
  | 'choice'
  | 'id'
  | 'link';

export interface Column {
  /** The key by which code names the column, e.g. 'forename'. */
  readonly key: string;
  readonly heading: string;
  /** Other headings under which schools have it; compared without case, spacing and punctuation. */
  readonly aliases: readonly string[];
  readonly kind: ColumnKind;
  /** Ours: one look-up formula in every row that has an ID. */
  readonly starred: boolean;
  /** Where it is missing, that is told in row 1; what can be read without it is read. */
  readonly required: boolean;
  /** For kind 'choice'. */
  readonly choices: readonly string[];
  /** Pixels. */
  readonly width: number;
  /** The note on the heading: what belongs here, with an example. '' = none. */
  readonly note: string;
}

export interface TabSpec {
  readonly name: TabName;
  /** One sentence for Start here. */
  readonly purpose: string;
  /** [] for derived tabs that are written as a whole. */
  readonly columns: readonly Column[];
  /** Written by us alone; what stands there is replaced. */
  readonly isDerived: boolean;
  readonly isHidden: boolean;
  /** '#rrggbb' */
  readonly tabColor: string;
  /** 'P' for P001 …; '' where rows have no ID. */
  readonly idPrefix: string;
}

/** A problem as a person reads it. */
export interface SheetProblem {
  readonly tab: string;
  /** 'F14', or '' where the whole tab is meant. */
  readonly cell: string;
  readonly says: string;
  /** The row's ID, to find it again after a sort; '' where it has none. */
  readonly rowId: string;
}
