/** Documents being made: how far, for whom, what could not be made and why, and the way on. */
import {
  A_DOCUMENT,
  type Making as Batch,
  inState,
  leftOver,
  type MakingDocument,
  minutesLeft,
  nextWaking,
  notMade,
} from '../making';
import { counted, isLink, saysCount, timeOfDay } from '../words';
import { Button, CallButton, Empty, Icon, Notice, Screen, type ScreenProps } from './parts';

/** A batch can hold hundreds; the newest are shown. */
const SHOWN = 50;

export function Making({ state, act }: ScreenProps) {
  const { making } = state;
  const planName = state.home?.planName || 'plan';
  if (!making) {
    return (
      <Screen state={state} act={act} title={`Making ${planName}s`}>
        <Empty>
          <p>Nothing is being made. Choose pupils first.</p>
          <Button onPress={() => void act.open('plans')}>Choose pupils</Button>
        </Empty>
      </Screen>
    );
  }
  const made = inState(making, 'made');
  const not = notMade(making);
  return (
    <Screen state={state} act={act} title={titleOf(making)} foot={<Foot state={state} act={act} />}>
      <Progress making={making} />
      {making.stoppedBecause && making.phase === 'stopped' && (
        <Notice label="Why it stopped">
          <p>{making.stoppedBecause}</p>
        </Notice>
      )}
      {state.question === 'dropDocuments' && <GiveUp state={state} act={act} />}
      {making.stillNeeded !== null && making.what !== A_DOCUMENT && (
        <p>
          {making.stillNeeded > 0 && <b>{making.stillNeeded.toLocaleString('en-GB')} </b>}
          {saysCount('planNeeded', making.stillNeeded, planName)}.
        </p>
      )}
      {making.finished && <Finished finished={making.finished} />}
      {not.length > 0 && (
        <section>
          <h2>
            <Icon path="M12 2 1 21h22zm1 16h-2v-2h2zm0-4h-2v-4h2z" />
            {counted(not.length, making.what)} {not.every(({ file }) => file) ? 'made already' : 'not made'}
          </h2>
          <ul class="rows">
            {not.slice(0, SHOWN).map((one) => (
              <li class="plain" key={one.pupilId}>
                <b>{one.pupil || one.pupilId}</b>
                <span class="hint">{one.says}</span>
                {one.file && <Opens document={{ file: one.file, name: 'Open it' }} />}
              </li>
            ))}
          </ul>
          {making.phase !== 'making' && making.what !== A_DOCUMENT && (
            <CallButton state={state} workKey="makePlans" working="Getting ready…" onPress={() => void act.tryAgain()}>
              Try these again
            </CallButton>
          )}
        </section>
      )}
      <UnderWay making={making} />
      {made.length > 0 && (
        <section>
          <h2>Made</h2>
          <ul class="rows">
            {made.slice(-SHOWN).map((one) => (
              <li class="plain" key={one.documentId}>
                {!one.name.includes(one.pupil) && <b>{one.pupil}</b>}
                <Opens document={one} />
              </li>
            ))}
          </ul>
          {made.length > SHOWN && <p class="hint">And {made.length - SHOWN} more, listed in the Plans tab.</p>}
        </section>
      )}
    </Screen>
  );
}

function titleOf(making: Batch): string {
  const made = inState(making, 'made').length;
  if (making.phase === 'making') return `Making ${counted(making.documents.length, making.what)}`;
  if (making.phase === 'done') return made === 0 ? `No ${making.what} made` : `${counted(made, making.what)} made`;
  return making.lanes > 0 ? 'Stopping' : `Stopped: ${made} of ${making.documents.length} made`;
}

