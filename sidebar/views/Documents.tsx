/**
 * Documents of every kind: choose which and for whom, see what would be made and what is missing, then make them.
 * Tests: test/sidebar/papers.test.ts
 */
import type { PaperProps } from '../documents/actions';
import { asChoice, KIND_WORDS, KINDS_IN_ORDER } from '../documents/kinds';
import { classesOf } from '../lists';
import { type Ahead, type Kind, type Papers, sayNotMade } from '../papers';
import { cardButton } from '../way';
import { counted, isLink } from '../words';
import { How } from './DocumentOptions';
import { Paged } from './Paged';
import { Button, CallButton, Empty, LinkButton, Notice, Screen } from './parts';

export function Documents({ state, act }: PaperProps) {
  const { kind, ahead, planned } = state.papers;
  const words = KIND_WORDS[kind];
  const number = ahead?.willMake ?? 0;
  return (
    <Screen
      state={state}
      act={act}
      title="Letters and reports"
      foot={
        planned && planned.intents.length > 0 ? (
          <Button look="primary" onPress={() => void act.goOn()}>
            Go on and make {counted(planned.intents.length, words.one, words.many)}
          </Button>
        ) : (
          number > 0 && (
            <CallButton
              look="primary"
              state={state}
              workKey="makeThem"
              working="Getting ready…"
              onPress={() => void act.makeThem()}
            >
              Make {counted(number, words.one, words.many)}
            </CallButton>
          )
        )
      }
    >
      <div class="field">
        <label for="kind">What to make</label>
        <select
          id="kind"
          value={kind}
          aria-describedby="kind-hint"
          onChange={(event) => void act.want({ kind: event.currentTarget.value as Kind })}
        >
          {KINDS_IN_ORDER.map((one) => (
            <option key={one} value={one}>
              {asChoice(one)}
            </option>
          ))}
        </select>
        <span class="hint" id="kind-hint">
          {words.says}
        </span>
      </div>
      {words.about !== 'school' && <Whom state={state} act={act} />}
      <How state={state} act={act} />
      <p class="more">
        <LinkButton onPress={() => void act.open('templates')}>Templates</LinkButton>
      </p>
      {planned && <Planned planned={planned} />}
      {ahead && !planned && <WhatComes state={state} act={act} ahead={ahead} />}
    </Screen>
  );
}

function Whom({ state, act }: PaperProps) {
  const { kind, whom, className, chosen } = state.papers;
  const { needed, about } = KIND_WORDS[kind];
  const classes = classesOf(state.pupils ?? []).filter((name) => name !== '');
  return (
    <fieldset>
      <legend>For whom</legend>
      <label class="choice">
        <input
          type="radio"
          name="whom"
          checked={whom === 'needed'}
          onChange={() => void act.want({ whom: 'needed' })}
        />
        <span>{needed}</span>
      </label>
      <label class="choice">
        <input
          type="radio"
          name="whom"
          checked={whom === 'class'}
          onChange={() => void act.want({ whom: 'class', className: className || (classes[0] ?? '') })}
        />
        <span>{about === 'class' ? 'One class' : 'Everybody in one class'}</span>
      </label>
      {whom === 'class' && (
        <div class="field">
          <label for="class">Class</label>
          <select
            id="class"
            value={className}
            onChange={(event) => void act.want({ className: event.currentTarget.value })}
          >
            {classes.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {about === 'pupil' && (
        <label class="choice">
          <input type="radio" name="whom" checked={whom === 'chosen'} onChange={() => void act.takeSelected()} />
          <span>
            Whose rows are selected in the sheet
            {whom === 'chosen' && <span class="hint">{sayChosen(chosen.length)}</span>}
          </span>
        </label>
      )}
      {whom === 'chosen' && (
        <p class="more">
          <LinkButton onPress={() => void act.takeSelected()}>Look at the selected rows again</LinkButton>
        </p>
      )}
    </fieldset>
  );
}

function sayChosen(pupils: number): string {
  return pupils === 0
    ? 'No pupil’s row is selected. Select some, then look again.'
    : `${counted(pupils, 'pupil')} selected`;
}

function WhatComes({ state, act, ahead }: PaperProps & { readonly ahead: Ahead }) {
  const { one, many } = KIND_WORDS[state.papers.kind];
  const made = ahead.documents.filter(({ willMake }) => willMake);
  const not = ahead.documents.filter(({ willMake }) => !willMake);
  if (ahead.documents.length === 0) {
    return (
      <Empty>
        <p>There is nobody to make one for. Choose another class, or another kind.</p>
      </Empty>
    );
  }
  return (
    <>
      {made.length > 0 && (
        <section>
          <h2>{counted(made.length, one, many)} can be made</h2>
          {ahead.withMissing > 0 && (
            <p class="hint">{ahead.withMissing} would have gaps. They can be made all the same.</p>
          )}
          <Paged
            state={state}
            act={act}
            rows={made}
            label="Can be made"
            keyOf={({ pupilId, name }) => `${pupilId} ${name}`}
            draw={(document) => (
              <div class="plain">
                <b>{document.pupil}</b>
                <span class="hint">
                  {document.isUnderWay ? `${document.name}. Begun before: it is carried on with.` : document.name}
                </span>
                <button
                  type="button"
                  class="why"
                  data-focus={cardButton(document.pupilId, 'preview')}
                  onClick={() =>
                    void act.openPreview(
                      { pupilId: document.pupilId, name: document.pupil },
                      cardButton(document.pupilId, 'preview'),
                      state.papers.kind,
                    )
                  }
                >
                  Preview<span class="unseen"> of {document.pupil}</span>
                </button>
                {document.missing.length > 0 && <span class="hint">Left empty: {document.missing.join('; ')}.</span>}
              </div>
            )}
          />
        </section>
      )}
      {not.length > 0 && (
        <section>
          <h2>{sayNotMade(not, made.length)}</h2>
          <ul class="rows">
            {not.slice(0, 50).map((document) => (
              <li class="plain" key={document.pupilId}>
                <b>{document.pupil}</b>
                <span class="hint">{document.says}</span>
                <Ways state={state} act={act} document={document} />
              </li>
            ))}
          </ul>
          {not.length > 50 && <p class="hint">And {not.length - 50} more.</p>}
        </section>
      )}
    </>
  );
}

/** What is there opens; another beside it, or a colleague's taken over, is a choice by name. */
function Ways({ state, act, document }: PaperProps & { readonly document: Ahead['documents'][number] }) {
  const { again } = state.papers;
  const { pupilId, pupil, file, next, canBeFresh } = document;
  return (
    <span class="more">
      {file && isLink(file) && (
        <a href={file} target="_blank" rel="noopener">
          Open it<span class="unseen"> ({pupil}, opens in a new tab)</span>
        </a>
      )}
      {next !== undefined && (
        <LinkButton onPress={() => void act.want({ again: { ...again, [pupilId]: next } })}>
          Make another<span class="unseen"> for {pupil}</span>
        </LinkButton>
      )}
      {canBeFresh && (
        <LinkButton onPress={() => void act.want({ fresh: true })}>
          Make a fresh copy<span class="unseen"> for {pupil}</span>
        </LinkButton>
      )}
    </span>
  );
}

/** What she must know before she goes on. */
function Planned({ planned }: { readonly planned: NonNullable<Papers['planned']> }) {
  return (
    <Notice label="Before you go on">
      <h2 tabIndex={-1} data-focus="result">
        Before you go on
      </h2>
      <ul class="dotted">
        {planned.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {planned.refused.map((one) => (
          <li key={one.pupilId}>
            {one.pupil ?? one.pupilId}: {one.says}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
