/** What others would see if the sheet were shared, and a copy of the map with initials. Tests: test/sidebar/sharing.test.ts */

import type { SetUpProps } from '../setUp/actions';
import { isLink } from '../words';
import { CallButton, JumpRow, Notice, Screen } from './parts';

export function Sharing({ state, act }: SetUpProps) {
  const { found } = state.sharing;
  return (
    <Screen
      state={state}
      act={act}
      title="Before you share"
      foot={
        <CallButton
          look="primary"
          state={state}
          workKey="copy"
          working="Making the copy…"
          onPress={() => void act.makeCopy()}
        >
          Make a copy with initials
        </CallButton>
      }
    >
      <p>Sharing gives the whole file, never one tab.</p>
      {found && (
        <dl class="facts wide">
          {found.who.map(({ who, sees }) => (
            <div key={who}>
              <dt>{who}</dt>
              <dd>{sees}</dd>
            </div>
          ))}
        </dl>
      )}
      {found && <ShownNow state={state} act={act} />}
      {found && <Found state={state} act={act} />}
      <Copy state={state} act={act} />
    </Screen>
  );
}

function ShownNow({ state, act }: SetUpProps) {
  const tabs = state.sharing.found?.shownNow ?? [];
  if (tabs.length === 0) return null;
  return (
    <Notice label="Tabs that are usually hidden">
      <p>
        {tabs.length === 1 ? 'This tab is' : 'These tabs are'} usually hidden, and everybody sees{' '}
        {tabs.length === 1 ? 'it' : 'them'} now: {tabs.join(', ')}.
      </p>
      <CallButton state={state} workKey="hideAgain" working="Hiding…" onPress={() => void act.hideAgain()}>
        Hide again
      </CallButton>
    </Notice>
  );
}

function Found({ state, act }: SetUpProps) {
  return (
    <>
      <h2>What is in the file</h2>
      {state.sharing.found?.parts.map(({ part, title, says: about, lines }) => (
        <details key={part}>
          <summary>
            {title}: {lines.length === 0 ? 'none found' : lines.length}
          </summary>
          {about && <p class="hint">{about}</p>}
          <ul class="rows">
            {lines.map(({ tab, cell, says, isHidden }) => (
              <li key={`${tab} ${cell} ${says}`}>
                {isHidden && part !== 'hidden' ? (
                  // A look would bring the tab out for everybody: that is done knowingly, under its own heading.
                  <p class="plain">
                    <b>{tab} (hidden)</b> {says}
                  </p>
                ) : (
                  <JumpRow state={state} act={act} at={{ tab, cell, says }}>
                    <b>{tab}</b>
                    <span class="hint">{says}</span>
                  </JumpRow>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Copy({ state, act }: SetUpProps) {
  const { withPounds, made, isUnsure, copies } = state.sharing;
  return (
    <>
      <h2>A copy with initials only</h2>
      <p>
        A new file in your own Drive: the provision map as it is set to show now, with class and year. No names, IDs,
        UPNs, dates of birth or comments.
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={withPounds}
          onChange={({ currentTarget }) => act.choosePounds(currentTarget.checked)}
        />
        <span>With money</span>
      </label>
      {made && (
        <section class="notice good" aria-labelledby="made">
          <h2 id="made" tabIndex={-1} data-focus="result">
            The copy is made
          </h2>
          <p>
            <CopyLink copy={made.copy} />
          </p>
          {made.says.map((says) => (
            <p key={says}>{says}</p>
          ))}
          <p class="hint">Only you have it until you share it.</p>
        </section>
      )}
      {isUnsure && (
        <Notice label="Was it made?">
          <p>
            If no answer came, the copy may have been made all the same. A second one does no harm: each has its moment
            in its name, and none is overwritten.
          </p>
          <CallButton state={state} workKey="folder" working="Looking…" onPress={() => void act.lookInFolder()}>
            Look in my folder
          </CallButton>
          {copies && (
            <>
              <p>{copies.length === 0 ? 'Your folder holds no copy.' : 'Your folder holds, newest first:'}</p>
              <ul>
                {[...copies].reverse().map((copy) => (
                  <li key={copy.link}>
                    <CopyLink copy={copy} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </>
  );
}

function CopyLink({ copy }: { readonly copy: { readonly name: string; readonly link: string } }) {
  if (!isLink(copy.link)) return <>{copy.name}</>;
  return (
    <a href={copy.link} target="_blank" rel="noopener">
      {copy.name}
      <span class="unseen"> (opens in a new tab)</span>
    </a>
  );
}
