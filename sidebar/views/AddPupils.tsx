/** Pupils from another system: paste cells or choose a CSV, see what would be added, then add it. */
import type { Reply } from '../../src/rpc/contract';
import type { SetUpProps } from '../setUp/actions';
import { FIRST_RUN } from '../way';
import { counted, oneLine } from '../words';
import { TextField } from './fields';
import { Button, CallButton, LinkButton, Screen } from './parts';

/** Enough to see that it was understood; the sheet shows the rest. */
const SHOWN = 25;

export function AddPupils({ state, act }: SetUpProps) {
  const { checked, added, fileName, trouble, typed } = state;
  const isFirstRun = state.only === FIRST_RUN;
  const isFileWrong = trouble.find((line) => line.field === 'file');
  return (
    <Screen
      state={state}
      act={act}
      title={isFirstRun ? 'Your pupils' : 'Add pupils'}
      step={isFirstRun ? 3 : 0}
      foot={
        <>
          <Foot state={state} act={act} />
          {isFirstRun && (
            <Button look={added ? 'primary' : 'quiet'} onPress={() => void act.open('home')}>
              {added ? 'Finish' : 'Skip this step'}
            </Button>
          )}
        </>
      }
    >
      {added && <Added reply={added} />}
      <p class="hint">
        Copy the cells of your register, headings included, and paste them here. Columns such as Forename, Surname,
        Class and Stage are found by their headings.
      </p>
      <TextField
        id="pupilText"
        label="Cells of your register"
        lines={fileName || typed.pupilText ? 5 : 7}
        value={typed.pupilText}
        problem={trouble.find((line) => line.field === 'pupilText')?.says ?? ''}
        onType={(pupilText) => act.type({ pupilText })}
      />
      <div class={`field${isFileWrong ? ' wrong' : ''}`}>
        <label for="file">Or a CSV file</label>
        {isFileWrong && (
          <p class="wrong-text" id="fileWrong">
            {isFileWrong.says}
          </p>
        )}
        <input
          id="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-invalid={isFileWrong !== undefined}
          aria-describedby={isFileWrong ? 'fileWrong' : undefined}
          onChange={(event) => {
            const box = event.currentTarget;
            const file = box.files?.[0];
            if (!file) return;
            const reader = new FileReader();
            reader.onload = () => act.readFile(file.name, new Uint8Array(reader.result as ArrayBuffer));
            reader.onerror = () => act.readFile(file.name, new Uint8Array());
            reader.readAsArrayBuffer(file);
            // So that the same file can be chosen again once it has been put right.
            box.value = '';
          }}
        />
        {fileName && <p class="hint">{fileName} is shown above.</p>}
      </div>
      {checked && <Checked reply={checked} />}
      <p class="more">
        <LinkButton onPress={() => void act.jump({ tab: 'Pupils', cell: 'A2', says: '' })}>
          Type them in the tab Pupils
        </LinkButton>
      </p>
      {isFirstRun && !added && !checked && <LookRound state={state} act={act} />}
    </Screen>
  );
}

/** The made-up school has terms and stages of its own, so it goes into a sheet that has neither yet. */
function LookRound({ state, act }: SetUpProps) {
  const { home, typed } = state;
  if (home?.counts.pupils !== 0) return null;
  if (home.reviews !== null || typed.framework === 'eng-2015') {
    return (
      <p class="hint">To look round with a made-up school, open a new sheet: it is offered there before set-up.</p>
    );
  }
  return (
    <section class="notice" aria-label="Made-up school">
      <p>Or look round first: this fills the tabs with a made-up school. One button takes it away again.</p>
      <CallButton state={state} workKey="setUpSample" working="Making the school…" onPress={() => void act.setUp(true)}>
        Try it with a made-up school
      </CallButton>
    </section>
  );
}

function Foot({ state, act }: SetUpProps) {
  const { checked } = state;
  const n = checked?.added.length ?? 0;
  if (checked && n > 0) {
    return (
      <CallButton
        look="primary"
        state={state}
        workKey="addPupils"
        working="Adding…"
        onPress={() => void act.addPupils()}
      >
        Add {counted(n, 'pupil')}
      </CallButton>
    );
  }
  return (
    <CallButton
      look={state.added ? 'secondary' : 'primary'}
      state={state}
      workKey="checkPupils"
      working="Checking…"
      onPress={() => void act.checkPupils()}
    >
      Check
    </CallButton>
  );
}

function Added({ reply }: { readonly reply: Reply<'importPupils'> }) {
  return (
    <section class="notice good" aria-labelledby="added">
      <h2 id="added" tabIndex={-1} data-focus="result">
        {counted(reply.added.length, 'pupil')} added
      </h2>
      <p>
        They are at the end of the Pupils tab, and what each one needs has been worked out.
        {reply.unreadable.length > 0 && ` ${counted(reply.unreadable.length, 'line')} could not be read.`}
      </p>
    </section>
  );
}

type NewPupil = Reply<'importPupils'>['alreadyThere'][number];

function Checked({ reply }: { readonly reply: Reply<'importPupils'> }) {
  const { added, alreadyThere, unreadable, columns } = reply;
  const leftOut = columns.filter((column) => column.ours === '');
  return (
    <section aria-labelledby="checked">
      <h2 id="checked" tabIndex={-1} data-focus="result">
        {added.length === 0 ? 'Nothing to add' : `${counted(added.length, 'pupil')} to add`}
      </h2>
      {added.length === 0 && unreadable.length === 0 && (
        <p class="hint">
          {alreadyThere.length > 0
            ? 'Everyone in these cells is in the Pupils tab already.'
            : 'No pupil was found. Copy the row of headings too, with a column for names.'}
        </p>
      )}
      <Names pupils={added} />
      {unreadable.length > 0 && (
        <>
          <h3>{counted(unreadable.length, 'line')} could not be read</h3>
          <ul class="rows">
            {unreadable.slice(0, SHOWN).map(({ line, says }) => (
              <li class="plain" key={line}>
                <b>Line {line}</b>
                <span class="what">{says}</span>
              </li>
            ))}
          </ul>
          <Rest n={unreadable.length} />
        </>
      )}
      {alreadyThere.length > 0 && (
        <details>
          <summary>{counted(alreadyThere.length, 'pupil')} already there</summary>
          <Names pupils={alreadyThere} />
        </details>
      )}
      {columns.length > 0 && (
        <details>
          <summary>How your columns were understood</summary>
          <dl class="columns">
            {columns
              .filter((column) => column.ours !== '')
              .map(({ theirs, ours }) => (
                <div key={theirs}>
                  <dt>{theirs}</dt>
                  <dd>{ours}</dd>
                </div>
              ))}
          </dl>
          {leftOut.length > 0 && <p class="hint">Left out: {leftOut.map((column) => column.theirs).join(', ')}.</p>}
        </details>
      )}
    </section>
  );
}

function Names({ pupils }: { readonly pupils: readonly NewPupil[] }) {
  return (
    <>
      <ul class="rows">
        {pupils.slice(0, SHOWN).map(({ name, className, stage, note }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pupils may share all that is shown here, and none moves
          <li class="plain" key={index}>
            <b>{name}</b>
            <span class="hint">{oneLine(className, stage, note)}</span>
          </li>
        ))}
      </ul>
      <Rest n={pupils.length} />
    </>
  );
}

function Rest({ n }: { readonly n: number }) {
  return n > SHOWN ? <p class="hint">And {(n - SHOWN).toLocaleString('en-GB')} more.</p> : null;
}
