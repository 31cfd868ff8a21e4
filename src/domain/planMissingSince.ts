/**
 * Since when a plan, or a place on the map, has been missing: since the move to the stage, or since the last plan or the
 * last provision that counted came to its end, whichever is later. Tests: test/domain/todo.test.ts
 */
import type { PupilFigures } from './assessment';
import { addDays, type IsoDate } from './isoDate';
import { shelvePlans } from './planMissing';
import type { Placement } from './provisionFigures';
import type { Plan } from './school';

/** @returns null where there is neither a day of the move nor anything that ended */
export function missingSince(
  { pupil, stage, plan, funding }: PupilFigures,
  plans: readonly Plan[],
  provisions: readonly Placement[],
  today: IsoDate,
): IsoDate | null {
  const began = plan.rule === 'R3' ? (iprasBegan(funding) ?? pupil.stageSince) : pupil.stageSince;
  const days: IsoDate[] = began === null ? [] : [began];
  const last = shelvePlans(plans, stage, pupil.stageSince, today).ended?.end ?? null;
  if (last !== null) days.push(addDays(last, 1));
  if (plan.reason === 'NOT_ON_MAP') {
    for (const { row, intervention } of provisions) {
      const { start, end } = row;
      if (intervention.wave === 1 || start === null || end === null || start > end || end >= today) continue;
      days.push(addDays(end, 1));
    }
  }
  return days.sort().pop() ?? null;
}

/** R3: the agreement asks for the plan, whatever the stage. */
function iprasBegan(funding: PupilFigures['funding']): IsoDate | null {
  const starts = funding.flatMap(({ funding: { kind, starts: from }, isInForce }) =>
    kind === 'IPRA' && isInForce && from !== null ? [from] : [],
  );
  return starts.sort()[0] ?? null;
}
