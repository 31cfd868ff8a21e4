/**
 * One change that an older workbook needs, named by its day. It is run under the lock, may be cut off at any call and run again,
 * and finds its work done where it was done. One that has gone out is never changed: what comes later is a step of its own, also
 * where nothing has to be moved but older code would spoil the new layout. Tests: test/app/migrations/, one for each
 */
import type { IsoDate } from '../../domain/isoDate';
import type { Workbook } from '../ports';

export interface Migration {
  /** No two on one day. */
  readonly day: IsoDate;
  /** What is different afterwards, for the log. */
  readonly says: string;
  /** @returns whether anything had to change */
  bring(workbook: Workbook): boolean;
}

/** 20261126 */
export function versionOf({ day }: Migration): number {
  return Number(day.replace(/-/g, ''));
}
