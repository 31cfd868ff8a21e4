/**
 * The page for setting up: the first run, what is brought in once a year, and what is chosen or looked at now and then. A page of its
 * own, so that the one for every day stays quick to load. Tests: test/sidebar/firstRun.test.ts, in a real browser
 */
import type { SetUpScreen } from '../../src/rpc/contract';
import { startPage } from '../startPage';
import { AddPupils } from '../views/AddPupils';
import type { View } from '../views/App';
import { Bring } from '../views/Bring';
import { BringMap } from '../views/BringMap';
import { Opening } from '../views/Home';
import { MapScreen } from '../views/MapScreen';
import { NewYear } from '../views/NewYear';
import { Rate } from '../views/Rate';
import { Sharing } from '../views/Sharing';
import { Stages } from '../views/Stages';
import { Terms } from '../views/Terms';
import { Welcome } from '../views/Welcome';
import { type AllActions, makeAllActions } from './actions';

const screens = {
  opening: Opening,
  welcome: Welcome,
  addPupils: AddPupils,
  bring: Bring,
  bringMap: BringMap,
  newYear: NewYear,
  terms: Terms,
  stages: Stages,
  rate: Rate,
  map: MapScreen,
  sharing: Sharing,
} satisfies Record<SetUpScreen | 'opening', View<AllActions>>;

startPage<AllActions>(screens, makeAllActions);
