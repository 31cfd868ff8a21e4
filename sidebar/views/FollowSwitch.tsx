/** Whether the card follows the row that is selected in the sheet. */
import type { ScreenProps } from './parts';

export function FollowSwitch({ state, act }: ScreenProps) {
  return (
    <label class="choice follow">
      <input
        type="checkbox"
        aria-describedby="followHint"
        checked={state.following.isOn}
        onChange={(event) => act.follow(event.currentTarget.checked)}
      />
      <span>
        Follow the sheet
        <span class="hint" id="followHint">
          {state.following.isOn
            ? 'Select a row, and its pupil is shown here.'
            : 'Shows the pupil whose row you select.'}
        </span>
      </span>
    </label>
  );
}
