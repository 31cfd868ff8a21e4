/** Who makes the documents: for colleagues to see, and she need not say. Tests: test/sidebar/sidebar.test.ts */
import type { ScreenProps } from './parts';

/** The field and its label, for the screen to lay out. @param hint the id of what is said beside it */
export function InitialsInput({ state, act, hint }: ScreenProps & { readonly hint?: string }) {
  return (
    <>
      <label for="initials">Your initials, if you like</label>
      <input
        id="initials"
        type="text"
        maxLength={6}
        autocomplete="off"
        aria-describedby={hint}
        value={state.typed.initials}
        onInput={(event) => act.type({ initials: event.currentTarget.value })}
      />
    </>
  );
}
