/** Which template each kind of document is made with. Tests: test/sidebar/papers.test.ts */
import type { PaperProps } from '../documents/actions';
import { asChoice } from '../documents/kinds';
import type { TemplateReply } from '../papers';
import { cardButton } from '../way';
import { day, oneLine } from '../words';
import { Icon, Screen } from './parts';

export function Templates({ state, act }: PaperProps) {
  return (
    <Screen state={state} act={act} title="Templates">
      <p class="hint">Each kind of document has a template. Choose one to use your school’s own.</p>
      <ul class="rows">
        {(state.papers.templates ?? []).map((template) => (
          <li key={template.kind}>
            <button
              type="button"
              class="row"
              data-focus={cardButton(template.kind)}
              onClick={() => void act.openTemplate(template.kind)}
            >
              <span class="row-text">
                <b>{asChoice(template.kind)}</b>
                <span class="hint">{inUse(template)}</span>
                {template.word && <span class="hint">{template.word}</span>}
              </span>
              <Icon path="m9 6 6 6-6 6" isLine />
            </button>
          </li>
        ))}
      </ul>
    </Screen>
  );
}

/** "Your school’s own: version 2, 25 November 2026, SB". */
export function inUse({ isOwn, version, date, initials, fileName }: TemplateReply): string {
  if (!isOwn) return 'The one that comes with Provision map';
  return `Your school’s own: ${oneLine(`version ${version}`, day(date), initials, fileName)}`;
}
