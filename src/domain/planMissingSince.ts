/**
 * Since when a plan, or a place on the map, has been missing: since the move to the stage, or since the last plan or the
 * last provision that counted came to its end, whichever is later. Tests: test/domain/todo.test.ts
 */
import type { PupilFigures } from './assessment';
import { addDays, type IsoDate } from './isoDate';
import type { Placement } from './provisionFigures';
import type { Plan } from './school';

interface Facts {
  readonly figures: PupilFigures;
  readonly plans: readonly Plan[];
  readonly provisions: readonly Placement[];
}

/** @returns null where there is neither a day of the move nor anything that ended */
export function missingSince({ figures, plans, provisions }: Facts, today: IsoDate): IsoDate | null {
  const { pupil, plan, funding } = figures;
  const began = plan.rule === 'R3' ? (iprasBegan(funding) ?? pupil.stageSince) : pupil.stageSince;
  const days: IsoDate[] = began === null ? [] : [began];
  const endedOn = (start: IsoDate | null, end: IsoDate | null) => {
    if (start !== null && end !== null && start <= end && end < today) days.push(addDays(end, 1));
  };
  for (const { start, end } of plans) endedOn(start, end);
  if (plan.reason === 'NOT_ON_MAP') {
    for (const { row, intervention } of provisions) if (intervention.wave !== 1) endedOn(row.start, row.end);
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
