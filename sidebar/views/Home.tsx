/** The first screen: what needs doing, each line a way in; what it costs; refresh. */
import { nextStep } from '../nextStep';
import type { ScreenName } from '../way';
import { counted, type HomeCount, pounds, saysCount, saysReady } from '../words';
import {
  Button,
  CallButton,
  Empty,
  Icon,
  LinkButton,
  Notice,
  RefreshButton,
  Screen,
  type ScreenProps,
  Waiting,
} from './parts';

export function Opening(props: ScreenProps) {
  return <Waiting {...props} workKey="home" working="Reading the sheet…" onPress={() => void props.act.start()} />;
}

const ways: readonly { readonly what: HomeCount; readonly leadsTo: ScreenName; readonly only?: string }[] = [
  { what: 'planNeeded', leadsTo: 'plans' },
  { what: 'overdue', leadsTo: 'overdue' },
  { what: 'due', leadsTo: 'due' },
  { what: 'notOnMap', leadsTo: 'todo', only: 'NOT_ON_MAP' },
  { what: 'noReview', leadsTo: 'todo', only: 'NO_REVIEW_YET' },
  { what: 'problems', leadsTo: 'problems' },
];

export function Home({ state, act }: ScreenProps) {
  const { home } = state;
  if (!home) return <Opening state={state} act={act} />;
  const { counts, planName } = home;
  const numbers: Record<HomeCount, number> = {
    ...counts,
    noReview: home.reviews?.withoutDate ?? 0,
    problems: home.problems.length,
  };
  const isEmpty = counts.pupils === 0;
  return (
    <Screen
      state={state}
      act={act}
      title={home.schoolName || 'Your school'}
      back=""
      foot={<Foot state={state} act={act} />}
    >
      {home.since && <p class="since">{home.since}</p>}
      <Unfinished state={state} act={act} />
      {home.reviews === null && (
        <Empty>
          <p>There are no term dates for today. Without them we cannot tell when a review is due.</p>
          {isEmpty && <p class="hint">Set them with the button below.</p>}
        </Empty>
      )}
      {isEmpty && (
        <Empty>
          <p>There are no pupils yet. Paste your SEN register, or type it in the Pupils tab.</p>
          {home.reviews === null && <Button onPress={() => void act.open('addPupils')}>Add pupils</Button>}
        </Empty>
      )}
      {(!isEmpty || numbers.problems > 0) && (
        <nav aria-label="What needs doing">
          <ul class="counts">
            {!isEmpty && home.reviews && (
              <li>
                <button type="button" class="count" onClick={() => void act.open('termReviews')}>
                  <span class="row-text">
                    Reviews this term: {home.reviews.held} held, {home.reviews.booked} booked, {home.reviews.toDo} to do
                  </span>
                  <Icon path="m9 6 6 6-6 6" isLine />
                </button>
              </li>
            )}
            {ways
              .filter(({ what }) => what !== 'noReview' || numbers.noReview > 0)
              .map(({ what, leadsTo, only }) => (
                <li key={what}>
                  <Count
                    n={numbers[what]}
                    says={saysCount(what, numbers[what], planName)}
                    hint={what === 'planNeeded' ? saysReady(numbers[what], home.plansReady) : ''}
                    onPress={() => void act.open(leadsTo, only)}
                  />
                </li>
              ))}
          </ul>
        </nav>
      )}
      {!isEmpty && (
        <>
          <dl class="cost">
            <dt>Provision this year</dt>
            <dd>{pounds(counts.costPence)}</dd>
            <dt>Pupils on the register</dt>
            <dd>{counts.pupils.toLocaleString('en-GB')}</dd>
          </dl>
          <p class="more">
            <LinkButton onPress={() => void act.open('todo')}>Everything to do</LinkButton>
            <LinkButton onPress={() => void act.open('find')}>Find a pupil</LinkButton>
            <LinkButton onPress={() => void act.open('classPage')}>My class</LinkButton>
            <LinkButton onPress={() => void act.open('interventions')}>Interventions</LinkButton>
            <LinkButton onPress={() => void act.open('map')}>What the map shows</LinkButton>
            <LinkButton onPress={() => void act.showPictures()}>Pictures</LinkButton>
            <LinkButton onPress={() => void act.open('documents')}>Letters and reports</LinkButton>
            <LinkButton onPress={() => void act.open('bring')}>Bring in, take out</LinkButton>
            <LinkButton onPress={() => void act.open('stages')}>Stages</LinkButton>
            <LinkButton onPress={() => void act.open('terms')}>Term dates</LinkButton>
            <LinkButton onPress={() => void act.open('sharing')}>Before you share</LinkButton>
          </p>
        </>
      )}
      {isEmpty && (
        <p class="more">
          <LinkButton onPress={() => void act.open('stages')}>Stages</LinkButton>
        </p>
      )}
      {home.hasSample && <MadeUpSchool state={state} act={act} />}
    </Screen>
  );
}

