/** The foot of a screen on which things are typed: what was saved last, with Undo, and that figures elsewhere are older. */
import { useEffect } from 'preact/hooks';
import { lastSaved } from '../inPlace';
import { Button, RefreshButton, type ScreenProps } from './parts';

export function SavedFoot({ state, act }: ScreenProps) {
  const { isChanged } = state.inPlace;
  const last = lastSaved(state.inPlace);
  useEffect(() => {
    if (!last) return;
    const undoByKey = (event: KeyboardEvent) => {
      // In a field it takes back typing, as everywhere.
      const isTyping = event.target instanceof HTMLElement && event.target.closest('form, select, input') !== null;
      if (isTyping || event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void act.undo();
    };
    document.addEventListener('keydown', undoByKey);
    return () => document.removeEventListener('keydown', undoByKey);
  }, [last, act]);
  return (
    <>
      {isChanged && <p class="hint">The other tabs show this after a refresh.</p>}
      <RefreshButton state={state} act={act} look="secondary" onPress={() => void act.refreshHere()} />
      {last && (
        <Button look="quiet" label={`Undo Ctrl+Z. ${last.says}`} onPress={() => void act.undo()}>
          Undo <span class="hint">Ctrl+Z</span>
        </Button>
      )}
    </>
  );
}
