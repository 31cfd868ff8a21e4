/** Reviews that are overdue, or due: longest waiting first; each line opens the pupil's card, or the review itself. */
import { classesOf, ofClass, type Pupil, whoseReview } from '../lists';
import { cardButton } from '../way';
import { day, oneLine } from '../words';
import { Limit, Paged } from './Paged';
import { Empty, LinkButton, Screen, type ScreenProps } from './parts';
import { PupilRow } from './pupilParts';

export function Reviews({ state, act }: ScreenProps) {
  const isOverdue = state.screen === 'overdue';
  const all = whoseReview(state.pupils ?? [], isOverdue ? 'OVERDUE' : 'DUE');
  const shown = ofClass(all, state.only);
  return (
    <Screen state={state} act={act} title={isOverdue ? 'Reviews that are overdue' : 'Reviews that are due'}>
      {state.pupils && all.length === 0 && (
        <Empty>
          <p>
            {isOverdue
              ? 'No review is overdue. Record each one in the Reviews tab when it has been held.'
              : 'No review is due at the moment. This list fills as the term goes on.'}
          </p>
        </Empty>
      )}
      {all.length > 0 && (
        <>
          <Limit
            state={state}
            act={act}
            label="Class"
            all={`All classes (${all.length})`}
            choices={all.length > 10 ? classesOf(all).map((name) => ({ value: name, says: name || 'No class' })) : []}
          />
          <ReviewRows
            state={state}
            act={act}
            rows={shown}
            label={isOverdue ? 'Reviews that are overdue' : 'Reviews that are due'}
          />
        </>
      )}
      <p class="more">
        <LinkButton onPress={() => void act.open(isOverdue ? 'due' : 'overdue')}>
          {isOverdue ? 'Reviews that are due' : 'Reviews that are overdue'}
        </LinkButton>
      </p>
    </Screen>
  );
}

/** Pupils with when their review is due or booked; each line opens the card, or the review itself. */
export function ReviewRows({
  state,
  act,
  rows,
  label,
  says = () => '',
}: ScreenProps & {
  readonly rows: readonly Pupil[];
  readonly label: string;
  /** What each line says first, after the class. */
  readonly says?: (pupil: Pupil) => string;
}) {
  return (
    <Paged
      state={state}
      act={act}
      rows={rows}
      label={label}
      keyOf={(pupil) => pupil.pupilId}
      draw={(pupil) => {
        const { pupilId, name, className, review } = pupil;
        const place = cardButton(pupilId, 'review');
        return (
          <PupilRow
            state={state}
            act={act}
            pupil={pupil}
            more={
              <button
                type="button"
                class="why"
                data-focus={place}
                onClick={() => void act.holdReview({ pupilId, name }, place)}
              >
                Review<span class="unseen"> {name}</span>
              </button>
            }
          >
            <span class="hint">
              {oneLine(className, says(pupil), ...(review.says ? [review.says] : datesOf(pupil)))}
            </span>
          </PupilRow>
        );
      }}
    />
  );
}

function datesOf({ review: { status, dueBy, bookedFor } }: Pupil) {
  return [
    dueBy && `${status === 'OVERDUE' ? 'Was due' : 'Due'} by ${day(dueBy)}`,
    bookedFor && `Booked for ${day(bookedFor)}`,
  ];
}
