/** Something that was being brought in stopped half-way: it is carried on, or taken back; then, what stayed as it was. */
import { type Bringing, bringOf, isCutOff } from '../bringing';
import type { SetUpProps } from '../setUp/actions';
import { AndMore, SHOWN, UndoButton } from './bringParts';
import { CallButton, Notice } from './parts';

export function CutOff({ state, act }: SetUpProps) {
  const bring = bringOf(state);
  if (!isCutOff(bring)) return <Left left={bring.left} />;
  return (
    <Notice label="Cut off half-way">
      <p>
        <b>What was brought in on {bring.last?.at} stopped half-way.</b> Nothing that was there is lost. Carry on, or
        take it back.
      </p>
      {bring.last?.state === 'FORWARD' && (
        <CallButton state={state} workKey="carryOn" working="Carrying on…" onPress={() => void act.settle('CARRY_ON')}>
          Carry on
        </CallButton>
      )}
      <UndoButton state={state} act={act} />
    </Notice>
  );
}

/** What somebody changed since is theirs: it was not taken back. */
function Left({ left }: Pick<Bringing, 'left'>) {
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="left">
      <h2 id="left">What stayed as it is</h2>
      <ul class="rows">
        {left.slice(0, SHOWN).map((one) => (
          <li class="plain" key={`${one.tab} ${one.rowId} ${one.cell}`}>
            <b>{one.tab}</b>
            <span class="what">{one.says}</span>
          </li>
        ))}
      </ul>
      <AndMore of={left.length} />
    </section>
  );
}
