/** Which framework's stages a school uses: chosen at set-up, and again on the screen Stages. */
import type { Typed } from '../state';

type Framework = Typed['framework'];

export const frameworks: readonly { readonly value: Framework; readonly says: string; readonly hint: string }[] = [
  {
    value: 'eng-2001-bwd',
    says: 'School Action to Statement, with provision mapping',
    hint: 'Pupils at School Action who are on the map need no IEP.',
  },
  {
    value: 'eng-2001',
    says: 'School Action to Statement, IEPs for all',
    hint: 'Pupils at School Action need an IEP too.',
  },
  { value: 'eng-2015', says: 'SEN support and EHC plans', hint: 'Plans are called SEN support plans.' },
];

export function FrameworkChoice({
  legend,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly chosen: Framework;
  readonly onChoose: (framework: Framework) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {frameworks.map(({ value, says, hint }) => (
        <label class="choice" key={value}>
          <input type="radio" name="framework" checked={chosen === value} onChange={() => onChoose(value)} />
          <span>
            {says}
            <span class="hint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
