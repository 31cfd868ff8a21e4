/**
 * Everything about one pupil on one page: what is missing first, then stage, plan, targets, provisions, reviews, money.
 * Each figure and status has its "Why?".
 */
import type { Reply } from '../../src/rpc/contract';
import { targetForm } from '../forms';
import { counted, day, exactPounds, fromTo, isLink, oneLine } from '../words';
import { FollowSwitch } from './FollowSwitch';
import { InPlace } from './InPlaceForm';
import { Button, Empty, Icon, JumpRow, Screen, type ScreenProps } from './parts';
import { Fact, Provisions, Targets, Why } from './pupilParts';

type CardReply = Reply<'card'>;
type CardProps = ScreenProps & { readonly card: CardReply };

export function Card({ state, act }: ScreenProps) {
  const { about } = state;
  const card = state.card?.pupilId === about.id ? state.card : null;
  const title = card?.name || about.name || 'Pupil';
  if (!card) {
    return (
      <Screen state={state} act={act} title={title}>
        <FollowSwitch state={state} act={act} />
      </Screen>
    );
  }
  const props = { state, act, card };
  return (
    <Screen
      state={state}
      act={act}
      title={title}
      foot={
        <Button onPress={() => void act.jump({ tab: 'Pupils', cell: '', says: '', rowId: card.pupilId })}>
          Show in the sheet
        </Button>
      }
    >
      <FollowSwitch state={state} act={act} />
      <p class="under">
        {oneLine(card.className, card.yearGroup, card.stage || 'No stage yet')}
        {card.stageSince && <span class="hint"> since {day(card.stageSince)}</span>}
      </p>
      <Missing {...props} />
      <dl class="facts wide">
        <Fact name="Needs">{card.needs}</Fact>
        <Fact name="Outside specialists">{card.specialists}</Fact>
      </dl>
      <Plan {...props} />
      <Given {...props} />
      <Reviews {...props} />
      <Money {...props} />
    </Screen>
  );
}

function Missing({ state, act, card }: CardProps) {
  if (card.missing.length === 0) return null;
  return (
    <section class="notice" aria-labelledby="missing">
      <h2 id="missing">
        <Icon path="M12 2 1 21h22zm1 16h-2v-2h2zm0-4h-2v-4h2z" />
        Worth a look ({card.missing.length})
      </h2>
      <ul class="rows">
        {card.missing.map((advice) => (
          <li key={`${advice.code} ${advice.tab} ${advice.cell} ${advice.says}`}>
            <JumpRow
              state={state}
              act={act}
              at={{
                tab: advice.tab,
                cell: advice.cell,
                says: '',
                ...(advice.rowId ? { rowId: advice.rowId } : {}),
              }}
            >
              {advice.says}
            </JumpRow>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Plan({ state, act, card }: CardProps) {
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{card.planName}</h2>
      <p>
        {card.planSays}
        <Why act={act} asked={{ of: 'plan', id: card.pupilId }} about={`This answer about the ${card.planName}`} />
      </p>
      {card.plans.length > 0 && (
        <ul class="rows" aria-label={`Every ${card.planName}`}>
          {card.plans.map((plan) => (
            <li class="plain" key={plan.number}>
              {isLink(plan.link) ? (
                <a href={plan.link} target="_blank" rel="noopener">
                  {card.planName} {plan.number}
                  <span class="unseen"> (opens in a new tab)</span>
                </a>
              ) : (
                <b>
                  {card.planName} {plan.number}
                </b>
              )}
              <span class="hint">{oneLine(plan.state, fromTo(plan.start, plan.end))}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{counted(card.targets.length, 'target')}</h3>
      {card.targets.length > 0 && <Targets targets={card.targets} label="Targets" />}
      <InPlace state={state} act={act} form={targetForm(card)} opens="Add a target" />
    </section>
  );
}

function Given({ state, act, card }: CardProps) {
  const running = card.provisions.filter((one) => one.isRunning);
  const others = card.provisions.filter((one) => !one.isRunning);
  return (
    <section aria-labelledby="given">
      <h2 id="given">Provision now</h2>
      {running.length > 0 ? (
        <Provisions state={state} act={act} provisions={running} label="Provision now" withWhy />
      ) : (
        <p class="hint">Nothing runs today.</p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{counted(others.length, 'provision')} before or to come</summary>
          <Provisions state={state} act={act} provisions={others} label="Provision before or to come" withWhy />
        </details>
      )}
    </section>
  );
}

function Reviews({ act, card }: CardProps) {
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">Reviews</h2>
      {card.reviewSays || card.reviewStatus ? (
        <p>
          {card.reviewSays}
          <Why act={act} asked={{ of: 'review', id: card.pupilId }} about="This answer about the review" />
        </p>
      ) : (
        <p class="hint">No review is asked for at this stage.</p>
      )}
      <p>
        <Button onPress={() => void act.holdReview(card, 'heading')}>Hold or book a review</Button>
      </p>
      {card.reviews.length > 0 && (
        <ol class="rows" aria-label="Reviews, the newest first">
          {card.reviews.map((review, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two reviews may share all that is shown here, and none moves
            <li class="plain" key={index}>
              <b>{whenOf(review)}</b>
              <span class="hint">{oneLine(review.kind, review.progress && `Progress: ${review.progress}`)}</span>
              <dl class="facts">
                <Fact name="Who was there">{review.attended}</Fact>
                <Fact name="Parents or carers">{review.parentsView}</Fact>
                <Fact name="Pupil">{review.pupilsView}</Fact>
                <Fact name="Next steps">{review.nextSteps}</Fact>
              </dl>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function whenOf({ heldOn, bookedFor }: CardReply['reviews'][number]): string {
  if (heldOn) return day(heldOn);
  return bookedFor ? `Booked for ${day(bookedFor)}` : 'No date';
}

function Money({ act, card }: CardProps) {
  const above = card.aboveElement2Pence;
  return (
    <section aria-labelledby="money">
      <h2 id="money">Cost this year</h2>
      <dl class="cost">
        <dt>Planned</dt>
        <dd>
          <Why act={act} asked={{ of: 'pupilCost', id: card.pupilId }} about="The planned cost" />
          {exactPounds(card.costPence)}
        </dd>
        <dt>Spent so far</dt>
        <dd>
          <Why act={act} asked={{ of: 'pupilSpent', id: card.pupilId }} about="What is spent so far" />
          {exactPounds(card.spentPence)}
        </dd>
        {card.laCostPence > 0 && (
          <>
            <dt>Planned, by the LA’s rates</dt>
            <dd>
              <Why act={act} asked={{ of: 'pupilLaCost', id: card.pupilId }} about="The cost by the LA’s rates" />
              {exactPounds(card.laCostPence)}
            </dd>
          </>
        )}
        {above !== null && (
          <>
            <dt>{above > 0 ? 'Above £6,000 and any top-up' : 'Still within £6,000 and any top-up'}</dt>
            <dd>
              <Why act={act} asked={{ of: 'aboveElement2', id: card.pupilId }} about="What is above £6,000" />
              {exactPounds(Math.abs(above))}
            </dd>
          </>
        )}
      </dl>
      {card.funding.length > 0 && (
        <>
          <h3>Funding</h3>
          <ul class="rows" aria-label="Funding">
            {card.funding.map(({ kind, says }) => (
              <li class="plain" key={`${kind} ${says}`}>
                <b>{kind}</b>
                <span class="what">{says}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {card.provisions.length === 0 && (
        <Empty>
          <p>Nothing is recorded in the Provision list for this pupil.</p>
        </Empty>
      )}
    </section>
  );
}
