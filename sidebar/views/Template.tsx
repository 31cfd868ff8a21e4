/**
 * One kind's template: in use, changed by a Word file or a Google Doc, and back again. What is wrong with a template stands with its
 * place. Tests: test/sidebar/papers.test.ts
 */
import { readChosen } from '../chosenFile';
import { kindOf, type PaperProps } from '../documents/actions';
import { asChoice } from '../documents/kinds';
import type { Papers, TemplateReply } from '../papers';
import { noteButton } from '../way';
import { day, isLink, oneLine } from '../words';
import { CallButton, Icon, LinkButton, Screen } from './parts';
import { saveFile } from './saveFile';
import { inUse } from './Templates';

type TemplateProps = PaperProps & { readonly template: TemplateReply };

export function Template({ state, act }: PaperProps) {
  const kind = kindOf(state.about.id);
  const template = state.papers.templates?.find((one) => one.kind === kind);
  const title = `Template: ${asChoice(kind).toLowerCase()}`;
  if (!template) {
    return (
      <Screen state={state} act={act} title={title}>
        {null}
      </Screen>
    );
  }
  const props = { state, act, template };
  return (
    <Screen state={state} act={act} title={title}>
      <p class="under">
        In use: {inUse(template)}
        {template.word && <span class="hint">{template.word}</span>}
      </p>
      {state.papers.stored && <Stored stored={state.papers.stored} />}
      <p class="more">
        <LinkButton place={noteButton('fields')} onPress={() => void act.openFields()}>
          Fields to write in it
        </LinkButton>
        <LinkButton onPress={() => void act.download().then(saveFile)}>Download it</LinkButton>
      </p>
      <WordFile {...props} />
      <GoogleDoc {...props} />
      <Versions {...props} />
    </Screen>
  );
}

function Stored({ stored }: { readonly stored: NonNullable<Papers['stored']> }) {
  const heading = stored.stored ? 'This template is in use now' : 'This template was not taken';
  return (
    <section class={stored.stored ? 'notice good' : 'trouble'} aria-labelledby="stored">
      <h2 id="stored" tabIndex={-1} data-focus="result">
        {!stored.stored && <Icon path="M12 2 1 21h22zm1 16h-2v-2h2zm0-4h-2v-4h2z" />}
        {heading}
      </h2>
      {stored.says && <p>{stored.says}</p>}
      {stored.problems.length > 0 && (
        <ul class="dotted">
          {stored.problems.map(({ says }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two places may say the same, and none moves
            <li key={index}>{says}</li>
          ))}
        </ul>
      )}
      {stored.advice.length > 0 && (
        <details open={stored.stored && stored.advice.length < 4}>
          <summary>What could be better ({stored.advice.length})</summary>
          <ul class="dotted">
            {stored.advice.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function WordFile({ act }: TemplateProps) {
  return (
    <section aria-labelledby="word">
      <h2 id="word">From Word</h2>
      <div class="field">
        <label for="file">A Word file (.docx), up to 2 MB</label>
        <input
          id="file"
          type="file"
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onChange={(event) => readChosen(event.currentTarget, ({ name }, base64) => void act.upload(name, base64))}
        />
        <p class="hint">
          It is checked first. If nothing is wrong, it is in use at once. If something is wrong, the one in use stays.
        </p>
      </div>
    </section>
  );
}

function GoogleDoc({ state, act, template: { myDoc } }: TemplateProps) {
  return (
    <section aria-labelledby="doc">
      <h2 id="doc">In Google Docs</h2>
      <p class="hint">
        Makes a Google Doc of the template in your Drive. Change it there, come back, and use your edits.
      </p>
      {isLink(myDoc) && (
        <p>
          <a href={myDoc} target="_blank" rel="noopener">
            Your Google Doc<span class="unseen"> (opens in a new tab)</span>
          </a>
        </p>
      )}
      <p class="buttons">
        {myDoc ? (
          <CallButton state={state} workKey="useMyEdits" working="Reading it…" onPress={() => void act.takeMyEdits()}>
            Use my edits
          </CallButton>
        ) : (
          <CallButton state={state} workKey="openAsDoc" working="Making it…" onPress={() => void act.openAsDoc()}>
            Open as a Google Doc
          </CallButton>
        )}
      </p>
    </section>
  );
}

function Versions({ state, act, template: { isOwn, versions } }: TemplateProps) {
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Templates that are kept</h2>
      <ul class="rows">
        {versions.map(({ version, date, initials, fileName, inUse: isUsed, isWhole }) => (
          <li class="plain" key={version}>
            <b>Version {version}</b>
            <span class="hint">{oneLine(day(date), initials, fileName)}</span>
            {isUsed ? (
              <span class="tag">In use</span>
            ) : isWhole ? (
              <CallButton
                look="quiet"
                state={state}
                workKey={`version ${version}`}
                working="Changing…"
                onPress={() => void act.takeVersion(version)}
              >
                Use version {version}
              </CallButton>
            ) : (
              <span class="hint">It is damaged and cannot be used.</span>
            )}
          </li>
        ))}
      </ul>
      {isOwn && (
        <CallButton state={state} workKey="version 0" working="Going back…" onPress={() => void act.takeVersion(0)}>
          Back to the one that comes with Provision map
        </CallButton>
      )}
    </section>
  );
}
