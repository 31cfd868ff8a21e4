/**
 * The line to every browser tab that has the workbook open: a web socket, as a browser keeps only six ordinary connections to one place,
 * and a seventh tab would wait for ever. Mutations are numbered, so that a tab knows which of them its snapshot holds already.
 */
import type { WebSocket } from 'ws';
import type { Mutation } from '../snapshot';

/** Proxies and browsers close a line that is silent for long. */
const HEARTBEAT_MS = 20_000;

export class Tabs {
  private readonly lines = new Map<string, Set<WebSocket>>();
  private readonly heartbeat: NodeJS.Timeout;
  private waiting: Mutation[] = [];
  /** The number of the last batch of mutations. */
  seq = 0;

  /** @param ready completes the host's changes before they are told */
  constructor(private readonly ready: (batch: readonly Mutation[]) => readonly Mutation[]) {
    this.heartbeat = setInterval(() => {
      for (const line of this.all()) line.ping();
    }, HEARTBEAT_MS);
    this.heartbeat.unref();
  }

  add(tab: string, line: WebSocket): void {
    const lines = this.lines.get(tab) ?? new Set();
    this.lines.set(tab, lines.add(line));
    // A page that went away without a word: `close` follows.
    line.on('error', () => line.terminate());
    line.on('close', () => {
      lines.delete(line);
      if (lines.size === 0) this.lines.delete(tab);
    });
  }

  /** Keeps the host's own changes until the turn ends, then tells them as one batch. */
  collect(mutation: Mutation): void {
    if (this.waiting.length === 0) setImmediate(() => this.flush());
    this.waiting.push(mutation);
  }

  flush(): void {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length > 0) this.relay(this.ready(batch), null);
  }

  /** @param from the tab that made the changes: it has them already */
  relay(batch: readonly Mutation[], from: string | null): void {
    this.seq += 1;
    const text = JSON.stringify({ kind: 'mutations', seq: this.seq, batch });
    for (const [tab, lines] of this.lines) {
      if (tab !== from) for (const line of lines) line.send(text);
    }
  }

  tell(tab: string, told: object): void {
    for (const line of this.lines.get(tab) ?? []) line.send(JSON.stringify(told));
  }

  tellAll(told: object): void {
    for (const line of this.all()) line.send(JSON.stringify(told));
  }

  close(): void {
    clearInterval(this.heartbeat);
    for (const line of this.all()) line.terminate();
  }

  private all(): WebSocket[] {
    return [...this.lines.values()].flatMap((lines) => [...lines]);
  }
}
