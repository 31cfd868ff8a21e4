/**
 * Money in whole pence. Tests: test/domain/money.test.ts
 */
export type Pence = number & { readonly __brand: 'Pence' };
