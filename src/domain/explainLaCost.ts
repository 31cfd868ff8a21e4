/**
 * The second ledger's figures, explained as the first one's are: the same rows, with the LA's published rates in place
 * of our own. Tests: test/domain/explainMoney.test.ts
 */
import { assess } from './assess';
import type { Assessment } from './assessment';
import { explainInterventionCost } from './explainInterventionYear';
import { explainPupilCost } from './explainYear';
import type { ExplainInput, ExplainOf, Explanation } from './explanation';

export function explainPupilLaCost(assessment: Assessment, id: string): Explanation | null {
  return byLaRates('pupilLaCost', explainPupilCost(withLaRates(assessment), id));
}

export function explainInterventionLaCost(assessment: Assessment, name: string): Explanation | null {
  return byLaRates('interventionLaCost', explainInterventionCost(withLaRates(assessment), name));
}

function withLaRates({ school, today }: Assessment): Assessment {
  const rates = school.rates.map((rate) => ({ ...rate, ourPencePerHour: rate.laPencePerHour }));
  return assess({ ...school, rates }, today);
}

function byLaRates(of: ExplainOf, explained: Explanation | null): Explanation | null {
  if (explained === null) return null;
  return {
    ...explained,
    of,
    title: explained.title.replace(/^Cost of/, 'Cost at LA rates of'),
    inputs: explained.inputs.map(asLaRate),
  };
}

function asLaRate(input: ExplainInput): ExplainInput {
  if (input.subject !== 'staffRate') return input;
  return { ...input, label: input.label.replace(/^Our/, 'LA'), field: 'laPencePerHour' };
}
