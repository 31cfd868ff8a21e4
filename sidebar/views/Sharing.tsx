/** What others would see if the sheet were shared, and a copy of the map with initials. Tests: test/sidebar/sharing.test.ts */
import { PARTS } from '../sharing';
import { isLink } from '../words';
import { CallButton, JumpRow, Notice, Screen, type ScreenProps } from './parts';

export function Sharing({ state, act }: ScreenProps) {
  const { found } = state.sharing;
  return (
    <Screen state={state} act={act} title="Before you share">
      <p>Sharing gives the whole file, never one tab.</p>
      <dl class="facts wide">
        <div>
          <dt>Who can view</dt>
          <dd>
            sees all tabs that are not hidden, and can copy, download or print unless you switch that off in Share. In
            their own copy they can unhide every tab.
          </dd>
        </div>
        <div>
          <dt>Who can edit</dt>
          <dd>sees everything, can unhide tabs, change cells and, unless you switch that off, share further.</dd>
        </div>
        <div>
          <dt>Who has it now</dt>
          <dd>is not ours to see: press Share at the top right of the sheet.</dd>
        </div>
      </dl>
      {found && <ShownNow state={state} act={act} />}
      {found && <Found state={state} act={act} />}
      <Copy state={state} act={act} />
    </Screen>
  );
}

function ShownNow({ state, act }: ScreenProps) {
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

function Found({ state, act }: ScreenProps) {
  const { lines = [], mapShowsPounds = false } = state.sharing.found ?? {};
  return (
    <>
      {PARTS.map(({ part, title, hint }) => {
        const own = lines.filter((line) => line.part === part);
        return (
          <section key={part} aria-labelledby={`share-${part}`}>
            <h2 id={`share-${part}`}>{title}</h2>
            {part === 'money' && (
              <p class="hint">
                The map {mapShowsPounds ? 'shows pounds, to everybody who sees it.' : 'shows no pounds.'}
              </p>
            )}
            {own.length === 0 && <p class="hint">None found.</p>}
            {own.length > 0 && hint && <p class="hint">{hint}</p>}
            {own.length > 0 && (
              <ul class="rows">
                {own.map(({ tab, cell, says, isHidden }) => (
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
            )}
          </section>
        );
      })}
    </>
  );
}

function Copy({ state, act }: ScreenProps) {
  const { withPounds, made, isUnsure, copies } = state.sharing;
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">A copy with initials only</h2>
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
      <CallButton
        look="primary"
        state={state}
        workKey="copy"
        working="Making the copy…"
        onPress={() => void act.makeCopy()}
      >
        Make an initials-only copy of the map
      </CallButton>
      {made && (
        <Notice look="good" label="The copy">
          <p>
            <CopyLink copy={made.copy} />
          </p>
          {made.says.map((says) => (
            <p key={says}>{says}</p>
          ))}
          <p class="hint">Only you have it until you share it.</p>
        </Notice>
      )}
      {isUnsure && (
        <Notice label="Was it made?">
          <p>
            If no answer came, the copy may have been made all the same. A second one would do no harm: each has its
            moment in its name, and none is overwritten.
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
    </section>
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
