/** A refresh beside two other ways to the same map: formulas in the sheet, and a script that asks for each cell. */
import type { Snapshot } from '../../local/snapshot';
import { byFormulas } from './byFormulas';
import { cellByCell } from './cellByCell';
import { computingRefreshes } from './computing';
import type { Counted } from './counted';
import { largeSchool, type PlainTabs, type Size } from './largeSchool';
import { exactly, type Result, ratioOf } from './results';
import type { Rounds, Spread } from './spread';

export const COMPARED: Size = { pupils: 400, interventions: 60, provisions: 4000 };

export interface Compared {
  readonly lines: readonly string[];
  readonly results: readonly Result[];
}

/** @param refreshed what a refresh of the made-up school asked for, when everything had changed */
export async function compared(
  host: Parameters<typeof largeSchool>[0],
  snapshot: Snapshot,
  refreshed: Counted,
  today: string,
  rounds: Rounds,
): Promise<Compared> {
  const lines: string[] = [];
  const results: Result[] = [];
  const ours = await ownWork(largeSchool(host, COMPARED), today, rounds);
  const formulas = await byFormulas(COMPARED, rounds);
  if (typeof formulas === 'string') lines.push(`Formulas were not compared: ${formulas}.`);
  else {
    const { took } = formulas;
    lines.push(
      `${COMPARED.pupils} pupils × ${COMPARED.interventions} interventions, ${COMPARED.provisions} provisions: ${formulas.formulas.toLocaleString('en-GB')} SUMIFS take LibreOffice ${seconds(took)}; a whole refresh computes ${seconds(ours)}, rules, reviews and every other tab included.`,
    );
    results.push(ratioOf('A refresh: all tabs, computed', ours, took.median, 'the map alone by SUMIFS in LibreOffice'));
  }
  const script = await cellByCell(snapshot, today);
  lines.push(
    `The made-up school’s map (${script.pupils} pupils) by a script that asks for each cell: ${script.calls} calls, ${(script.modelledMs / 1000).toFixed(0)} s modelled. A refresh of all its tabs: ${refreshed.calls} calls, ${(refreshed.modelledMs / 1000).toFixed(0)} s modelled, and no more for more pupils.`,
  );
  results.push(
    exactly(
      'A refresh: calls of Google',
      refreshed.calls / script.calls,
      'a script that asks for each cell',
      'counted',
    ),
    exactly(
      'A refresh: time at Google',
      refreshed.modelledMs / script.modelledMs,
      'a script that asks for each cell',
      'modelled',
    ),
  );
  return { lines, results };
}

const seconds = ({ median, least, most }: Spread): string =>
  `${(median / 1000).toFixed(2)} s (${(least / 1000).toFixed(2)} to ${(most / 1000).toFixed(2)})`;

async function ownWork(tabs: PlainTabs, today: string, rounds: Rounds): Promise<Spread> {
  const { own } = await computingRefreshes([tabs], today, rounds, () => {});
  return own[0] as Spread;
}
