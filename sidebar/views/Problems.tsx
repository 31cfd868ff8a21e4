/** What to put right in the sheet: place, then what is wrong and what to do; each line leads to its cell. */
import { place, withoutPlace } from '../words';
import { Paged } from './Paged';
import { Empty, JumpRow, RefreshButton, Screen, type ScreenProps } from './parts';

export function Problems({ state, act }: ScreenProps) {
  const problems = state.home?.problems ?? [];
  return (
    <Screen state={state} act={act} title="To put right in the sheet" foot={<RefreshButton state={state} act={act} />}>
      {problems.length === 0 ? (
        <Empty>
          <p>There is nothing to put right. Cells that cannot be read will be listed here.</p>
        </Empty>
      ) : (
        <>
          <p class="hint">
            What is wrong here is left out of the figures until it is put right; everything else counts. Then refresh.
          </p>
          <Paged
            state={state}
            act={act}
            rows={problems.map((problem, index) => ({ problem, index }))}
            label="Things to put right"
            keyOf={({ index }) => String(index)}
            draw={({ problem }) => (
              <JumpRow state={state} act={act} at={problem}>
                <b>{problem.pupil || place(problem.tab, problem.cell)}</b>
                {problem.pupil && <span class="hint">{place(problem.tab, problem.cell)}</span>}
                <span class="what">{withoutPlace(problem.says, problem.tab)}</span>
              </JumpRow>
            )}
          />
        </>
      )}
    </Screen>
  );
}
