/**
 * Draws what interventions cost against what pupils gained. Brooks's bands are the ground, in words at the right; a mark is as
 * large as its pupils are many, and hollow where they are too few to say. Tests: test/sidebar/pictures.test.ts
 */
import * as Plot from '@observablehq/plot';
import type { Reply } from '../../src/rpc/contract';
import { colour } from './colours';
import { type Label, placeLabels } from './labels';

export type DrawnGain = Reply<'pictures'>['gains']['drawn'][number];

/** Brooks's, lower bound belongs to the band; from the bottom. */
const BANDS = [
  { from: Number.NEGATIVE_INFINITY, to: 1.4, says: 'Very small', bounds: 'under 1.4' },
  { from: 1.4, to: 2, says: 'Small', bounds: '1.4 to 2' },
  { from: 2, to: 3, says: 'Medium', bounds: '2 to 3' },
  { from: 3, to: Number.POSITIVE_INFINITY, says: 'Large', bounds: '3 or more' },
] as const;
const KEEPS_PACE = 1;
/** Pixels. */
const MARGIN = { top: 28, bottom: 46, left: 56 };
/** For the bands' words, with their bounds where there is room. */
const RIGHT = { narrow: 96, wide: 156 };
const NARROW = 600;
/** So much of the width lies left of nothing, so that a mark at £0 stands clear of the scale. */
const BEFORE_NOTHING = 0.04;
const SMALLEST_RADIUS = 5;
const LARGEST_RADIUS = 14;

/** @param width pixels */
export function drawGains(drawn: readonly DrawnGain[], width: number): SVGSVGElement {
  const height = Math.round(Math.max(320, Math.min(460, width * 0.5)));
  const isNarrow = width < NARROW;
  const right = isNarrow ? RIGHT.narrow : RIGHT.wide;
  const most = Math.max(...drawn.map(({ costPerPupilPence }) => costPerPupilPence / 100), 10) * 1.12;
  const ratios = drawn.map(({ ratioGain }) => ratioGain);
  const low = Math.min(0, ...ratios.map((one) => one - 0.3));
  const high = Math.max(3.6, ...ratios.map((one) => one + 0.4));
  const least = -most * BEFORE_NOTHING;
  const across = (width - MARGIN.left - right) / (most - least);
  const down = (height - MARGIN.top - MARGIN.bottom) / (high - low);
  const pounds = (x: number) => least + (x - MARGIN.left) / across;
  const ratio = (y: number) => high - (y - MARGIN.top) / down;
  const largest = Math.max(...drawn.map(({ pupils }) => pupils), 1);
  const radius = ({ pupils }: DrawnGain) => Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(pupils / largest));
  const labels = placeLabels(
    drawn.map((one) => ({
      name: `${one.name} (${one.pupils})`,
      x: MARGIN.left + (one.costPerPupilPence / 100 - least) * across,
      y: MARGIN.top + (high - one.ratioGain) * down,
      radius: radius(one),
    })),
    { left: MARGIN.left, right: width - right, top: MARGIN.top, bottom: height - MARGIN.bottom },
  );
  const bands = BANDS.map((band) => ({ ...band, from: Math.max(band.from, low), to: Math.min(band.to, high) }));
  return Plot.plot({
    width,
    height,
    marginTop: MARGIN.top,
    marginRight: right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    style: { fontSize: '13px', fontFamily: 'Roboto, Arial, sans-serif', color: colour('ink'), background: 'none' },
    x: {
      domain: [least, most],
      label: null,
      ticks: Math.max(3, Math.floor(width / 130)),
      tickFormat: (tick: number) => `£${tick.toLocaleString('en-GB')}`,
    },
    y: { domain: [low, high], label: null, ticks: 5 },
    r: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      Plot.rect(
        bands.filter((_, index) => index % 2 === 0),
        { x1: least, x2: most, y1: 'from', y2: 'to', fill: colour('band') },
      ),
      Plot.ruleY(bands.slice(1), { y: 'from', stroke: colour('line') }),
      Plot.ruleY([KEEPS_PACE], { stroke: colour('line'), strokeDasharray: '4 4' }),
      Plot.ruleX([least], { stroke: colour('line') }),
      Plot.text(bands, {
        x: most,
        y: (band: (typeof bands)[number]) => (band.from + band.to) / 2,
        text: ({ says, bounds }: (typeof bands)[number]) => (isNarrow ? says : `${says}: ${bounds}`),
        textAnchor: 'start',
        dx: 8,
        fill: colour('soft'),
      }),
      Plot.text([KEEPS_PACE], {
        x: most,
        y: KEEPS_PACE,
        text: () => '1: keeps pace',
        textAnchor: 'start',
        dx: 8,
        fill: colour('soft'),
      }),
      Plot.dot(drawn, {
        x: (one: DrawnGain) => one.costPerPupilPence / 100,
        y: 'ratioGain',
        r: radius,
        fill: (one: DrawnGain) => (one.band === null ? colour('paper') : colour('mark')),
        // A ring of paper tells marks that overlap apart.
        stroke: (one: DrawnGain) => (one.band === null ? colour('mark') : colour('paper')),
        strokeWidth: 2,
      }),
      ...(['start', 'end', 'middle'] as const).map((anchor) =>
        Plot.text(
          labels.filter((label) => label.anchor === anchor),
          {
            x: (label: Label) => pounds(label.x),
            y: (label: Label) => ratio(label.y),
            text: 'text',
            textAnchor: anchor,
            fill: colour('ink'),
            // Keeps the name clear of a line that runs behind it.
            stroke: colour('paper'),
            strokeWidth: 4,
          },
        ),
      ),
      Plot.text([0], {
        frameAnchor: 'top-left',
        dx: -MARGIN.left + 4,
        dy: -18,
        text: () => 'Months gained in each month',
        textAnchor: 'start',
        fill: colour('ink'),
      }),
      // A picture that was copied has its key with it.
      Plot.text(!isNarrow && drawn.some(({ band }) => band === null) ? [0] : [], {
        frameAnchor: 'top-right',
        dy: -18,
        text: () => 'Hollow: too few to say',
        fill: colour('ink'),
      }),
      Plot.text([0], { frameAnchor: 'bottom', dy: 38, text: () => 'Cost of a place this year', fill: colour('ink') }),
    ],
  }) as SVGSVGElement;
}
