/** The first screen of a sheet that is not set up yet: what will be done, then the button that does it. */
import { FrameworkChoice, frameworks } from './FrameworkChoice';
import { Button, CallButton, LinkButton, Screen, type ScreenProps } from './parts';
import { Fact } from './pupilParts';

export function Welcome({ state, act }: ScreenProps) {
  if (state.isFirstRun) return <AlreadySetUp state={state} act={act} />;
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
            look="quiet"
            state={state}
            workKey="skip"
            working="Setting up…"
            onPress={() => void act.skipQuestions()}
          >
            Skip these questions
          </CallButton>
          <CallButton
            state={state}
            workKey="setUpSample"
            working="Making the school…"
            onPress={() => void act.setUp(true)}
          >
            Try it with a made-up school
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
        />
      </div>
      <p class="hint">
        The made-up school fills the same tabs with pupils who do not exist, so that you can look round first. One
        button takes it away again.
      </p>
    </Screen>
  );
}

/** She came back to the first step: what was chosen stands in the sheet by now. */
function AlreadySetUp({ state, act }: ScreenProps) {
  const { framework, phase } = state.typed;
  return (
    <Screen
      state={state}
      act={act}
      title="Your school"
      step={1}
      back=""
      foot={
        <Button look="primary" onPress={() => void act.step('terms')}>
          Go on
        </Button>
      }
    >
      <p>This sheet is set up. What you chose:</p>
      <dl class="facts wide">
        <Fact name="Stages">{frameworks.find(({ value }) => value === framework)?.says ?? ''}</Fact>
        <Fact name="Kind of school">{phase === 'primary' ? 'Primary' : 'Secondary'}</Fact>
        <Fact name="Name">{state.typed.schoolName}</Fact>
      </dl>
      <p>You can change the kind of school and its name in the tab Settings, and the stages in the tab Stages.</p>
      <p class="more">
        <LinkButton onPress={() => void act.jump({ tab: 'Settings', cell: 'B2', says: '' })}>Show Settings</LinkButton>
        <LinkButton onPress={() => void act.jump({ tab: 'Stages', cell: 'A2', says: '' })}>Show Stages</LinkButton>
      </p>
    </Screen>
  );
}

function MissingTabs({ state, act }: ScreenProps) {
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
