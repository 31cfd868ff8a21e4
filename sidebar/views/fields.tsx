/**
 * A text, a date, a choice; `onLeave` where a field is saved when she leaves it. What is wrong stands beside the field.
 * Tests: test/sidebar/reviewRun.test.ts, test/sidebar/classPage.test.ts
 */
import { day } from '../words';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** '' = none. */
  readonly problem: string;
  readonly hint?: string;
  readonly onType: (text: string) => void;
  readonly onLeave?: () => void;
}

function Notes({ id, hint = '', problem }: Pick<FieldProps, 'id' | 'hint' | 'problem'>) {
  return (
    <>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <p class="wrong-text" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </>
  );
}

function described({ id, hint, problem }: FieldProps): string | undefined {
  return [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
}

export function TextField(given: FieldProps & { readonly lines?: number; readonly type?: 'text' | 'date' }) {
  const { id, label, value, problem, onType, onLeave, lines = 1, type = 'text' } = given;
  // A browser that is set to another country shows the month first.
  const props = type === 'date' ? { ...given, hint: [given.hint, day(value)].filter(Boolean).join(' ') } : given;
  const common = {
    id,
    value,
    'aria-describedby': described(props),
    'aria-invalid': problem !== '',
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => onType(event.currentTarget.value),
    onBlur: () => onLeave?.(),
  };
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <Notes {...props} />
      {lines > 1 ? <textarea {...common} rows={lines} /> : <input {...common} type={type} autocomplete="off" />}
    </div>
  );
}

/**
 * One of a few words, or none. `list`: a drop-down; `buttons`: all in sight, and, unless one is needed, a way to take the
 * choice back.
 */
export function Choices(
  props: FieldProps & {
    readonly choices: readonly string[];
    readonly look: 'list' | 'buttons';
    readonly isNeeded?: boolean;
  },
) {
  const { id, label, value, problem, choices, look, isNeeded = false, onType, onLeave } = props;
  const choose = (word: string) => {
    onType(word);
    onLeave?.();
  };
  // What a school typed itself is kept in sight.
  const all = value === '' || choices.includes(value) ? choices : [...choices, value];
  if (look === 'list') {
    return (
      <div class={problem ? 'field wrong' : 'field'}>
        <label for={id}>{label}</label>
        <Notes {...props} />
        <select
          id={id}
          value={value}
          aria-describedby={described(props)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {all.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <fieldset class={problem ? 'beside wrong' : 'beside'} aria-describedby={described(props)}>
      <legend>{label}</legend>
      <Notes {...props} />
      {(isNeeded ? all : ['', ...all]).map((word, index) => (
        <label class="choice" key={word}>
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            name={id}
            checked={value === word}
            onChange={() => choose(word)}
          />
          <span>{word || 'Not said'}</span>
        </label>
      ))}
    </fieldset>
  );
}
