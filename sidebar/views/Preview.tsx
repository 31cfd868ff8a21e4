/** What a pupil's next plan would say, in the order of the page; nothing is made yet. */
import { oneLine } from '../words';
import { CallButton, Icon, Screen, type ScreenProps } from './parts';

/** @param isOnly to look at: it is made elsewhere */
export function Preview({ state, act, isOnly = false }: ScreenProps & { readonly isOnly?: boolean }) {
  const preview = state.preview?.pupilId === state.about.id ? state.preview : null;
  if (!preview) {
    return (
      <Screen state={state} act={act} title={`Preview${state.about.name ? `: ${state.about.name}` : ''}`}>
        {null}
      </Screen>
    );
  }
  return (
    <Screen
      state={state}
      act={act}
      title={preview.title}
      foot={
        !isOnly && (
          <CallButton
            look="primary"
            state={state}
            workKey="makePlans"
            working="Getting ready…"
            onPress={() => void act.makePlanOf(preview.pupilId)}
          >
            Make this one
          </CallButton>
        )
      }
    >
      <p class="under">{oneLine(preview.name, 'Not made yet')}</p>
      {preview.leftEmpty.length > 0 && (
        <section class="notice" aria-labelledby="leftEmpty">
          <h2 id="leftEmpty">
            <Icon path="M12 2 1 21h22zm1 16h-2v-2h2zm0-4h-2v-4h2z" />
            Left empty on the page
          </h2>
          <ul class="dotted">
            {preview.leftEmpty.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p class="hint">It can be made without them.</p>
        </section>
      )}
      {preview.sections.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {lines.map(({ label, says }) => (
            <p class="line" key={label + says}>
              {label !== '' && <b>{label}</b>}
              {says !== '' && <span class="what">{says}</span>}
            </p>
          ))}
        </section>
      ))}
    </Screen>
  );
}
