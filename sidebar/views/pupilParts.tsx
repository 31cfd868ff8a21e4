/**
 * What lists and cards say of pupils: a row that opens the card, a "Why?" beside a figure, doubts, targets, provisions.
 * Tests: test/sidebar/screens.test.ts, test/sidebar/card.test.ts
 */
import type { ComponentChildren } from 'preact';
import type { ProblemReply, Reply, Request } from '../../src/rpc/contract';
import { cardButton, whyButton } from '../way';
import { counted, exactPounds, oneLine, saysResult } from '../words';
import { Icon, JumpRow, type ScreenProps } from './parts';

/** A pupil's row: the name opens the card, the arrow shows the row in the sheet. */
export function PupilRow({
  act,
  pupil,
  at,
  row = '',
  more,
  children,
}: ScreenProps & {
  readonly pupil: { readonly pupilId: string; readonly name: string };
  /** Where in the sheet; left out where the card is all that is offered. */
  readonly at?: ProblemReply;
  /** Tells two rows for one pupil apart. */
  readonly row?: string;
  /** A button beside the row. */
  readonly more?: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const place = cardButton(pupil.pupilId, row);
  return (
    <div class="pair">
      <button type="button" class="row" data-focus={place} onClick={() => void act.openCard(pupil, place)}>
        <span class="row-text">
          <b>{pupil.name}</b>
          {children}
        </span>
      </button>
      {more}
      {at && (
        <button
          type="button"
          class="aside"
          aria-label={`Show ${pupil.name} in the sheet`}
          onClick={() => void act.jump(at)}
        >
          <Icon path="M7 17 17 7M9 7h8v8" isLine />
        </button>
      )}
    </div>
  );
}

/** @param about what the figure is, for those who cannot see what it stands beside: "cost of Paired reading" */
export function Why({
  act,
  asked,
  about,
}: Pick<ScreenProps, 'act'> & { readonly asked: Request<'explain'>; readonly about: string }) {
  return (
    <button type="button" class="why" data-focus={whyButton(asked)} onClick={() => void act.why(asked)}>
      Why?<span class="unseen"> {about}</span>
    </button>
  );
}

/** A doubt is known by its word and its sign, never by colour alone. */
export function Doubts({ doubts }: { readonly doubts: readonly string[] }) {
  if (doubts.length === 0) return null;
  return (
    <ul class="doubts">
      {doubts.map((doubt) => (
        <li key={doubt}>
          <Icon path="M12 2 1 21h22zm1 16h-2v-2h2zm0-4h-2v-4h2z" />
          <span>
            <b>Doubt:</b> {doubt}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Target = Reply<'card'>['targets'][number];

export function Targets({ targets, label }: { readonly targets: readonly Target[]; readonly label: string }) {
  return (
    <ol class="rows numbered" aria-label={label}>
      {targets.map(({ targetId, target, startingPoint, strategy, howOften, whoHelps, successCriterion, result }) => (
        <li class="plain" key={targetId}>
          <b>{target}</b>
          {result !== 'NOT_REVIEWED' && <span class="tag">{saysResult(result)}</span>}
          <dl class="facts">
            <Fact name="Now">{startingPoint}</Fact>
            <Fact name="How">{oneLine(strategy, howOften, whoHelps)}</Fact>
            <Fact name="We will know when">{successCriterion}</Fact>
          </dl>
        </li>
      ))}
    </ol>
  );
}

/** Left out where there is nothing to say. */
export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  if (children === '' || children === null || children === false) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Provision = Reply<'card'>['provisions'][number];

/** "Group Otters · 80 minutes a week · 14 September 2026 to 11 December 2026" */
export function sayGiven({ group, minutesPerWeek, when }: Provision): string {
  const minutes = minutesPerWeek === null ? '' : `${counted(minutesPerWeek, 'minute')} a week`;
  return oneLine(group && `Group ${group}`, minutes, when);
}

/** What a pupil gets. With `withWhy`, what it costs and what came of it, each with its reasons. */
export function Provisions({
  state,
  act,
  provisions,
  label,
  withWhy = false,
}: ScreenProps & { readonly provisions: readonly Provision[]; readonly label: string; readonly withWhy?: boolean }) {
  return (
    <ul class="rows" aria-label={label}>
      {provisions.map((one) => (
        <li key={one.provisionId}>
          <JumpRow state={state} act={act} at={{ tab: 'Provision list', cell: '', says: '', rowId: one.provisionId }}>
            <b>{one.intervention}</b>
            <span class="hint">{sayGiven(one)}</span>
          </JumpRow>
          {withWhy && (
            <p class="figures">
              <span>
                {one.costPence === null ? 'Cost not known' : exactPounds(one.costPence)}
                <Why
                  act={act}
                  asked={{ of: 'provisionCost', id: one.provisionId }}
                  about={`This cost: ${one.intervention}`}
                />
              </span>
              {one.progress && (
                <span>
                  {one.progress}
                  <Why
                    act={act}
                    asked={{ of: 'provisionGain', id: one.provisionId }}
                    about={`This progress: ${one.intervention}`}
                  />
                </span>
              )}
            </p>
          )}
          {!withWhy && one.progress && <p class="figures">{one.progress}</p>}
          {withWhy && <Doubts doubts={one.doubts} />}
        </li>
      ))}
    </ul>
  );
}
