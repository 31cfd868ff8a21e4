/**
 * `google.script` for HTML that the add-on shows, put before the HTML's own script. Calls go to the page around by
 * message, never to the server: the HTML has no rights of its own, as in Google.
 * Google's rules: numbers, text, yes/no, null, plain objects and arrays cross; ten calls at once, the rest wait.
 * A form element as the argument is not written. Tests: test/local/strict/googleRun.test.ts
 */
type Handler = ((value: unknown, userObject?: unknown) => void) | null;
interface Waiting {
  readonly call: string;
  readonly args: string;
  readonly done: Handler;
  readonly failed: Handler;
  readonly userObject: unknown;
}

const AT_ONCE = 10;
const queue: Waiting[] = [];
const running = new Map<number, Waiting>();
let count = 0;

/** Throws as Google does where something cannot cross. */
function mustCross(value: unknown, place: string): void {
  if (value === null || value === undefined) return;
  if (['string', 'number', 'boolean'].includes(typeof value)) return;
  const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (typeof value !== 'object' || !isPlain) throw new Error(`Failed due to illegal value in property: ${place}`);
  for (const [key, inner] of Object.entries(value)) mustCross(inner, key);
}

function pump(): void {
  while (running.size < AT_ONCE) {
    const next = queue.shift();
    if (!next) return;
    count += 1;
    running.set(count, next);
    parent.postMessage({ google: 'run', id: count, call: next.call, args: next.args }, '*');
  }
}

window.addEventListener('message', (event) => {
  if (event.source !== parent) return;
  const reply = event.data as { google?: string; id: number; ok: boolean; value?: unknown; says?: string };
  if (reply?.google !== 'reply') return;
  const call = running.get(reply.id);
  running.delete(reply.id);
  pump();
  if (!call) return;
  if (reply.ok) {
    call.done?.(reply.value ?? null, call.userObject);
    return;
  }
  const error = new Error(reply.says ?? 'The call failed.');
  if (call.failed) call.failed(error, call.userObject);
  else console.error('Uncaught', error);
});

function runner(done: Handler, failed: Handler, userObject: unknown): object {
  return new Proxy(
    {},
    {
      get(_, name) {
        if (typeof name !== 'string') return undefined;
        if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failed, userObject);
        if (name === 'withFailureHandler') return (handler: Handler) => runner(done, handler, userObject);
        if (name === 'withUserObject') return (object: unknown) => runner(done, failed, object);
        // A name that ends so is private to the add-on.
        if (name.endsWith('_')) return undefined;
        return (...args: unknown[]) => {
          for (const [at, arg] of args.entries()) mustCross(arg, String(at));
          queue.push({ call: name, args: JSON.stringify(args), done, failed, userObject });
          pump();
        };
      },
    },
  );
}

const tell = (what: string, more: object = {}): void => parent.postMessage({ google: what, ...more }, '*');
Object.defineProperty(window, 'google', {
  value: {
    script: {
      run: runner(null, null, undefined),
      host: {
        close: () => tell('close'),
        setWidth: (width: number) => tell('size', { width: Number(width) }),
        setHeight: (height: number) => tell('size', { height: Number(height) }),
        editor: { focus: () => tell('focus') },
        origin: '',
      },
    },
  },
});
