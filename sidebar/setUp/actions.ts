/**
 * What the buttons of the set-up page do, beside those that every page has. Tests: test/sidebar/actions.test.ts
 */
import { type Actions, makeActions } from '../actions';
import { makeAsking, type World } from '../asking';
import { type BringActions, makeBringActions } from '../bringActions';
import { type MapActions, makeMapActions } from '../mapActions';
import { makeSetUpActions, type SetUpActions } from '../setUpActions';
import { makeSharingActions, type SharingActions } from '../sharingActions';
import { makeStageActions, type StageActions } from '../stageActions';
import { makeTermActions, type TermActions } from '../termActions';
import type { ScreenProps } from '../views/parts';

export interface AllActions
  extends Actions,
    Omit<BringActions, 'load'>,
    MapActions,
    SetUpActions,
    SharingActions,
    StageActions,
    TermActions {}

export interface SetUpProps extends ScreenProps {
  readonly act: AllActions;
}

export function makeAllActions(world: World): AllActions {
  const asking = makeAsking(world);
  const sharing = makeSharingActions(world, asking);
  const bring = makeBringActions(world, asking);
  const map = makeMapActions(world, asking);
  const actions = makeActions(world, async (screen) => {
    if (screen === 'sharing') await sharing.lookBeforeSharing();
    else if (screen === 'map') await map.lookAtMapChoices();
    else return bring.load(screen);
    return true;
  });
  return {
    ...actions,
    ...makeSetUpActions(world, asking),
    ...bring,
    ...makeStageActions(world, asking),
    ...makeTermActions(world, asking),
    ...map,
    ...sharing,
  };
}
