/**
 * Buttons, notices and lists that every screen is made of. A button that has to wait keeps its focus: it is marked as
 * disabled and does nothing, because a truly disabled one would lose the keyboard's place. Tests: test/sidebar/sidebar.test.ts
 */
import type { ComponentChildren, JSX } from 'preact';
import type { ProblemReply } from '../../src/rpc/contract';
import type { Actions } from '../actions';
import { isBusy, type State, statusOf, type TroubleLine } from '../state';
import type { FocusPlace } from '../way';
import { place as placeIn, withoutPlace } from '../words';
import { HelpButton } from './HelpButton';

export interface ScreenProps {
  readonly state: State;
  readonly act: Actions;
}

interface ButtonProps {
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  readonly look?: 'primary' | 'secondary' | 'quiet';
  readonly isOff?: boolean;
  readonly label?: string;
  /** Focus returns here when a question that it asked is answered with no. */
  readonly asks?: boolean;
}

export function Button({ onPress, children, look = 'secondary', isOff = false, label, asks = false }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${look}`}
      aria-disabled={isOff}
      aria-label={label}
      data-focus={asks ? 'asked' : undefined}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      {children}
    </button>
  );
}

/** A button for a call: says what it is doing while it does it, and waits while another call is under way. */
export function CallButton({
  state,
  workKey,
  working,
  children,
  ...rest
}: ButtonProps & { readonly state: State; readonly workKey: string; readonly working: string }) {
  const isWorking = state.work.some((one) => one.key === workKey);
  return (
    <Button {...rest} isOff={(rest.isOff ?? false) || isBusy(state)}>
      {isWorking ? working : children}
    </Button>
  );
}

/** @param onPress where the screen reads itself again after it */
export function RefreshButton({
  state,
  act,
  look = 'primary',
  onPress = () => void act.refresh(),
}: ScreenProps & Pick<ButtonProps, 'look'> & Partial<Pick<ButtonProps, 'onPress'>>) {
  return (
    <CallButton look={look} state={state} workKey="refresh" working="Refreshing…" onPress={onPress}>
      Refresh
    </CallButton>
  );
}

/** Shown until another screen can be: nothing but what is under way, and a way to try again where that failed. */
export function Waiting({
  state,
  act,
  workKey,
  working,
  onPress,
}: ScreenProps & { readonly workKey: string; readonly working: string; readonly onPress: () => void }) {
  return (
    <Screen state={state} act={act} title="Provision map" back="">
      {state.trouble.length > 0 && (
        <CallButton look="primary" state={state} workKey={workKey} working={working} onPress={onPress}>
          Try again
        </CallButton>
      )}
    </Screen>
  );
}

/** Frame of every screen: way back, heading, what is under way, what went wrong. */
export function Screen({
  state,
  act,
  title,
  back = 'Back',
  step = 0,
  children,
  foot,
}: ScreenProps & {
  readonly title: string;
  /** Of the first run; 0 = none. */
  readonly step?: number;
  /** '' where there is no way back. */
  readonly back?: string;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
}) {
  return (
    <>
      <header class="top">
        {back && (
          <nav aria-label="Back">
            <button type="button" class="back" onClick={act.back}>
              <Icon path="M20 11H7.8l5.6-5.6L12 4l-8 8 8 8 1.4-1.4L7.8 13H20z" />
              {back}
            </button>
          </nav>
        )}
        <HelpButton state={state} act={act} />
      </header>
      <main>
        <h1 tabIndex={-1} data-focus="heading">
          {step > 0 && <span class="step">Step {step} of 3 </span>}
          {title}
        </h1>
        <p class={`status${state.work.length > 0 ? ' working' : ''}`} role="status">
          {statusOf(state)}
        </p>
        {state.isOffline && (
          <p class="offline" role="alert">
            <Icon path="M12 2 1 21h22zm1 16h-2v-2h2zm0-4h-2v-4h2z" />
            <span>
              You are offline. What you typed stays here. Nothing can be read or saved until you are back online.
            </span>
          </p>
        )}
        <Trouble lines={state.trouble} act={act} />
        {children}
      </main>
      {foot && <footer class="foot">{foot}</footer>}
    </>
  );
}

export function Trouble({ lines, act }: { readonly lines: readonly TroubleLine[]; readonly act: Actions }) {
  if (lines.length === 0) return null;
  return (
    <section class="trouble" role="alert" tabIndex={-1} data-focus="trouble" aria-labelledby="trouble">
      <h2 id="trouble">
        <Icon path="M12 2 1 21h22zm1 16h-2v-2h2zm0-4h-2v-4h2z" />
        There is a problem
      </h2>
      <ul>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines come together, go together and never move
          <li key={index}>
            <TroubleText line={line} act={act} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TroubleText({ line, act }: { readonly line: TroubleLine; readonly act: Actions }) {
  const { at, field, says } = line;
  if (field) {
    return (
      <a
        href={`#${field}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(field)?.focus();
        }}
      >
        {says}
      </a>
    );
  }
  if (at) {
    return (
      <button type="button" class="line" onClick={() => void act.jump(at)}>
        <b>{placeIn(at.tab, at.cell)}</b> {withoutPlace(says, at.tab)}
      </button>
    );
  }
  return <>{says}</>;
}

/** A row of a list that leads to its place in the sheet. */
export function JumpRow({
  state,
  act,
  at,
  place,
  children,
}: ScreenProps & {
  readonly at: ProblemReply;
  /** By which the focus finds it. */
  readonly place?: FocusPlace;
  readonly children: ComponentChildren;
}) {
  // What is of no tab has no place to go to.
  if (!at.tab) return <div class="row-text">{children}</div>;
  const isGoing = state.work.some((one) => one.key === `jump ${at.tab} ${at.cell} ${at.rowId ?? ''}`);
  return (
    <button
      type="button"
      class="row"
      data-focus={place}
      aria-disabled={isGoing}
      onClick={() => !isGoing && void act.jump(at)}
    >
      <span class="row-text">{children}</span>
      <Icon path="M7 17 17 7M9 7h8v8" isLine />
      <span class="unseen"> Show in the sheet</span>
    </button>
  );
}

export function Notice({
  children,
  look = 'plain',
  label,
}: {
  readonly children: ComponentChildren;
  readonly look?: 'plain' | 'good';
  readonly label: string;
}) {
  return (
    <section class={`notice ${look}`} aria-label={label}>
      {children}
    </section>
  );
}

/** What a screen says when it has nothing to list, and what to do next. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <div class="empty">{children}</div>;
}

/** A button as wide as a sentence: "Look again", "Go to Targets". */
export function LinkButton({
  onPress,
  place,
  children,
}: {
  readonly onPress: () => void;
  readonly place?: FocusPlace;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class="link" data-focus={place} onClick={onPress}>
      {children}
    </button>
  );
}

export function Icon({ path, isLine = false }: { readonly path: string; readonly isLine?: boolean }): JSX.Element {
  return (
    <svg class={isLine ? 'icon drawn' : 'icon'} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
