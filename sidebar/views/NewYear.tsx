/** The new school year: who moves up, who leaves, which support goes on; a tick for each. Tests: test/sidebar/bringScreens.test.ts */
import { bringOf, tickedKeys } from '../bringing';
import type { SetUpProps } from '../setUp/actions';
import { counted, day, isLink, oneLine } from '../words';
import { DifferenceLine, LeftLines, UndoButton } from './bringParts';
import { CutOff } from './CutOff';
import { CallButton, LinkButton, Screen } from './parts';
import { TickList } from './TickList';

export function NewYear({ state, act }: SetUpProps) {
  const { year } = bringOf(state);
  const n = year ? tickedKeys(bringOf(state), year.moves, year.leavers, year.runsOn).length : 0;
  return (
    <Screen
      state={state}
      act={act}
      title={year ? `The school year ${year.name}` : 'The new school year'}
      foot={
        year &&
        !year.applied && (
          <CallButton
            look="primary"
            state={state}
            workKey="startYear"
            working="Moving up…"
            isOff={n === 0}
            onPress={() => void act.startYear()}
          >
            Apply {counted(n, 'change')}
          </CallButton>
        )
      }
    >
      <CutOff state={state} act={act} />
      {year?.applied && <Done state={state} act={act} />}
      {year && !year.applied && <Proposed state={state} act={act} />}
    </Screen>
  );
}

function Proposed({ state, act }: SetUpProps) {
  const { year } = bringOf(state);
  if (!year) return null;
  const props = { state, act };
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed" tabIndex={-1} data-focus="result">
        What is proposed
      </h2>
      {year.says.map((says) => (
        <p key={says}>{says}</p>
      ))}
      <p class="hint">
        First a copy of the whole workbook is put in your Provision map folder. One press takes all of this back.
      </p>
      {!year.hasTerms && (
        <p class="more">
          <span>There are no term dates for {year.name} yet.</span>
          <LinkButton onPress={() => void act.open('terms')}>Set them</LinkButton>
        </p>
      )}
      <TickList
        {...props}
        id="moves"
        title={`${counted(year.moves.length, 'change')} of year or class`}
        isShut={year.moves.every(({ isTicked }) => !isTicked)}
        lines={year.moves}
        draw={(line) => <DifferenceLine line={line} />}
      />
      {year.classesToType.length > 0 && (
        <p class="hint">
          These classes do not say a year, so type the new ones in the Pupils tab: {year.classesToType.join(', ')}.
        </p>
      )}
      <TickList
        {...props}
        id="leaving"
        title={`${counted(year.leavers.length, 'leaver')}`}
        hint={`Ticked: “Left school on” gets ${day(year.lastDay)}. Their rows and history stay.`}
        lines={year.leavers}
        draw={({ name, className }) => (
          <>
            <b>{name}</b>
            <span class="hint">{className}</span>
          </>
        )}
      />
      <TickList
        {...props}
        id="running"
        title={`${counted(year.runsOn.length, 'row')} of support that run on`}
        hint={`Ticked: it ends on ${day(year.lastDay)}. Leave what goes on in the new year.`}
        lines={year.runsOn}
        draw={({ name, intervention, says }) => (
          <>
            <b>{name}</b>
            <span class="what">{oneLine(intervention, says)}</span>
          </>
        )}
      />
    </section>
  );
}

function Done({ state, act }: SetUpProps) {
  const { year } = bringOf(state);
  if (!year) return null;
  const { copy, left } = year;
  return (
    <section class="notice good" aria-labelledby="moved">
      <h2 id="moved" tabIndex={-1} data-focus="result">
        The new year is begun
      </h2>
      {copy && (
        <p>
          Last year is kept as{' '}
          {isLink(copy.link) ? (
            <a href={copy.link} target="_blank" rel="noopener">
              {copy.name}
              <span class="unseen"> (opens in a new tab)</span>
            </a>
          ) : (
            copy.name
          )}
          .
        </p>
      )}
      <LeftLines left={left} />
      <UndoButton state={state} act={act} />
    </section>
  );
}
