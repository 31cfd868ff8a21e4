/**
 * Plain calendar dates, `YYYY-MM-DD`: no clock, no zone, so no day is ever lost to summer time.
 * They sort as text. Tests: test/domain/isoDate.test.ts
 */
export type IsoDate = string & { readonly __brand: 'IsoDate' };
