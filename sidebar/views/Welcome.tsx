/** The first screen of a sheet that is not set up yet: what will be done, then the button that does it. */

import type { SetUpProps } from '../setUp/actions';
import { FrameworkChoice } from './FrameworkChoice';
import { CallButton, Screen } from './parts';

export function Welcome({ state, act }: SetUpProps) {
  // Pupils without all the tabs: somebody took one away. That is no time to choose a framework again.
  if (state.home && state.home.counts.pupils > 0) return <MissingTabs state={state} act={act} />;
  const { framework, phase, schoolName } = state.typed;
  return (
    <Screen
      state={state}
      act={act}
      title="Your school"
      step={1}
      back=""
      foot={
        <>
          <CallButton
            look="primary"
            state={state}
            workKey="setUp"
            working="Setting up…"
            onPress={() => void act.setUp(false)}
          >
            Set up this sheet
          </CallButton>
          <CallButton
            state={state}
            workKey="setUpSample"
            working="Making the school…"
            onPress={() => void act.setUp(true)}
          >
            Try it with a made-up school
          </CallButton>
          <CallButton
            look="quiet"
            state={state}
            workKey="skip"
            working="Setting up…"
            onPress={() => void act.skipQuestions()}
          >
            Skip these questions
          </CallButton>
        </>
      }
    >
      <p>
        Setting up adds tabs to this sheet for your pupils, their provision, targets and reviews. Tabs and cells that
        are already here stay as they are. It takes about a minute. Your terms and your pupils come next.
      </p>
      <FrameworkChoice
        legend="Stages your school uses"
        chosen={framework}
        onChoose={(value) => act.type({ framework: value })}
      />
      <fieldset class="beside">
        <legend>Kind of school</legend>
        {(['primary', 'secondary'] as const).map((value) => (
          <label class="choice" key={value}>
            <input type="radio" name="phase" checked={phase === value} onChange={() => act.type({ phase: value })} />
            <span>{value === 'primary' ? 'Primary' : 'Secondary'}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="schoolName">Name of your school</label>
        <input
          id="schoolName"
          type="text"
          autocomplete="organization"
          value={schoolName}
          onInput={(event) => act.type({ schoolName: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) void act.setUp(false);
          }}
        />
      </div>
      <p class="hint">
        The made-up school fills the same tabs with pupils who do not exist, so that you can look round first. One
        button takes it away again.
      </p>
    </Screen>
  );
}

function MissingTabs({ state, act }: SetUpProps) {
  return (
    <Screen
      state={state}
      act={act}
      title="Some tabs are missing"
      back=""
      foot={
        <CallButton
          look="primary"
          state={state}
          workKey="setUp"
          working="Making them…"
          onPress={() => void act.repair()}
        >
          Make the missing tabs
        </CallButton>
      }
    >
      <p>
        This sheet has your pupils, but not all the tabs that it needs. The missing ones are made again, empty. Tabs and
        cells that are here stay as they are.
      </p>
      <p class="hint">If a tab was deleted by mistake, look in File, Version history first: what was in it is there.</p>
    </Screen>
  );
}
