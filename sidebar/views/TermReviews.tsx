/** This term's reviews, each pupil once: to do, booked, held; each line opens the pupil's card, or the review itself. */
import { byClassThenName, type Pupil } from '../lists';
import { Limit } from './Paged';
import { Empty, LinkButton, Screen, type ScreenProps } from './parts';
import { ReviewRows } from './Reviews';

const KINDS = { TO_DO: 'To do', BOOKED: 'Booked', HELD: 'Held' };

export function TermReviews({ state, act }: ScreenProps) {
  const reviews = state.home?.reviews;
  const kindOf = ({ review }: Pupil) => (review.inTerm ? KINDS[review.inTerm] : '');
  const all = [...(state.pupils ?? [])].sort(byClassThenName);
  const kinds = Object.values(KINDS).map((kind) => ({ kind, of: all.filter((pupil) => kindOf(pupil) === kind) }));
  const shown = kinds.filter(({ kind }) => state.only === '' || state.only === kind).flatMap(({ of }) => of);
  const n = kinds.reduce((sum, { of }) => sum + of.length, 0);
  return (
    <Screen state={state} act={act} title={reviews ? `Reviews in ${reviews.term}` : 'Reviews this term'}>
      {n > 0 && (
        <Limit
          state={state}
          act={act}
          label="Show"
          all={`All (${n})`}
          choices={kinds.map(({ kind, of }) => ({ value: kind, says: `${kind} (${of.length})` }))}
        />
      )}
      {state.pupils && shown.length === 0 && (
        <Empty>
          <p>
            {n > 0
              ? 'None of this kind. Choose “All” to see the rest.'
              : reviews
                ? 'No review falls in this term. This list fills when reviews are due, booked or held.'
                : 'There are no term dates for today. Set them, and this list says whose review falls in the term.'}
          </p>
          {!reviews && <LinkButton onPress={() => void act.open('terms')}>Set your term dates</LinkButton>}
        </Empty>
      )}
      {shown.length > 0 && (
        <ReviewRows
          state={state}
          act={act}
          rows={shown}
          label="Reviews this term"
          says={({ review }) => (review.inTerm === 'HELD' ? KINDS.HELD : '')}
        />
      )}
      {reviews && (
        <details>
          <summary>How this is counted</summary>
          <ul class="steps">
            {reviews.says.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </Screen>
  );
}
