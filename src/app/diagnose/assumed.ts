/**
 * How long we take Google's calls to last, in milliseconds: what a diagnosis measures stands beside it. The same figures as the
 * local host's model; a test holds that. Tests: test/app/diagnose.test.ts
 */
export const ASSUMED_MS = {
  read: 180,
  write: 100,
  calculate: 560,
  keep: 62,
  create: 4000,
  list: 500,
} as const;
