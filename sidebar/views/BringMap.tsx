/**
 * A provision map that the school has already: choose it, see what was understood, put right a column or a name, then bring it in.
 * Tests: test/sidebar/bringScreens.test.ts
 */
import type { Reply } from '../../src/rpc/contract';
import { bringOf, isOld, tickedKeys } from '../bringing';
import type { SetUpProps } from '../setUp/actions';
import { counted, oneLine } from '../words';
import { AndMore, SHOWN, UndoButton } from './bringParts';
import { CutOff } from './CutOff';
import { FileField } from './FileField';
import { CallButton, LinkButton, Screen } from './parts';
import { TickList } from './TickList';

type Understood = Reply<'importMap'>;
const TABS = ['Interventions', 'Provision list', 'Staff rates'] as const;

export function BringMap({ state, act }: SetUpProps) {
  const { map } = bringOf(state);
  return (
    <Screen
      state={state}
      act={act}
      title="Your own provision map"
      foot={!map?.applied && <Foot state={state} act={act} />}
    >
      <CutOff state={state} act={act} />
      {map?.applied ? (
        <Done state={state} act={act} map={map} />
      ) : (
        <>
          <Which state={state} act={act} />
          {map && <Found state={state} act={act} map={map} />}
        </>
      )}
    </Screen>
  );
}

function Foot({ state, act }: SetUpProps) {
  const { map } = bringOf(state);
  const n = map ? tickedKeys(bringOf(state), map.rows).length : 0;
  const isAgain = map !== null && isOld(bringOf(state));
  return map && n > 0 && !isAgain ? (
    <CallButton
      look="primary"
      state={state}
      workKey="bringMap"
      working="Bringing in…"
      onPress={() => void act.bringMap()}
    >
      Bring in {counted(n, 'row')}
    </CallButton>
  ) : (
    <CallButton look="primary" state={state} workKey="checkMap" working="Reading…" onPress={() => void act.checkMap()}>
      {isAgain ? 'Read it again' : 'Read it'}
    </CallButton>
  );
}