/** State of the last refresh, and the one thing that is of most use now. */
function Foot({ state, act }: ScreenProps) {
  const { home } = state;
  if (!home) return null;
  const next = nextStep(home);
  return (
    <>
      <p class="hint">
        {home.lastRefresh ? `Last refreshed ${home.lastRefresh}.` : 'Not refreshed yet.'}
        {home.needsRefresh && ' The tabs are no longer up to date.'}
      </p>
      {next && (
        <Button look="primary" onPress={() => void act.open(next.leadsTo)}>
          {next.says}
        </Button>
      )}
      <RefreshButton state={state} act={act} look={next ? 'secondary' : 'primary'} />
    </>
  );
}

function Count({
  n,
  says,
  hint,
  onPress,
}: {
  readonly n: number;
  readonly says: string;
  readonly hint: string;
  readonly onPress: () => void;
}) {
  if (n === 0) {
    return (
      <span class="count none">
        <span class="number">
          <Icon path="M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z" />
        </span>
        {says}
      </span>
    );
  }
  return (
    <button type="button" class="count" onClick={onPress}>
      <span class="number">{n.toLocaleString('en-GB')}</span>{' '}
      <span class="row-text">
        {says}
        {hint && <span class="hint">{hint}</span>}
      </span>
      <Icon path="m9 6 6 6-6 6" isLine />
    </button>
  );
}

function Unfinished({ state, act }: ScreenProps) {
  const { making, home } = state;
  if (making && making.phase === 'making') {
    const made = making.documents.filter((one) => one.state === 'made').length;
    return (
      <Notice label="Documents on their way">
        <p>
          Making documents: {made} of {making.documents.length} made.
        </p>
        <Button onPress={() => void act.open('making')}>See how far it is</Button>
      </Notice>
    );
  }
  const mine = (home?.unfinished ?? []).filter((one) => one.mine);
  const others = (home?.unfinished ?? []).filter((one) => !one.mine);
  const left = mine.reduce((sum, one) => sum + one.documents, 0);
  return (
    <>
      {left > 0 && (
        <Notice label="Documents you have not finished">
          <p>
            You began some documents at {mine.map((one) => one.at).join(' and ')}. {left === 1 ? '1 is' : `${left} are`}{' '}
            not finished.
          </p>
          <CallButton state={state} workKey="carryOn" working="Looking…" onPress={() => void act.carryOn()}>
            Carry on
          </CallButton>
        </Notice>
      )}
      {others.length > 0 && (
        <Notice label="Documents of colleagues">
          {others.map((one) => (
            <p key={`${one.initials} ${one.at}`}>
              {one.initials || 'A colleague'}, {one.at}: {counted(one.documents, 'document')} not finished. Only the
              person who began them can carry on.
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}

function MadeUpSchool({ state, act }: ScreenProps) {
  if (state.question !== 'removeSample') {
    return (
      <Notice label="Made-up school">
        <p>This school and its pupils are made up.</p>
        <Button asks onPress={() => act.ask('removeSample')}>
          Remove the made-up school
        </Button>
      </Notice>
    );
  }
  return (
    <Notice label="Made-up school">
      <h2 tabIndex={-1} data-focus="question">
        Remove the made-up school?
      </h2>
      <p>This takes away the made-up pupils and everything recorded for them. Rows about pupils of your own stay.</p>
      <div class="buttons">
        <CallButton state={state} workKey="removeSample" working="Removing…" onPress={() => void act.removeSample()}>
          Remove
        </CallButton>
        <Button look="quiet" onPress={() => act.ask(null)}>
          Keep
        </Button>
      </div>
    </Notice>
  );
}
