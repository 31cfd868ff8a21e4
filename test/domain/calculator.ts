/** A pocket calculator for tests: whether the steps of an explanation hold, and what they come to. */
import { expect } from 'vitest';

/** As a person types it: "£17.20 an hour × 20 minutes ÷ 60" is 17.20 × 20 ÷ 60, from left to right, × and ÷ first. */
function calculate(text: string): number {
  const said = text.replace(/\([^)]*\)/g, '').replace(/,/g, '');
  const tokens = said.replace(/^.*: /, '').match(/(?<= )[×÷+−](?= )|−?£?\d+(\.\d+)?/g) ?? [];
  let sum = 0;
  let term = 0;
  let sign = 1;
  let next = '';
  for (const token of tokens) {
    if (/^[×÷+−]$/.test(token)) {
      if (token === '+' || token === '−') {
        sum += sign * term;
        sign = token === '+' ? 1 : -1;
        term = 0;
        next = '';
      } else next = token;
      continue;
    }
    const value = Number(token.replace('£', '').replace('−', '-'));
    term = next === '×' ? term * value : next === '÷' ? term / value : value;
  }
  return sum + sign * term;
}

/** Each "left = right" of the steps; right as the first number after the sign, left as calculated. */
export function equations(steps: readonly string[]) {
  return steps.flatMap((step) =>
    step
      .split('; ')
      .filter((part) => part.includes(' = '))
      .map((part) => {
        const [left = '', right = ''] = part.split(' = ');
        const shown = /−?£?[\d,]+(\.\d+)?/.exec(right)?.[0] ?? '';
        const isShared = / places = | pupils? = /.test(part);
        return { part, left: calculate(left), right: Number(shown.replace(/[£,]/g, '').replace('−', '-')), isShared };
      }),
  );
}

export function expectRight(steps: readonly string[]): void {
  for (const { part, left, right, isShared } of equations(steps)) {
    // What is shown is rounded to two places; a shared penny goes to the first places.
    expect(Math.abs(left - right), part).toBeLessThan(isShared ? 0.0101 : 0.00501);
  }
}

/** The last amount of money that the steps come to. */
export function lastAmount(steps: readonly string[]): string | undefined {
  return steps
    .join('\n')
    .replace(/ \(of it[^)]*\)/g, '')
    .match(/−?£[\d,]+\.\d\d(?!.*£)/g)
    ?.pop();
}
