/**
 * Where she is in the sidebar, kept as one small text of hers for this workbook, so that it comes back after a reload.
 * IDs and names of screens and classes alone, never a pupil's name. Tests: test/app/home.test.ts
 */
import type { World } from './ports';

/** By key, as the contract lists them. */
export type Choices = Readonly<Record<string, string>>;

const NAME = 'choices';

/** What is not given stays as it was; '' forgets it. */
export function keepChoices(world: World, given: Readonly<Record<string, string | undefined>>): Record<string, never> {
  const before = keptChoices(world);
  const next = Object.fromEntries(
    Object.entries({ ...before, ...given }).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
  const text = JSON.stringify(next);
  if (text !== JSON.stringify(before)) world.own.set(NAME, text);
  return {};
}

export function keptChoices({ own }: Pick<World, 'own'>): Choices {
  const kept = parsed(own.get(NAME));
  return Object.fromEntries(
    Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** A text that is not ours any more counts as none. */
export function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