function Which({ state, act }: SetUpProps) {
  const { ownTabs, file, sheet, map } = bringOf(state);
  const wrong = state.trouble.find((line) => line.field === 'ownTab');
  return (
    <>
      <p class="hint">
        Your map stays as it is. What is read from it becomes rows on Interventions, Provision list and Staff rates.
      </p>
      {!file && (
        <div class={`field${wrong ? ' wrong' : ''}`}>
          <label for="ownTab">A tab of this workbook</label>
          {wrong && <p class="wrong-text">{wrong.says}</p>}
          <select id="ownTab" value={sheet} onChange={(event) => act.chooseSheet(event.currentTarget.value)}>
            <option value="">{ownTabs.length === 0 ? 'There is no tab of your own' : 'Choose a tab'}</option>
            {ownTabs.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <FileField
        state={state}
        act={act}
        label="Or a file"
        sheets={file ? (map?.sheets ?? []) : []}
        sheet={sheet || (map?.sheet ?? '')}
      />
    </>
  );
}

function Found({ state, act, map }: SetUpProps & { readonly map: Understood }) {
  const { cells } = map;
  const all = Object.values(cells).reduce((sum, number) => sum + number, 0);
  return (
    <section aria-labelledby="found">
      <h2 id="found" tabIndex={-1} data-focus="result">
        What was understood
      </h2>
      <p>{map.says}</p>
      {map.notes.map((says) => (
        <p class="hint" key={says}>
          {says}
        </p>
      ))}
      <p class="hint">
        Of {counted(all, 'cell')} with something in them, {cells.used.toLocaleString('en-GB')} are used,{' '}
        {cells.unread.toLocaleString('en-GB')} could not be read, and the rest are headings, titles, totals or columns
        that are left out.
      </p>
      <Columns state={state} act={act} map={map} />
      <Names state={state} act={act} map={map} />
      {TABS.map((tab) => (
        <TickList
          key={tab}
          state={state}
          act={act}
          id={`rows ${tab}`}
          title={`${counted(map.rows.filter((row) => row.tab === tab).length, 'row')} for ${tab}`}
          hint={
            tab === 'Interventions' && map.interventionsThere > 0
              ? `${map.interventionsThere} more are there already, and stay as they are.`
              : ''
          }
          lines={map.rows.filter((row) => row.tab === tab)}
          draw={({ title, says, notes }) => (
            <>
              <b>{title}</b>
              {says && <span class="what">{says}</span>}
              {notes.map((note) => (
                <span class="hint" key={note}>
                  {note}
                </span>
              ))}
            </>
          )}
        />
      ))}
      <Unread map={map} />
    </section>
  );
}

function Columns({ state, act, map: { columns, meanings } }: SetUpProps & { readonly map: Understood }) {
  if (columns.length === 0) return null;
  return (
    <details>
      <summary>What each column is</summary>
      <p class="hint">
        Choose another meaning where it is wrong, then press Read it again. It is remembered for a map with the same
        headings.
      </p>
      {columns.map(({ key, heading, meaning, why, examples }, at) => (
        <div class="field" key={key}>
          <label for={`means${at}`}>{heading || 'A column without a heading'}</label>
          <span class="hint" id={`meansHint${at}`}>
            {oneLine(why, examples.length > 0 ? `For example: ${examples.join('; ')}` : '')}
          </span>
          <select
            id={`means${at}`}
            aria-describedby={`meansHint${at}`}
            value={bringOf(state).columns[key] ?? meaning}
            onChange={(event) => act.correct({ [key]: event.currentTarget.value })}
          >
            {meaning === 'UNKNOWN' && <option value="UNKNOWN">Not known: choose what it is</option>}
            {meanings.map(({ id, says }) => (
              <option key={id} value={id}>
                {says}
              </option>
            ))}
          </select>
        </div>
      ))}
    </details>
  );
}

function Names({ state, act, map: { asks } }: SetUpProps & { readonly map: Understood }) {
  if (asks.length === 0) return null;
  return (
    <section aria-labelledby="names">
      <h3 id="names">{counted(asks.length, 'name')} to settle</h3>
      <p class="hint">Nothing is written for these until you say who is meant, and press Read it again.</p>
      {asks.slice(0, SHOWN).map(({ text, cells, candidates }, at) => (
        <div class="field" key={text}>
          <label for={`name${at}`}>
            “{text}” in {cells.slice(0, 3).join(', ')}
          </label>
          <select
            id={`name${at}`}
            value={bringOf(state).answers[text] ?? ''}
            onChange={(event) => act.answer({ [text]: event.currentTarget.value })}
          >
            <option value="">{candidates.length === 0 ? 'Not in the Pupils tab' : 'Nobody of these'}</option>
            {candidates.map(({ pupilId, says }) => (
              <option key={pupilId} value={pupilId}>
                {pupilId}: {says}
              </option>
            ))}
          </select>
        </div>
      ))}
      <AndMore of={asks.length} />
    </section>
  );
}

function Unread({ map: { unread } }: { readonly map: Understood }) {
  if (unread.length === 0) return null;
  return (
    <details>
      <summary>{counted(unread.length, 'cell')} that could not be read</summary>
      <ul class="rows">
        {unread.slice(0, SHOWN).map(({ cell, text, why }) => (
          <li class="plain" key={cell}>
            <b>
              {cell}: {text}
            </b>
            <span class="what">{why}</span>
          </li>
        ))}
      </ul>
      <AndMore of={unread.length} />
    </details>
  );
}

function Done({ state, act, map }: SetUpProps & { readonly map: Understood }) {
  const of = (tab: (typeof TABS)[number]) => map.rows.filter((row) => row.tab === tab).length;
  return (
    <section class="notice good" aria-labelledby="brought">
      <h2 id="brought" tabIndex={-1} data-focus="result">
        {map.rows.length === 0 ? 'Nothing was brought in' : 'Your map is brought in'}
      </h2>
      <ul class="dotted">
        {TABS.filter((tab) => of(tab) > 0).map((tab) => (
          <li key={tab}>
            {tab}: {counted(of(tab), 'new row')}
          </li>
        ))}
      </ul>
      <p>
        Next: look through these rows, and put a start date where it is empty. Costs follow from the tab Staff rates.
      </p>
      <p class="more">
        <LinkButton onPress={() => void act.jump({ tab: 'Provision list', cell: 'A2', says: '' })}>
          Show the Provision list
        </LinkButton>
      </p>
      <UndoButton state={state} act={act} />
    </section>
  );
}
