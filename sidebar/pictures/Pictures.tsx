/** The wide dialog: two pictures, one under the other, to look at, print or copy. Tests: test/sidebar/pictures.test.ts */
import { useCallback, useState } from 'preact/hooks';
import type { ProblemReply, Reply } from '../../src/rpc/contract';
import { Button, Empty } from '../views/parts';
import { day } from '../words';
import { drawGains } from './drawGains';
import { drawReviews } from './drawReviews';
import { Picture } from './Picture';
import { GainsTable, ReviewsTable } from './tables';

export type Shown =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly problems: readonly ProblemReply[] }
  | { readonly is: 'here'; readonly pictures: Reply<'pictures'> };

export function Pictures({ shown, load }: { readonly shown: Shown; readonly load: () => void }) {
  return (
    <main>
      {shown.is === 'here' ? <Page pictures={shown.pictures} /> : <h1>Pictures</h1>}
      <p class="status" role="status">
        {shown.is === 'loading' ? 'Working it out…' : ''}
      </p>
      {shown.is === 'failed' && (
        <>
          <section class="trouble" role="alert" aria-labelledby="trouble">
            <h2 id="trouble">There is a problem</h2>
            <ul>
              {shown.problems.map(({ says }) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          </section>
          <Button look="primary" onPress={load}>
            Try again
          </Button>
        </>
      )}
    </main>
  );
}

function Page({ pictures: { schoolName, today, gains, reviews } }: { readonly pictures: Reply<'pictures'> }) {
  const [isUnprintable, setUnprintable] = useState(false);
  const showGains = useCallback((width: number) => drawGains(gains.drawn, width), [gains]);
  const showReviews = useCallback((width: number) => drawReviews(reviews.terms, width), [reviews]);
  const whose = [schoolName, day(today)].filter((words) => words !== '').join(', ');
  const hasGains = gains.drawn.length + gains.notDrawn.length > 0;
  return (
    <>
      <div class="head">
        <h1>{schoolName ? `${schoolName}: impact and reviews` : 'Impact and reviews'}</h1>
        <Button look="primary" onPress={() => setUnprintable(!didPrint())}>
          Print
        </Button>
      </div>
      <p class="hint">As on {day(today)}. No pupil is named.</p>
      {isUnprintable && (
        <p role="alert">
          This browser does not let us print from here. Copy each picture into a document, then print that.
        </p>
      )}
      <Picture
        id="gains"
        heading="Cost against gain"
        whose={whose}
        says={gains.says}
        howToRead="Filled: enough pupils to say. Hollow: fewer than three, too few to say. In brackets, and by the size of the mark: pupils with both scores. 1 month in each month keeps pace with the calendar. Very small to large are the bands of Greg Brooks, 2007. A number instead of a name is that of the table."
        draw={gains.drawn.length > 0 ? showGains : null}
      >
        {hasGains ? (
          <GainsTable gains={gains} />
        ) : (
          <Empty>
            <p>
              Type entry and exit scores on the tab Provision list, and each intervention will be set against its cost.
            </p>
          </Empty>
        )}
      </Picture>
      <Picture
        id="reviews"
        heading="Reviews by term"
        whose={whose}
        says={reviews.says}
        howToRead="Each pupil counts once in a term. Held: by the day it was due. Held late: after that day. Booked: for a day still to come. Missing: due by a day of the term, but neither held nor booked."
        draw={reviews.terms.length > 0 ? showReviews : null}
      >
        {reviews.terms.length > 0 ? (
          <ReviewsTable terms={reviews.terms} />
        ) : (
          <Empty>
            <p>
              Type reviews on the tab Reviews, and your term dates on the tab Terms, and they will be counted by term.
            </p>
          </Empty>
        )}
      </Picture>
    </>
  );
}

/** A browser that may not print says nothing; only that it never began tells. */
function didPrint(): boolean {
  let hasBegun = false;
  const hear = (): void => {
    hasBegun = true;
  };
  window.addEventListener('beforeprint', hear);
  window.print();
  window.removeEventListener('beforeprint', hear);
  return hasBegun;
}
