/**
 * A realm of its own: ECMAScript, what is given, and nothing of the host's.
 * Where Node can (20.18, 22.8 and later), its global object is a plain one: else each mention of `Math` or `Object` in it asks
 * the host first, which makes whole programs many times slower. Tests: test/local/realm.test.ts, test/local/engine.test.ts
 */
import vm from 'node:vm';

type Options = Omit<vm.CreateContextOptions, 'microtaskMode'>;

/** Promises in it run before the script that made them returns. */
export function newRealm(globals: Readonly<Record<string, unknown>>, options: Options = {}): vm.Context {
  const plain = vm.constants?.DONT_CONTEXTIFY as typeof vm.constants.DONT_CONTEXTIFY | undefined;
  const context = vm.createContext(plain ?? {}, { ...options, microtaskMode: 'afterEvaluate' });
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(context, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return context;
}
