/**
 * What the server needs of the host, in the page's words: one workbook, several people's tabs before it.
 */
import type { Mutation, Snapshot } from '../snapshot';

/** Where a person is: the tab and the selected cells, counted from 0. */
export interface Standing {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ServedMenu {
  readonly label: string;
  readonly call?: string;
  readonly items?: readonly (ServedMenu | 'separator')[];
}

/** What a call of the add-on put before the person, in order. */
export type Shown =
  | { readonly kind: 'panel'; readonly title: string; readonly html: string }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly html: string;
      readonly width: number;
      readonly height: number;
      readonly isModal: boolean;
    }
  | { readonly kind: 'alert'; readonly title: string; readonly text: string }
  | { readonly kind: 'toast'; readonly title: string; readonly text: string; readonly seconds: number };

export interface Ran {
  readonly reply: { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly says: string };
  readonly shown: readonly Shown[];
  /** Where the add-on led the person; null where it left them. */
  readonly ledTo: Standing | null;
}

export interface Held {
  readonly id: string;
  readonly name: string;
  readonly isFolder: boolean;
}

export interface Served {
  snapshot(): Snapshot;
  menu(): readonly (ServedMenu | 'separator')[];
  apply(batch: readonly Mutation[]): void;
  onMutation(listener: (mutation: Mutation) => void): () => void;
  /** Fills in what the formulas in these changes gave. */
  withResults(batch: readonly Mutation[]): readonly Mutation[];
  run(call: string, args: readonly unknown[], isMenu: boolean, standing: Standing | null): Ran;
  /** The id of the tab that a link names by Google's number; null = none. */
  sheetOf(number: number): string | null;
  /** What is in a folder of documents, by its id: not what is in the bin or gone from disc. null = no such folder. */
  folder(id: string): { readonly name: string; readonly holds: readonly Held[] } | null;
  /** A document that the add-on made, by its id. */
  document(id: string): { readonly name: string; readonly bytes: Uint8Array } | null;
}
