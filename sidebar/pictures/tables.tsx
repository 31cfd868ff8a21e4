/** The same figures as tables: what is drawn, and what is not, with why. Tests: test/sidebar/pictures.test.ts */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../src/rpc/contract';
import { exactPounds } from '../words';
import { MARKS } from './drawReviews';

const bandWords = { VERY_SMALL: 'Very small', SMALL: 'Small', MEDIUM: 'Medium', LARGE: 'Large' } as const;

const oneDecimal = (value: number): string => (Math.round(value * 10) / 10).toFixed(1).replace('-', '−');

/** A table that does not fit can be moved sideways, by the keyboard too. */
function Table({ caption, children }: { readonly caption: string; readonly children: ComponentChildren }) {
  const frame = useRef<HTMLElement>(null);
  const [isTooWide, setTooWide] = useState(false);
  useLayoutEffect(() => {
    const measure = (): void => {
      const place = frame.current;
      setTooWide(place !== null && place.scrollWidth > place.clientWidth);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return (
    <section class="frame" ref={frame} aria-label={caption} tabIndex={isTooWide ? 0 : undefined}>
      <table>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function GainsTable({ gains }: { readonly gains: Reply<'pictures'>['gains'] }) {
  return (
    <>
      {gains.drawn.length > 0 && (
        <Table caption="Cost of a place and months gained">
          <thead>
            <tr>
              <th scope="col" class="figure">
                Number
              </th>
              <th scope="col">Intervention</th>
              <th scope="col" class="figure">
                Cost of a place
              </th>
              <th scope="col" class="figure">
                Months gained in each month
              </th>
              <th scope="col" class="figure">
                Pupils with both scores
              </th>
              <th scope="col">How large</th>
            </tr>
          </thead>
          <tbody>
            {gains.drawn.map(({ name, costPerPupilPence, ratioGain, pupils, band }, index) => (
              <tr key={name}>
                <td class="figure">{index + 1}</td>
                <th scope="row">{name}</th>
                <td class="figure">{exactPounds(costPerPupilPence)}</td>
                <td class="figure">{oneDecimal(ratioGain)}</td>
                <td class="figure">{pupils}</td>
                <td>{band === null ? 'Too few to say' : bandWords[band]}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {gains.notDrawn.length > 0 && (
        <Table caption="Not in the picture">
          <thead>
            <tr>
              <th scope="col">Intervention</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {gains.notDrawn.map(({ name, why }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

export function ReviewsTable({ terms }: { readonly terms: Reply<'pictures'>['reviews']['terms'] }) {
  return (
    <Table caption="Pupils by term">
      <thead>
        <tr>
          <th scope="col">Term</th>
          {MARKS.map(({ mark, says }) => (
            <th scope="col" class="figure" key={mark}>
              {says}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr key={term.name}>
            <th scope="row">{term.name}</th>
            {MARKS.map(({ mark }) => (
              <td class="figure" key={mark}>
                {term[mark]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
