/** Shows the screen that the state names, and puts the focus where the state says. Tests: test/sidebar/sidebar.test.ts */
import { useLayoutEffect } from 'preact/hooks';
import type { ScreenName } from '../way';
import { AddPupils } from './AddPupils';
import { Card } from './Card';
import { ClassPage } from './ClassPage';
import { Explanation } from './Explanation';
import { Find } from './Find';
import { Home, Opening } from './Home';
import { Interventions } from './Interventions';
import { Making } from './Making';
import { MapScreen } from './MapScreen';
import { Plans } from './Plans';
import { Preview } from './Preview';
import { Problems } from './Problems';
import type { ScreenProps } from './parts';
import { Rate } from './Rate';
import { ReviewRun } from './ReviewRun';
import { Reviews } from './Reviews';
import { Sharing } from './Sharing';
import { Stages } from './Stages';
import { TermReviews } from './TermReviews';
import { Terms } from './Terms';
import { Todo } from './Todo';
import { Welcome } from './Welcome';

const screens: Record<ScreenName, (props: ScreenProps) => preact.JSX.Element> = {
  opening: Opening,
  welcome: Welcome,
  home: Home,
  plans: Plans,
  preview: Preview,
  making: Making,
  review: ReviewRun,
  rate: Rate,
  overdue: Reviews,
  due: Reviews,
  todo: Todo,
  problems: Problems,
  addPupils: AddPupils,
  terms: Terms,
  termReviews: TermReviews,
  find: Find,
  card: Card,
  classPage: ClassPage,
  interventions: Interventions,
  map: MapScreen,
  explanation: Explanation,
  stages: Stages,
  sharing: Sharing,
};

export function App(props: ScreenProps) {
  const { focus, screen } = props.state;
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
  const Shown = screens[screen];
  return <Shown key={screen} {...props} />;
}
