/** Something that was being brought in stopped half-way: it is carried on, or taken back. */
import { bringOf, isCutOff } from '../bringing';
import type { SetUpProps } from '../setUp/actions';
import { CallButton, Notice } from './parts';

export function CutOff({ state, act }: SetUpProps) {
  const bring = bringOf(state);
  if (!isCutOff(bring)) return null;
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
      <CallButton state={state} workKey="undo" working="Taking it back…" onPress={() => void act.settle('UNDO')}>
        Undo
      </CallButton>
    </Notice>
  );
}
