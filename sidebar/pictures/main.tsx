/** Starts the wide dialog: asks for the pictures, then shows them. Tests: test/sidebar/pictures.test.ts, in a real browser */
import { render } from 'preact';
import { makeCall } from '../rpc';
import { Pictures, type Shown } from './Pictures';

const root = document.getElementById('pictures');
if (!root) throw new Error('The page has no place for the pictures.');
const call = makeCall(
  () => window.google?.script?.run,
  (milliseconds, act) => void window.setTimeout(act, milliseconds),
);

async function load(): Promise<void> {
  show({ is: 'loading' });
  const answer = await call('pictures', {});
  show(answer.ok ? { is: 'here', pictures: answer.value } : { is: 'failed', problems: answer.problems });
}

function show(shown: Shown): void {
  render(<Pictures shown={shown} load={() => void load()} />, root as HTMLElement);
}

// A key pressed in here is not heard by the page around, whose dialog this is.
window.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') window.google?.script?.host?.close();
});

void load();
