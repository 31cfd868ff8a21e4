/** The words of a target, in the order of the tab's columns. */

/** target, starting point, how we will teach it, how often, who helps, we will know when */
export type TargetWords = readonly [string, string, string, string, string, string];

export interface PupilTargets {
  readonly pupil: number;
  readonly targets: readonly TargetWords[];
}
