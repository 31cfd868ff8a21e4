/** What the screens for bringing in have in common. Tests: test/sidebar/bringScreens.test.ts */
import type { SetUpProps } from '../setUp/actions';
import { CallButton } from './parts';

/** As many lines as somebody will look through; the tabs and the list itself show the rest. */
export const SHOWN = 25;

/** @param of how many there are altogether */
export function AndMore({ of }: { readonly of: number }) {
  return of > SHOWN ? <p class="hint">And {(of - SHOWN).toLocaleString('en-GB')} more.</p> : null;
}

export function UndoButton({ state, act }: SetUpProps) {
  return (
    <CallButton state={state} workKey="undo" working="Taking it back…" onPress={() => void act.settle('UNDO')}>
      Undo
    </CallButton>
  );
}

/** Of what was brought in: cells that somebody had changed meanwhile. */
export function LeftLines({
  left,
}: {
  readonly left: readonly { readonly rowId?: string | undefined; readonly cell: string; readonly says: string }[];
}) {
  if (left.length === 0) return null;
  return (
    <ul class="dotted">
      {left.map(({ cell, rowId = '', says }) => (
        <li key={`${rowId} ${cell}`}>{says}</li>
      ))}
    </ul>
  );
}

export function DifferenceLine({
  line: { name, column, was, now, says },
}: {
  readonly line: Readonly<Record<'name' | 'column' | 'was' | 'now' | 'says', string>>;
}) {
  return (
    <>
      <b>{name}</b>
      <span class="what">
        {column}: {was || 'empty'} → {now || 'empty'}
      </span>
      {says && <span class="hint">{says}</span>}
    </>
  );
}
