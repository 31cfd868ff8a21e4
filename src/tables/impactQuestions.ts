/**
 * Keep, change or stop, below the figures of Impact: each a question to the school with what speaks for asking it.
 * A reason runs on over empty cells, so lines are kept short enough for a printed page. Tests: test/tables/impactTab.test.ts
 */
import type { InterventionFigures, InterventionQuestion } from '../domain/assessment';
import { BOLD, NOTE, type PageRow, PLAIN, rowOf, SECTION } from './page';

/** Characters that fit beside the question on A4 across. */
const LONGEST_LINE = 150;
/** From column A on. */
const LONGEST_NOTE = 200;

type Asks = NonNullable<InterventionQuestion['asks']>;
const MOST_PRESSING_FIRST: readonly Asks[] = ['STOP', 'CHANGE', 'KEEP'];

export function questionRows(interventions: readonly InterventionFigures[], columns: number): readonly PageRow[] {
  if (interventions.length === 0) return [];
  const rows: PageRow[] = [rowOf(columns, ['Keep, change or stop? Questions for you to answer'], SECTION)];
  for (const asks of MOST_PRESSING_FIRST) {
    for (const { name, question } of interventions.filter((one) => one.question.asks === asks)) {
      const [first = '', ...more] = inLines(question.reasons, LONGEST_LINE, ' ');
      rows.push(rowOf(columns, [name, question.says, first], [BOLD, BOLD, PLAIN]));
      for (const line of more) rows.push(rowOf(columns, ['', '', line]));
    }
  }
  const few = interventions.filter(({ question }) => question.asks === null).map(({ name }) => name);
  if (few.length > 0) {
    const lines = inLines(commaed(few), LONGEST_NOTE, ' ');
    rows.push(rowOf(columns, ['Too few scores and answers to ask about yet:'], NOTE));
    for (const line of lines) rows.push(rowOf(columns, [line], NOTE));
  }
  rows.push(rowOf(columns, []));
  return rows;
}

function commaed(names: readonly string[]): string[] {
  return names.map((name, index) => (index === names.length - 1 ? `${name}.` : `${name},`));
}

/** As many pieces on a line as fit; no piece is cut. */
function inLines(pieces: readonly string[], longest: number, by: string): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + by.length + piece.length <= longest) {
      lines[lines.length - 1] = `${last}${by}${piece}`;
    } else lines.push(piece);
  }
  return lines;
}
