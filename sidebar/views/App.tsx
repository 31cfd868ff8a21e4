/** Shows the screen that the state names, and puts the focus where the state says. Tests: test/sidebar/sidebar.test.ts */
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Actions } from '../actions';
import type { State } from '../state';
import type { ScreenName } from '../way';
import { type ScreenProps, Waiting } from './parts';

export type View<A> = (props: { readonly state: State; readonly act: A }) => JSX.Element;
export type Screens<A> = { readonly [screen in ScreenName]?: View<A> };

interface AppProps<A> {
  readonly state: State;
  readonly act: A;
  /** Of this page; the others are on another. */
  readonly screens: Screens<A>;
}

export function App<A extends Actions>({ state, act, screens }: AppProps<A>) {
  const { focus, screen } = state;
  // What has focus stays clear of the foot, however high that is.
  useLayoutEffect(() => {
    const foot = document.querySelector<HTMLElement>('.foot');
    const height = foot && getComputedStyle(foot).position === 'sticky' ? foot.offsetHeight + 8 : 0;
    document.documentElement.style.scrollPaddingBottom = `${height}px`;
  });
  useLayoutEffect(() => {
    if (focus.on === 'nothing') return;
    const place =
      document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focus.on)}"]`) ??
      // The button that led on may have gone with its row.
      document.querySelector<HTMLElement>('[data-focus="heading"]');
    const folded = place?.closest('details');
    if (folded) folded.open = true;
    place?.focus();
    // A question is of use only with its buttons in sight.
    if (focus.on === 'question') place?.closest('section')?.scrollIntoView({ block: 'nearest' });
    if (focus.on === 'heading') window.scrollTo(0, 0);
  }, [focus]);
  const Shown = screens[screen] ?? Elsewhere;
  return <Shown key={screen} state={state} act={act} />;
}

/** Until the add-on has put the other page in the place of this one. */
function Elsewhere(props: ScreenProps) {
  return <Waiting {...props} workKey="page" working="Opening…" onPress={() => void props.act.turnPage()} />;
}
