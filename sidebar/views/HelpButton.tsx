/** "What is this?": a button in the header of every screen, its words below it, and the way to the guide. Tests: test/sidebar/help.test.ts */
import { useState } from 'preact/hooks';
import { help } from '../help';
import { LinkButton, type ScreenProps } from './parts';

export function HelpButton({ state, act }: ScreenProps) {
  const [isOpen, setOpen] = useState(false);
  const { says, at } = help[state.screen];
  return (
    <>
      <button
        type="button"
        class="back help"
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'help' : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        What is this?
      </button>
      {isOpen && (
        <div id="help" class="notice help-text">
          <p>{says}</p>
          <LinkButton onPress={() => void act.openGuide(at)}>Open the guide</LinkButton>
        </div>
      )}
    </>
  );
}
