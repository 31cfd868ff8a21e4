/**
 * HTML that the add-on shows: the sidebar, and dialogs in the middle. Each lives in a frame without rights of its own;
 * its calls of `google.script.run` come here as messages and go on to the server.
 */
import { address } from './session';

export interface FrameOwner {
  /** @returns what the add-on's function gave. Throws with the add-on's message. */
  run(call: string, args: unknown[]): Promise<unknown>;
  focusGrid(): void;
}

interface Place {
  readonly frame: HTMLIFrameElement;
  readonly close: () => void;
  readonly resize?: (width?: number, height?: number) => void;
}
const places = new Set<Place>();

const panel = document.getElementById('panel') as HTMLElement;
const panelTitle = document.getElementById('panel-title') as HTMLElement;
const panelBody = document.getElementById('panel-body') as HTMLElement;

export function listenToFrames(owner: FrameOwner): void {
  window.addEventListener('message', (event) => {
    const place = [...places].find(({ frame }) => frame.contentWindow === event.source);
    const said = event.data as {
      google?: string;
      id?: number;
      call?: string;
      args?: string;
      width?: number;
      height?: number;
    };
    if (!place || !said?.google) return;
    if (said.google === 'close') place.close();
    if (said.google === 'focus') owner.focusGrid();
    if (said.google === 'size') place.resize?.(said.width, said.height);
    if (said.google === 'run') void answer(owner, place, Number(said.id), String(said.call), String(said.args));
  });
  document.getElementById('panel-close')?.addEventListener('click', () => {
    closePanel();
    owner.focusGrid();
  });
}

async function answer(owner: FrameOwner, place: Place, id: number, call: string, args: string): Promise<void> {
  let reply: { ok: boolean; value?: unknown; says?: string };
  try {
    reply = { ok: true, value: await owner.run(call, JSON.parse(args) as unknown[]) };
  } catch (error) {
    reply = { ok: false, says: error instanceof Error ? error.message : String(error) };
  }
  place.frame.contentWindow?.postMessage({ google: 'reply', id, ...reply }, '*');
}

function makeFrame(id: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
  );
  frame.src = `${address('/sidebar')}&id=${encodeURIComponent(id)}`;
  return frame;
}

/** @param id under which the server keeps the HTML */
export function openPanel(id: string, title: string): void {
  closePanel();
  const frame = makeFrame(id, title);
  places.add({ frame, close: closePanel });
  panelTitle.textContent = title;
  panelBody.replaceChildren(frame);
  panel.hidden = false;
}

function closePanel(): void {
  for (const place of places) if (panelBody.contains(place.frame)) places.delete(place);
  panelBody.replaceChildren();
  panel.hidden = true;
}

/** @param width @param height pixels of what is inside */
export function openDialog(id: string, title: string, width: number, height: number, isModal: boolean): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', title);
  const head = document.createElement('div');
  head.className = 'dialog-head';
  const heading = document.createElement('h2');
  heading.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.setAttribute('aria-label', 'Close');
  button.textContent = '✕';
  head.append(heading, button);
  const body = document.createElement('div');
  body.className = 'dialog-body';
  const resize = (toWidth = width, toHeight = height): void => {
    dialog.style.width = `${toWidth}px`;
    body.style.flex = 'none';
    body.style.height = `min(${toHeight}px, calc(100vh - 110px))`;
  };
  resize();
  const frame = makeFrame(id, title);
  body.append(frame);
  dialog.append(head, body);
  const place: Place = { frame, close: () => dialog.close(), resize };
  places.add(place);
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    places.delete(place);
    dialog.remove();
  });
  document.body.append(dialog);
  if (isModal) dialog.showModal();
  else dialog.show();
}
