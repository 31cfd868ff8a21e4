/**
 * The page for every day. Screens that it does not have are on the page for setting up (setUp/main.tsx).
 * Tests: test/sidebar/sidebar.test.ts, in a real browser
 */
import type { SetUpScreen } from '../src/rpc/contract';
import { type Actions, makeActions } from './actions';
import { startPage } from './startPage';
import type { View } from './views/App';
import { Card } from './views/Card';
import { ClassPage } from './views/ClassPage';
import { Explanation } from './views/Explanation';
import { Find } from './views/Find';
import { Home, Opening } from './views/Home';
import { Interventions } from './views/Interventions';
import { Making } from './views/Making';
import { Plans } from './views/Plans';
import { Preview } from './views/Preview';
import { Problems } from './views/Problems';
import { ReviewRun } from './views/ReviewRun';
import { Reviews } from './views/Reviews';
import { TermReviews } from './views/TermReviews';
import { Todo } from './views/Todo';
import type { ScreenName } from './way';

const screens = {
  opening: Opening,
  home: Home,
  plans: Plans,
  preview: Preview,
  making: Making,
  review: ReviewRun,
  overdue: Reviews,
  due: Reviews,
  todo: Todo,
  problems: Problems,
  termReviews: TermReviews,
  find: Find,
  card: Card,
  classPage: ClassPage,
  interventions: Interventions,
  explanation: Explanation,
} satisfies Record<Exclude<ScreenName, SetUpScreen>, View<Actions>>;

startPage<Actions>(screens, makeActions);
