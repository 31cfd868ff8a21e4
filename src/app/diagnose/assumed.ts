/**
 * How long we take Google's calls to last, in milliseconds: what a diagnosis measures stands beside it. The same figures as the
 * local host's model; a test holds that. Tests: test/app/diagnose.test.ts
 */
export const ASSUMED_MS = {
  'SpreadsheetApp.getValues': 180,
  'SpreadsheetApp.setValues': 100,
  'SpreadsheetApp.flush': 560,
  'PropertiesService.setProperty': 62,
  'Drive.Files.create': 4000,
  'Drive.Files.list': 500,
} as const;
