/** One thing that a diagnosis tries. */
export interface Came {
  /** In words, without anything of the school's. */
  readonly came: string;
  /** null where it is only measured. */
  readonly isAsExpected: boolean | null;
}

export interface Check {
  /** Of docs/first-live-run.md. */
  readonly step: string;
  readonly tried: string;
  /** May throw: what Google said is then what came. */
  readonly run: () => Came;
}
