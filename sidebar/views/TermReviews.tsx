/** This term's reviews, each pupil once: to do, booked, held; each line opens the pupil's card. */
import { byClassThenName } from '../lists';
import { day, oneLine } from '../words';
import { Limit, Paged } from './Paged';
import { Empty, LinkButton, Screen, type ScreenProps } from './parts';
import { PupilRow } from './pupilParts';

const KINDS = [
  { value: 'TO_DO', says: 'To do' },
  { value: 'BOOKED', says: 'Booked' },
  { value: 'HELD', says: 'Held' },
] as const;

export function TermReviews({ state, act }: ScreenProps) {
  const reviews = state.home?.reviews ?? null;
  const all = (state.pupils ?? []).filter(({ review }) => review.inTerm !== null).sort(byClassThenName);
  const shown = KINDS.flatMap(({ value }) =>
    state.only === '' || state.only === value ? all.filter(({ review }) => review.inTerm === value) : [],
  );
  const choices = KINDS.map(({ value, says }) => ({
    value,
    says: `${says} (${all.filter(({ review }) => review.inTerm === value).length})`,
  }));
  return (
    <Screen state={state} act={act} title={reviews ? `Reviews in ${reviews.term}` : 'Reviews this term'}>
      {state.pupils && all.length === 0 && (
        <Empty>
          <p>
            {reviews
              ? 'No review falls in this term. This list fills when reviews are due, booked or held.'
              : 'There are no term dates for today. Set them, and this list says whose review falls in the term.'}
          </p>
          {!reviews && <LinkButton onPress={() => void act.open('terms')}>Set your term dates</LinkButton>}
        </Empty>
      )}
      {all.length > 0 && <Limit state={state} act={act} label="Show" all={`All (${all.length})`} choices={choices} />}
      {all.length > 0 && shown.length === 0 && (
        <Empty>
          <p>None of this kind. Choose “All” to see the rest.</p>
        </Empty>
      )}
      {shown.length > 0 && (
        <Paged
          state={state}
          act={act}
          rows={shown}
          label="Reviews this term"
          keyOf={(pupil) => pupil.pupilId}
          draw={({ pupilId, name, className, review }) => (
            <PupilRow
              state={state}
              act={act}
              pupil={{ pupilId, name }}
              at={{ tab: 'Pupils', cell: '', says: '', rowId: pupilId }}
            >
              <span class="hint">
                {oneLine(
                  className,
                  KINDS.find(({ value }) => value === review.inTerm)?.says,
                  review.inTerm === 'BOOKED' && review.bookedFor
                    ? `for ${day(review.bookedFor)}`
                    : review.inTerm === 'TO_DO' && review.dueBy
                      ? `${review.status === 'OVERDUE' ? 'was due' : 'due'} by ${day(review.dueBy)}`
                      : '',
                )}
              </span>
            </PupilRow>
          )}
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
