/** A list that was looked at before somebody pressed Apply: what is ticked in it, and whether it is still the list that was seen. */
export interface TickedWish {
  /** Keys of what is taken. */
  readonly ticked?: readonly string[] | undefined;
  /** The `seen` of the answer that was looked at. */
  readonly seen?: string | undefined;
  readonly apply: boolean;
}

/** A script that never looked, and so names no `seen`, takes the list as it is. */
export function isAnotherList({ seen }: TickedWish, now: string): boolean {
  return seen !== undefined && seen !== now;
}

export function sayChanged(done: 'brought in' | 'changed'): string {
  return `The sheet has changed since you looked, so nothing was ${done} yet. Look through the list again, then press Apply.`;
}