function Progress({ making }: { readonly making: Batch }) {
  const all = making.documents.length;
  if (all === 0) return null;
  const made = inState(making, 'made').length;
  const settled = all - leftOver(making).length;
  const minutes = making.phase === 'making' ? minutesLeft(making) : null;
  return (
    <div class="progress">
      <progress max={all} value={settled} aria-label="Documents dealt with" />
      <p role="status">
        {made} of {all} made
        {minutes !== null && minutes > 0 && `, about ${counted(minutes, 'minute')} left`}
        {making.phase === 'stopped' && making.lanes > 0 && '. Those under way are being finished.'}
      </p>
    </div>
  );
}

/** Where they lie and whose they are; what is there beside the record. */
function Finished({ finished: { folder, binned, extras } }: { readonly finished: NonNullable<Batch['finished']> }) {
  return (
    <>
      {folder && (
        <p class="hint">
          They are in your own folder. Colleagues can open them once you share it in Drive; whoever manages a shared
          drive can move it there.
          {isLink(folder.link) && <Opens document={{ file: folder.link, name: folder.name }} />}
        </p>
      )}
      {binned > 0 && (
        <p class="hint">{counted(binned, 'copy', 'copies')} made by an interrupted run went to the bin.</p>
      )}
      {extras.length > 0 && (
        <section>
          <h2>Also in the folder</h2>
          <ul class="rows">
            {extras.map((one) => (
              <li class="plain" key={one.file}>
                <Opens document={one} />
                <span class="hint">{one.says}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function UnderWay({ making }: { readonly making: Batch }) {
  const asked = inState(making, 'asked');
  const waiting = inState(making, 'waiting');
  const again = nextWaking(making);
  return (
    <>
      {asked.length > 0 && (
        <section>
          <h2>Being made now</h2>
          <p>{asked.map((one) => one.pupil).join('; ')}</p>
        </section>
      )}
      {waiting.length > 0 && (
        <section>
          <h2>Not certain yet</h2>
          {again !== null && (
            <p class="hint">
              We ask again at {timeOfDay(again)}. Nothing is made twice. You may close the sidebar and carry on later.
            </p>
          )}
          <ul class="rows">
            {waiting.slice(0, SHOWN).map((one) => (
              <li class="plain" key={one.documentId}>
                <b>{one.pupil}</b>
                <span class="hint">{one.says}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Opens({ document: { file, name } }: { readonly document: Pick<MakingDocument, 'file' | 'name'> }) {
  if (!isLink(file)) return <span class="hint">{name}</span>;
  return (
    <a href={file} target="_blank" rel="noopener">
      {name}
      <span class="unseen"> (opens in a new tab)</span>
    </a>
  );
}

function Foot({ state, act }: ScreenProps) {
  const { making } = state;
  if (!making) return null;
  if (making.phase === 'making') return <Button onPress={act.stop}>Stop</Button>;
  if (making.lanes > 0 || making.closing === 'refreshing')
    return (
      <Button isOff onPress={act.stop}>
        Finishing…
      </Button>
    );
  if (making.phase === 'stopped') {
    return (
      <>
        <CallButton
          look="primary"
          state={state}
          workKey="carryOn"
          working="Carrying on…"
          onPress={() => void act.carryOn()}
        >
          Carry on
        </CallButton>
        <Button asks onPress={() => act.ask('dropDocuments')}>
          Give up the rest
        </Button>
      </>
    );
  }
  return (
    <Button look="primary" onPress={() => void act.open('home')}>
      Done
    </Button>
  );
}

function GiveUp({ state, act }: ScreenProps) {
  const left = state.making ? leftOver(state.making).length : 0;
  return (
    <Notice label="Give up the rest">
      <h2 tabIndex={-1} data-focus="question">
        Give up {counted(left, 'document')}?
      </h2>
      <p>What has been made stays. The others are not begun; you can make them another time.</p>
      <div class="buttons">
        <CallButton state={state} workKey="dropDocuments" working="Giving up…" onPress={() => void act.dropDocuments()}>
          Give up
        </CallButton>
        <Button look="quiet" onPress={() => act.ask(null)}>
          Keep
        </Button>
      </div>
    </Notice>
  );
}
