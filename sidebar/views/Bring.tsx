/** Ways in and out: pupils, a map of the school's own, the new year, files to keep; and what was brought in last. */

import { bringOf } from '../bringing';
import type { SetUpProps } from '../setUp/actions';
import { counted, oneLine } from '../words';
import { UndoButton } from './bringParts';
import { CutOff } from './CutOff';
import { CallButton, Icon, Notice, Screen } from './parts';
import { saveFile } from './saveFile';

const WAYS = [
  { screen: 'addPupils', says: 'Pupils', hint: 'A register, from your school’s system or a file' },
  { screen: 'bringMap', says: 'A provision map that you have', hint: 'From a tab of this workbook, or a file' },
  { screen: 'newYear', says: 'The new school year', hint: 'Year groups up, leavers, support that runs on' },
  { screen: 'terms', says: 'Term dates', hint: 'Pasted from a web page' },
] as const;

export function Bring({ state, act }: SetUpProps) {
  const { last } = bringOf(state);
  return (
    <Screen state={state} act={act} title="Bring in, take out">
      <CutOff state={state} act={act} />
      <section aria-labelledby="in">
        <h2 id="in">Bring in</h2>
        <ul class="rows">
          {WAYS.map(({ screen, says, hint }) => (
            <li key={screen}>
              <button type="button" class="row" onClick={() => void act.open(screen)}>
                <span class="row-text">
                  <b>{says}</b>
                  <span class="hint">{hint}</span>
                </span>
                <Icon path="m9 6 6 6-6 6" isLine />
              </button>
            </li>
          ))}
        </ul>
      </section>
      {last && last.state === 'DONE' && (
        <Notice label="Brought in last">
          <p>
            <b>Brought in last:</b> {KIND[last.kind]}, {last.at}.{' '}
            {oneLine(
              last.rows > 0 ? counted(last.rows, 'new row') : '',
              last.cells > 0 ? counted(last.cells, 'changed cell') : '',
            )}
          </p>
          <UndoButton state={state} act={act} />
        </Notice>
      )}
      <TakeOut state={state} act={act} />
    </Screen>
  );
}

const KIND = { PUPILS: 'pupils', MAP: 'a provision map', NEW_YEAR: 'the new school year' } as const;

function TakeOut({ state, act }: SetUpProps) {
  return (
    <section aria-labelledby="out">
      <h2 id="out">Take out</h2>
      <p class="hint">The file is saved on this computer. It holds what the tabs hold, names too: keep it as safe.</p>
      <p>
        <CallButton
          state={state}
          workKey="saveWorkbook"
          working="Making the file…"
          onPress={() => void act.saveWorkbook().then(saveFile)}
        >
          Whole workbook for Excel
        </CallButton>
      </p>
      <div class="field">
        <label for="table">One tab as a CSV</label>
        <select
          id="table"
          value={bringOf(state).table}
          onChange={(event) => act.chooseTable(event.currentTarget.value)}
        >
          <option value="">Choose a tab to save</option>
          {bringOf(state).tables.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <CallButton
        state={state}
        workKey="saveTable"
        working="Making the file…"
        onPress={() => void act.saveTable().then(saveFile)}
      >
        Save this tab
      </CallButton>
    </section>
  );
}
