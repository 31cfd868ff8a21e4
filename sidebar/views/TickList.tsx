/** A part of what would be brought in: a box for each line, one for all of them, never more lines than a screen can hold. */
import type { ComponentChildren } from 'preact';
import { bringOf, isTicked } from '../bringing';
import type { SetUpProps } from '../setUp/actions';

/** Enough to see that it was understood; the box for all of them counts for the rest too. */
const SHOWN = 60;

interface Line {
  readonly key: string;
  readonly isTicked: boolean;
}

export function TickList<L extends Line>({
  state,
  act,
  id,
  title,
  hint = '',
  isShut = false,
  lines,
  draw,
}: SetUpProps & {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** Shut until it is pressed: a long list that few people want. */
  readonly isShut?: boolean;
  readonly lines: readonly L[];
  readonly draw: (line: L) => ComponentChildren;
}) {
  if (lines.length === 0) return null;
  const on = lines.filter((line) => isTicked(bringOf(state), line)).length;
  const list = (
    <>
      {hint && <p class="hint">{hint}</p>}
      {lines.length > 1 && (
        <label class="choice all">
          <input
            type="checkbox"
            checked={on === lines.length}
            ref={(box) => {
              if (box) box.indeterminate = on > 0 && on < lines.length;
            }}
            onChange={(event) =>
              act.tickRows(
                lines.map(({ key }) => key),
                event.currentTarget.checked,
              )
            }
          />
          <span>
            All {lines.length.toLocaleString('en-GB')}
            <span class="unseen"> of {title}</span>
            <span class="hint">{on.toLocaleString('en-GB')} ticked</span>
          </span>
        </label>
      )}
      <ul class="rows">
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line.key}>
            <label class="choice">
              <input
                type="checkbox"
                checked={isTicked(bringOf(state), line)}
                onChange={(event) => act.tickRows([line.key], event.currentTarget.checked)}
              />
              <span>{draw(line)}</span>
            </label>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN && (
        <p class="hint">
          And {(lines.length - SHOWN).toLocaleString('en-GB')} more. The box for all of them counts for these too.
        </p>
      )}
    </>
  );
  return isShut ? (
    <details>
      <summary>{title}</summary>
      {list}
    </details>
  ) : (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {list}
    </section>
  );
}
