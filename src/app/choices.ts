/**
 * What a person chose in the sidebar and wants to find again: her class, whether the card follows the sheet, the screen where
 * she left it. Kept with the person, not with the workbook; IDs and names of classes and screens, never a pupil's name.
 * Tests: test/app/choices.test.ts
 */
import type { World } from './ports';

export interface Choices {
  /** At most one of the two; both '' until she chooses. */
  readonly className: string;
  readonly adult: string;
  readonly followsSheet: boolean;
  /** '' = the first one. */
  readonly screen: string;
  readonly id: string;
  readonly of: string;
  readonly only: string;
}

/** One property for all of them: one call. */
const KEPT_AS = 'choices';
const NONE: Choices = { className: '', adult: '', followsSheet: false, screen: '', id: '', of: '', only: '' };

export function readChoices({ own }: Pick<World, 'own'>): Choices {
  const kept = parsed(own.get(KEPT_AS));
  const fits = Object.entries(NONE).filter(([key, none]) => typeof kept[key] === typeof none);
  return { ...NONE, ...Object.fromEntries(fits.map(([key]) => [key, kept[key]])) };
}

/** What is not named stays as it was. */
export function keepChoices(
  world: Pick<World, 'own'>,
  wished: { readonly [key in keyof Choices]?: Choices[key] | undefined },
): Choices {
  const before = readChoices(world);
  const named = Object.entries(wished).filter(([, value]) => value !== undefined);
  const choices: Choices = { ...before, ...Object.fromEntries(named) };
  if (JSON.stringify(choices) !== JSON.stringify(before)) world.own.set(KEPT_AS, JSON.stringify(choices));
  return choices;
}

/** A text that is not ours any more counts as none. */
export function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
