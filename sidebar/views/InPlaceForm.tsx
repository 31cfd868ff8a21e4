/**
 * A form in the middle of a list: the first field has the keyboard at once, Enter saves from any field, Escape leaves what
 * was typed for later. Shift and Enter begin a new line. Tests: test/sidebar/classPage.test.ts
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Field, Form } from '../forms';
import { noteButton } from '../way';
import { resultWords } from '../words';
import { Choices, TextField } from './fields';
import { Button, CallButton, type ScreenProps } from './parts';

/** The button that opens a form, or the form once it is open. */
export function InPlace({
  state,
  act,
  form,
  opens,
  note = '',
}: ScreenProps & { readonly form: Form; readonly opens: string; readonly note?: string }) {
  if (state.inPlace.form?.key === form.key) {
    return <InPlaceForm state={state} act={act} form={state.inPlace.form} note={note} />;
  }
  const says = form.key in state.inPlace.drafts ? 'Go on typing' : opens;
  return (
    <button
      type="button"
      class="why"
      aria-label={`${says}: ${form.label}`}
      data-focus={noteButton(form.key)}
      onClick={() => act.openForm(form)}
    >
      {says}
    </button>
  );
}

function InPlaceForm({ state, act, form, note }: ScreenProps & { readonly form: Form; readonly note: string }) {
  const self = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const fields = self.current;
    (
      fields?.querySelector<HTMLElement>('input:checked') ?? fields?.querySelector<HTMLElement>('input, textarea')
    )?.focus();
    fields?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={self}
      class="in-place"
      aria-label={form.label}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.isComposing || event.target instanceof HTMLButtonElement) return;
        if (event.key === 'Escape') act.closeForm(true);
        else if (event.key === 'Enter' && !event.shiftKey) void act.saveForm();
        else return;
        event.preventDefault();
      }}
    >
      {note && <p class="hint">{note}</p>}
      {form.fields.map((field) => (
        <TypedField key={field.key} state={state} act={act} field={field} />
      ))}
      <div class="buttons">
        <CallButton look="primary" state={state} workKey="save" working="Saving…" onPress={() => void act.saveForm()}>
          Save
        </CallButton>
        <Button look="quiet" onPress={() => act.closeForm(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function TypedField({ state, act, field }: ScreenProps & { readonly field: Field }) {
  const { key, label, look, hint = '' } = field;
  const id = `type-${key}`;
  const props = {
    id,
    label,
    hint,
    value: state.inPlace.typed[key] ?? '',
    problem: state.inPlace.wrong.find((line) => line.field === id)?.says ?? '',
    onType: (text: string) => act.typeInForm({ [key]: text }),
  };
  if (look === 'result') return <Choices {...props} choices={resultWords} look="buttons" isNeeded />;
  return <TextField {...props} lines={look === 'text' ? 2 : 1} />;
}
