/** A file that is chosen to be brought in, and the tab of it that is meant. Tests: test/sidebar/bringScreens.test.ts */
import { bringOf } from '../bringing';
import { readChosen } from '../chosenFile';
import type { SetUpProps } from '../setUp/actions';
import { LinkButton } from './parts';

export function FileField({
  state,
  act,
  label,
  sheets,
  sheet,
}: SetUpProps & {
  readonly label: string;
  readonly sheets: readonly string[];
  /** The one that was read. */
  readonly sheet: string;
}) {
  const { file } = bringOf(state);
  const isFileWrong = state.trouble.find((line) => line.field === 'file');
  return (
    <>
      <div class={`field${isFileWrong ? ' wrong' : ''}`}>
        <label for="file">{label}</label>
        <span class="hint" id="fileHint">
          Excel (.xlsx), CSV, or a common transfer file (.xml)
        </span>
        {isFileWrong && (
          <p class="wrong-text" id="fileWrong">
            {isFileWrong.says}
          </p>
        )}
        <input
          id="file"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xml,text/csv,text/plain"
          aria-invalid={isFileWrong !== undefined}
          aria-describedby={isFileWrong ? 'fileHint fileWrong' : 'fileHint'}
          onChange={(event) =>
            readChosen(event.currentTarget, ({ name, size }, base64) => act.chooseFile(name, base64, size))
          }
        />
      </div>
      {file && (
        <p class="more">
          <span>
            Chosen: <b>{file.name}</b>
          </span>
          <LinkButton onPress={act.dropFile}>Take it away again</LinkButton>
        </p>
      )}
      {sheets.length > 1 && (
        <div class="field">
          <label for="sheet">Tab of the file</label>
          <select id="sheet" value={sheet} onChange={(event) => act.chooseSheet(event.currentTarget.value)}>
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
