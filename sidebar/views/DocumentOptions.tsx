/** How documents are made: initials, a PDF beside each, Word files; and who makes them. Tests: test/sidebar/papers.test.ts */
import type { PaperProps } from '../documents/actions';
import type { Papers } from '../papers';
import { InitialsInput } from './InitialsInput';

const OPTIONS: readonly (readonly [keyof Papers & ('initialsOnly' | 'pdf' | 'asWord'), string, string])[] = [
  ['initialsOnly', 'Initials in place of names', 'For people outside the school.'],
  ['pdf', 'A PDF beside each', 'Takes a little longer.'],
  ['asWord', 'Keep them as Word files', 'They are not turned into Google Docs.'],
];

export function How({ state, act }: PaperProps) {
  const { papers } = state;
  return (
    <details>
      <summary>How they are made</summary>
      {OPTIONS.map(([key, says, hint]) => (
        <label class="choice" key={key}>
          <input
            type="checkbox"
            checked={papers[key]}
            onChange={(event) => void act.want({ [key]: event.currentTarget.checked })}
          />
          <span>
            {says}
            <span class="hint">{hint}</span>
          </span>
        </label>
      ))}
      <div class="field">
        <InitialsInput state={state} act={act} />
      </div>
    </details>
  );
}
