/** Reviews that are overdue, or due: longest waiting first; each line opens the pupil's card, or the review itself. */
import { classesOf, ofClass, whoseReview } from '../lists';
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
          <Paged
            state={state}
            act={act}
            rows={shown}
            label={isOverdue ? 'Reviews that are overdue' : 'Reviews that are due'}
            keyOf={(pupil) => pupil.pupilId}
            draw={({ pupilId, name, className, review }) => (
              <PupilRow
                state={state}
                act={act}
                pupil={{ pupilId, name }}
                more={
                  <button
                    type="button"
                    class="why"
                    data-focus={cardButton(pupilId, 'review')}
                    onClick={() => void act.holdReview({ pupilId, name }, cardButton(pupilId, 'review'))}
                  >
                    Review<span class="unseen"> {name}</span>
                  </button>
                }
              >
                <span class="hint">
                  {review.says
                    ? oneLine(className, review.says)
                    : oneLine(
                        className,
                        review.dueBy && `${isOverdue ? 'Was due' : 'Due'} by ${day(review.dueBy)}`,
                        review.bookedFor && `Booked for ${day(review.bookedFor)}`,
                      )}
                </span>
              </PupilRow>
            )}
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
