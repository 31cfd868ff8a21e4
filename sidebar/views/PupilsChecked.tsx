/** What a list of pupils says otherwise than the sheet: what is asked first, then a tick for each thing. */
import type { Reply } from '../../src/rpc/contract';
import { bringOf } from '../bringing';
import type { SetUpProps } from '../setUp/actions';
import { counted, oneLine } from '../words';
import { AndMore, DifferenceLine, SHOWN } from './bringParts';
import { TickList } from './TickList';

type Checked = Reply<'importPupils'>;

export function PupilsChecked({ state, act, reply }: SetUpProps & { readonly reply: Checked }) {
  const { added, changes, leavers, asks, alreadyThere, notes, unreadable } = reply;
  const props = { state, act };
  const isNothing = added.length + changes.length + leavers.length + asks.length === 0;
  return (
    <section aria-labelledby="checked">
      <h2 id="checked" tabIndex={-1} data-focus="result">
        {isNothing ? 'Nothing is different' : 'What is different'}
      </h2>
      {reply.says.map((says) => (
        <p class="hint" key={says}>
          {says}
        </p>
      ))}
      {isNothing && unreadable.length === 0 && (
        <p class="hint">
          {alreadyThere.length > 0
            ? 'Everyone in the list is in the Pupils tab, and it says the same.'
            : 'No pupil was found. Copy the row of headings too, with a column for names.'}
        </p>
      )}
      <Asks {...props} asks={asks} />
      <TickList
        {...props}
        id="joiners"
        title={`${counted(added.length, 'pupil')} to add`}
        lines={added}
        draw={({ name, className, stage, note }) => (
          <>
            <b>{name}</b>
            <span class="hint">{oneLine(className, stage, note)}</span>
          </>
        )}
      />
      <TickList
        {...props}
        id="changes"
        title={`${counted(changes.length, 'cell')} the list says otherwise`}
        hint="Ticked: the cell gets what the list says."
        lines={changes}
        draw={(line) => <DifferenceLine line={line} />}
      />
      <TickList
        {...props}
        id="leavers"
        title={`${counted(leavers.length, 'pupil')} not in the list`}
        hint="Nobody is deleted. Ticked: “Left school on” gets today’s date. Leave them if your list holds only some of your pupils."
        isShut={leavers.length > 10}
        lines={leavers}
        draw={({ name, className }) => (
          <>
            <b>{name}</b>
            <span class="hint">{className}</span>
          </>
        )}
      />
      <Lines title={`${counted(notes.length, 'thing')} in the list that we could not use`} lines={notes} />
      <Lines title={`${counted(unreadable.length, 'line')} could not be read`} lines={unreadable} />
      <Columns {...props} reply={reply} />
    </section>
  );
}

function Asks({ state, act, asks }: SetUpProps & { readonly asks: Checked['asks'] }) {
  if (asks.length === 0) return null;
  return (
    <section aria-labelledby="asks">
      <h3 id="asks">{counted(asks.length, 'question')}</h3>
      <p class="hint">Until you answer and press Check again, nothing is done with these lines.</p>
      {asks.slice(0, SHOWN).map(({ line, name, className, note, candidates }) => (
        <div class="field" key={line}>
          <label for={`ask${line}`}>
            Line {line}: {oneLine(name, className)}
          </label>
          <span class="hint" id={`askHint${line}`}>
            {note}
          </span>
          <select
            id={`ask${line}`}
            aria-describedby={`askHint${line}`}
            value={bringOf(state).answers[line] ?? '?'}
            onChange={(event) => act.answer({ [line]: event.currentTarget.value })}
          >
            <option value="?">Choose who this is</option>
            {candidates.map(({ pupilId, says }) => (
              <option key={pupilId} value={pupilId}>
                {pupilId}: {says}
              </option>
            ))}
            <option value="NEW">Another pupil: add them</option>
            <option value="">Leave this line out</option>
          </select>
        </div>
      ))}
      <AndMore of={asks.length} />
    </section>
  );
}

interface Line {
  readonly line: number;
  readonly name?: string;
  readonly says: string;
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="rows">
        {lines.slice(0, SHOWN).map(({ line, name, says }) => (
          <li class="plain" key={`${line} ${says}`}>
            <b>{name ?? `Line ${line}`}</b>
            <span class="what">{says}</span>
          </li>
        ))}
      </ul>
      <AndMore of={lines.length} />
    </>
  );
}

/** Each column with what it was taken for; another choice counts at the next check. */
function Columns({ state, act, reply }: SetUpProps & { readonly reply: Checked }) {
  const { columns, meanings } = reply;
  if (columns.length === 0) return null;
  return (
    <details>
      <summary>How your columns were understood</summary>
      {columns.map(({ theirs, key }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a heading may stand there twice, and none moves
        <div class="field" key={at}>
          <label for={`column${at}`}>{theirs}</label>
          <select
            id={`column${at}`}
            value={bringOf(state).columns[theirs] ?? key}
            onChange={(event) => act.correct({ [theirs]: event.currentTarget.value })}
          >
            <option value="">Left out</option>
            {meanings.map((one) => (
              <option key={one.key} value={one.key}>
                {one.ours}
              </option>
            ))}
          </select>
        </div>
      ))}
    </details>
  );
}
