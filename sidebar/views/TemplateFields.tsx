/** What a template of a kind can print, to search and to copy. Tests: test/sidebar/papers.test.ts */
import { kindOf, type PaperProps } from '../documents/actions';
import { asChoice } from '../documents/kinds';
import { counted } from '../words';
import { Paged } from './Paged';
import { Empty, Screen } from './parts';

export function TemplateFields({ state, act }: PaperProps) {
  const { fields, find, copied } = state.papers;
  const wanted = find.trim().toLowerCase();
  const found = (fields?.fields ?? []).filter(({ tag, holds }) => `${tag} ${holds}`.toLowerCase().includes(wanted));
  return (
    <Screen state={state} act={act} title={`Fields: ${asChoice(kindOf(state.about.id)).toLowerCase()}`}>
      <div class="field">
        <label for="find">Part of what it says</label>
        <input
          id="find"
          type="text"
          autocomplete="off"
          value={find}
          onInput={(event) => act.findField(event.currentTarget.value)}
        />
      </div>
      <p class="hint" role="status">
        {copied ? `${copied} is copied. Paste it in your template.` : fields ? counted(found.length, 'field') : ''}
      </p>
      {fields && fields.lists.length > 0 && wanted === '' && (
        <details>
          <summary>Fields that repeat</summary>
          <ul class="dotted">
            {fields.lists.map(({ name, begins, ends, holds }) => (
              <li key={name}>
                {holds}: write {begins} before the first field of its row, and {ends} after the last.
              </li>
            ))}
          </ul>
        </details>
      )}
      {fields && found.length === 0 && (
        <Empty>
          <p>No field says that. Type less, or another word.</p>
        </Empty>
      )}
      <Paged
        state={state}
        act={act}
        rows={found}
        label="Fields"
        keyOf={({ tag, list }) => `${list} ${tag}`}
        draw={({ tag, list, holds, recommended }) => (
          <div class="pair">
            <span class="choice">
              <span>
                <b>{tag}</b>
                <span class="hint">
                  {holds}
                  {list && `. Between {#${list}} and {/${list}}`}
                  {recommended && '. A good template has it'}
                </span>
              </span>
            </span>
            <button type="button" class="why" onClick={() => void copy(tag).then(() => act.copied(tag))}>
              Copy<span class="unseen"> {tag}</span>
            </button>
          </div>
        )}
      />
    </Screen>
  );
}

/** The frame may be kept from the clipboard: then the older way, by what is selected. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand('copy');
    box.remove();
  }
}
