/**
 * What the buttons of the set-up page do, beside those that every page has. Tests: test/sidebar/actions.test.ts
 */
import { type Actions, makeActions } from '../actions';
import { makeAsking, type World } from '../asking';
import { type ImportActions, makeImportActions } from '../importActions';
import { type MapActions, makeMapActions } from '../mapActions';
import { makeSetUpActions, type SetUpActions } from '../setUpActions';
import { makeSharingActions, type SharingActions } from '../sharingActions';
import { makeTermActions, type TermActions } from '../termActions';
import type { ScreenProps } from '../views/parts';

export interface AllActions extends Actions, ImportActions, MapActions, SetUpActions, SharingActions, TermActions {}

export interface SetUpProps extends ScreenProps {
  readonly act: AllActions;
}

export function makeAllActions(world: World): AllActions {
  const asking = makeAsking(world);
  const sharing = makeSharingActions(world, asking);
  const map = makeMapActions(world, asking);
  const actions = makeActions(world, async (screen) => {
    if (screen === 'sharing') await sharing.lookBeforeSharing();
    else if (screen === 'map') await map.lookAtMapChoices();
    else return false;
    return true;
  });
  return {
    ...actions,
    ...makeSetUpActions(world, asking),
    ...makeImportActions(world, asking),
    ...makeTermActions(world, asking),
    ...map,
    ...sharing,
  };
}
