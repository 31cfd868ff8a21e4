/**
 * With --today the page's clock shows that day too, so that TODAY() in the grid is the host's. Imported before the grid.
 */
import { session } from './session';

if (session.today) {
  const [year = 0, month = 1, day = 1] = session.today.split('-').map(Number);
  const Real = Date;
  const ahead = new Real(year, month - 1, day, 10).getTime() - Real.now();
  const now = (): number => Real.now() + ahead;
  const Moved = new Proxy(Real, {
    construct: (target, args: unknown[], made) => Reflect.construct(target, args.length > 0 ? args : [now()], made),
    apply: () => new Real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  globalThis.Date = Moved;
}
