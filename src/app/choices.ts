/**
 * What a person chose once in the sidebar and wants to find again: her class, and whether the card follows the sheet.
 * Kept with the person, not with the workbook. Tests: test/app/choices.test.ts
 */
import type { World } from './ports';

export interface Choices {
  /** At most one of the two; both '' until she chooses. */
  readonly className: string;
  readonly adult: string;
  readonly followsSheet: boolean;
}

/** One property for all of them: one call. */
const KEPT_AS = 'choices';

export function readChoices({ own }: Pick<World, 'own'>): Choices {
  const kept = parsed(own.get(KEPT_AS));
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    className: text(kept['className']),
    adult: text(kept['adult']),
    followsSheet: kept['followsSheet'] === true,
  };
}

/** What is not named stays as it was. */
export function keepChoices(
  world: Pick<World, 'own'>,
  wished: { readonly [key in keyof Choices]?: Choices[key] | undefined },
): Choices {
  const before = readChoices(world);
  const choices = {
    className: wished.className ?? before.className,
    adult: wished.adult ?? before.adult,
    followsSheet: wished.followsSheet ?? before.followsSheet,
  };
  world.own.set(KEPT_AS, JSON.stringify(choices));
  return choices;
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
