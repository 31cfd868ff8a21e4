/**
 * A review in the meeting itself: each target's result, progress, views, what comes next. Each field is saved when she leaves it.
 * Tests: test/sidebar/reviewRun.test.ts
 */
import { nextToReview } from '../reviewActions';
import { isCarried, isUnsaved, REVIEW, type Reviewing } from '../reviewing';
import { cardButton } from '../way';
import { aPlan, oneLine } from '../words';
import { Choices, TextField } from './fields';
import { Button, CallButton, LinkButton, Notice, Screen, type ScreenProps } from './parts';
import { PROGRESS_SIGNS } from './progressSigns';

type RunProps = ScreenProps & { readonly now: Reviewing };

export function ReviewRun({ state, act }: ScreenProps) {
  const now = state.reviewing?.sheet.pupilId === state.about.id ? state.reviewing : null;
  const title = `Review: ${now?.sheet.name || state.about.name || 'pupil'}`;
  if (!now) {
    return (
      <Screen state={state} act={act} title={title}>
        {null}
      </Screen>
    );
  }
  const props = { state, act, now };
  if (now.phase === 'done') return <Done {...props} />;
  const { sheet } = now;
  return (
    <Screen
      state={state}
      act={act}
      title={title}
      foot={
        <>
          <SaveState {...props} />
          <CallButton
            look="primary"
            state={state}
            workKey="finishReview"
            working="Finishing…"
            onPress={() => void act.finishReview()}
          >
            {now.mode === 'held' ? 'Finish the review' : 'Book the review'}
          </CallButton>
        </>
      }
    >
      <p class="under">
        {oneLine(sheet.className, sheet.stage)}
        {sheet.says && <span class="hint what">{sheet.says}</span>}
      </p>
      {sheet.provisions.length > 0 && (
        <details>
          <summary>What runs now ({sheet.provisions.length})</summary>
          <ul class="dotted">
            {sheet.provisions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      <When {...props} />
      {now.mode === 'held' && (
        <>
          <TargetResults {...props} />
          <Said {...props} />
        </>
      )}
      <Undo {...props} />
    </Screen>
  );
}

/** A field of the review's own row, saved when she leaves it. */
function useField({ now, act }: RunProps, row = REVIEW) {
  return (field: string) => ({
    id: `${row} ${field}`.replace(/\W+/g, '-'),
    value: now.rows[row]?.texts[field] ?? '',
    problem: now.problems.find((one) => one.row === row && one.field === field)?.says ?? '',
    onType: (text: string) => act.typeReview(row, field, text),
    onLeave: () => void act.saveReview(),
  });
}

function When(props: RunProps) {
  const { now, act } = props;
  const field = useField(props);
  return (
    <>
      <Choices {...field('kind')} label="Type of review" choices={now.sheet.kinds} look="list" />
      <fieldset class="beside">
        <legend>When</legend>
        <label class="choice">
          <input type="radio" name="mode" checked={now.mode === 'held'} onChange={() => act.reviewMode('held')} />
          <span>Held</span>
        </label>
        <label class="choice">
          <input type="radio" name="mode" checked={now.mode === 'booked'} onChange={() => act.reviewMode('booked')} />
          <span>Booked for later</span>
        </label>
      </fieldset>
      {now.mode === 'held' ? (
        <TextField {...field('heldOn')} label="Held on" type="date" />
      ) : (
        <TextField {...field('bookedFor')} label="Booked for" type="date" />
      )}
      <TextField {...field('attended')} label="Who was there, or who is asked" />
    </>
  );
}

function TargetResults(props: RunProps) {
  const { now } = props;
  if (now.sheet.targets.length === 0) {
    return (
      <section aria-labelledby="targets">
        <h2 id="targets">Targets</h2>
        <p class="hint">No target is listed for this pupil. They are typed in the Targets tab, or on My class.</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">Targets</h2>
      <ol class="rows numbered">
        {now.sheet.targets.map(({ targetId }) => (
          <li key={targetId}>
            <OneTarget {...props} targetId={targetId} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneTarget(props: RunProps & { readonly targetId: string }) {
  const { now, act, targetId } = props;
  const field = useField(props, targetId);
  const texts = now.rows[targetId]?.texts ?? {};
  return (
    <div class="plain">
      <b>{texts['target']}</b>
      {texts['successCriterion'] && <span class="hint">We will know when: {texts['successCriterion']}</span>}
      <Choices {...field('result')} label="Result" choices={now.sheet.results} look="buttons" />
      <TextField {...field('comment')} label="What we saw" lines={2} />
      {now.sheet.planNumber !== null && texts['result'] !== '' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={now.carry.includes(targetId) || isCarried(now, targetId)}
            disabled={isCarried(now, targetId)}
            onChange={(event) => act.carryTarget(targetId, event.currentTarget.checked)}
          />
          <span>
            Carry into {now.sheet.planName} {now.sheet.nextNumber}
            {isCarried(now, targetId) && <span class="hint">It is there already.</span>}
          </span>
        </label>
      )}
    </div>
  );
}

function Said(props: RunProps) {
  const field = useField(props);
  return (
    <>
      <Choices {...field('progress')} label="Progress" choices={props.now.sheet.progress} look="buttons" />
      <details>
        <summary>What counts as enough</summary>
        <p class="hint">Any one of these, in the words of the school (SEN Code of Practice 2001, 5:42):</p>
        <ul class="dotted">
          {PROGRESS_SIGNS.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      </details>
      <TextField {...field('parentsView')} label="Parents’ or carers’ view" lines={3} />
      <TextField {...field('pupilsView')} label="Pupil’s view" lines={3} />
      <TextField {...field('nextSteps')} label="Next steps, and who does them" lines={3} />
      <TextField
        {...field('nextReviewBy')}
        label="Next review by"
        hint="Only if it should be earlier than usual."
        type="date"
      />
    </>
  );
}

/** Said quietly, where it does not move what she is typing. */
function SaveState({ now, act }: RunProps) {
  const isNot = now.notSaved !== '' || now.problems.length > 0;
  const says = now.saving
    ? 'Saving…'
    : isNot
      ? `Not saved. ${now.notSaved || 'Look at the field that is marked.'}`
      : isUnsaved(now)
        ? 'Saved when you leave the field.'
        : now.undo.length > 0
          ? 'Saved.'
          : 'Each field is saved when you leave it.';
  return (
    <p class={isNot ? 'hint wrong-text' : 'hint'} role="status">
      {says}
      {isNot && !now.saving && (
        <>
          {' '}
          <LinkButton onPress={() => void act.tryReviewAgain()}>Try again</LinkButton>{' '}
          <LinkButton onPress={() => void act.lookAtReview()}>Read the sheet again</LinkButton>
        </>
      )}
    </p>
  );
}

function Undo({ state, act, now }: RunProps) {
  if (now.undo.length === 0) return now.undoSays ? <p class="hint">{now.undoSays}</p> : null;
  return (
    <Notice label="Undo">
      <p>Until a document is made from it, all that was saved in this review can be put back.</p>
      <CallButton state={state} workKey="undoReview" working="Putting it back…" onPress={() => void act.undoReview()}>
        Undo this review
      </CallButton>
    </Notice>
  );
}

function Done(props: RunProps) {
  const { state, act, now } = props;
  const { pupilId, name, planName } = now.sheet;
  const next = nextToReview(state.pupils ?? [], pupilId);
  return (
    <Screen
      state={state}
      act={act}
      title={`Review of ${name} saved`}
      foot={
        next ? (
          <Button look="primary" onPress={() => void act.holdReview(next)}>
            Next: {next.name}
          </Button>
        ) : (
          <Button look="primary" onPress={() => void act.open('home')}>
            Done
          </Button>
        )
      }
    >
      <p>{next ? 'The next pupil waits below.' : 'No other review is due or overdue.'}</p>
      <p class="more">
        {now.mode === 'held' && (
          <LinkButton onPress={() => void act.openPreview({ pupilId, name }, cardButton(pupilId, 'next'))}>
            Look at the next {planName}
          </LinkButton>
        )}
        <LinkButton onPress={() => void act.openCard({ pupilId, name }, cardButton(pupilId, 'done'))}>
          Card of {name}
        </LinkButton>
        <LinkButton onPress={() => void act.lookAtReview()}>Change something</LinkButton>
      </p>
      {now.undo.length === 0 && (
        <p class="hint">
          What was saved here cannot be undone in one go any more. Change it in the Reviews and Targets tabs, or make{' '}
          {aPlan(planName)} with the next number.
        </p>
      )}
      <Undo {...props} />
    </Screen>
  );
}
