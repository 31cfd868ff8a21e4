/**
 * Draws reviews by term: for each term a bar each for held, late, booked and missing, with its word and its number beside it, so
 * that no colour has to be told from another. Tests: test/sidebar/pictures.test.ts
 */
import * as Plot from '@observablehq/plot';
import type { Reply } from '../../src/rpc/contract';
import { colour } from './colours';

export type TermOfReviews = Reply<'pictures'>['reviews']['terms'][number];

/** In the order in which they stand in picture and table. */
export const MARKS = [
  { mark: 'held', says: 'Held', fill: colour('mark') },
  { mark: 'late', says: 'Held late', fill: colour('late') },
  { mark: 'booked', says: 'Booked', fill: colour('booked') },
  { mark: 'missing', says: 'Missing', fill: colour('paper') },
] as const;

interface Bar {
  readonly term: string;
  readonly says: string;
  readonly many: number;
  readonly fill: string;
}

/** Pixels. */
const BAR_HEIGHT = 22;
const BETWEEN_TERMS = 30;

/** @param width pixels */
export function drawReviews(terms: readonly TermOfReviews[], width: number): SVGSVGElement {
  const bars = terms.flatMap((term) =>
    MARKS.map(({ mark, says, fill }): Bar => ({ term: term.name, says, many: term[mark], fill })),
  );
  const isNarrow = width < 520;
  return Plot.plot({
    width,
    height: terms.length * (MARKS.length * BAR_HEIGHT + BETWEEN_TERMS) + 16,
    marginTop: 8,
    marginBottom: 8,
    marginLeft: isNarrow ? 84 : 200,
    marginRight: 44,
    style: { fontSize: '13px', fontFamily: 'Roboto, Arial, sans-serif', color: colour('ink'), background: 'none' },
    x: { domain: [0, Math.max(...bars.map(({ many }) => many), 5)], axis: null },
    y: { domain: MARKS.map(({ says }) => says), label: null, tickSize: 0, padding: 0.25 },
    fy: { domain: terms.map(({ name }) => name), axis: null, padding: 0.22 },
    color: { type: 'identity' },
    marks: [
      Plot.ruleX([0], { stroke: colour('line') }),
      Plot.barX(bars, {
        fy: 'term',
        y: 'says',
        x: 'many',
        fill: 'fill',
        stroke: colour('ink'),
        insetLeft: 0.5,
      }),
      Plot.text(bars, {
        fy: 'term',
        y: 'says',
        x: 'many',
        text: ({ many }: Bar) => String(many),
        textAnchor: 'start',
        dx: 6,
        fontWeight: 600,
        fill: colour('ink'),
      }),
      Plot.text(terms, {
        fy: 'name',
        text: 'name',
        frameAnchor: isNarrow ? 'top-left' : 'left',
        textAnchor: 'start',
        dx: isNarrow ? -84 : -196,
        dy: isNarrow ? -14 : 0,
        fontWeight: 600,
        fill: colour('ink'),
      }),
    ],
  }) as SVGSVGElement;
}
