/**
 * Exactly once: no document is made twice for one intent, none that was reported is lost, the record forgets nothing, and no two
 * records count for one plan.
 */
import { type DocumentRow, hasWish, isUnderWay, readRegister } from '../../src/app/documents/register';
import { dayOf } from '../../src/app/documents/sayTime';
import type { Book } from './book';
import type { Drive, DriveFile } from './drive';

export class Papers {
  /** Document → its link, as somebody was told. */
  private readonly reported = new Map<string, string>();
  /** Pupils for whose plans somebody typed a number: it may be one that was used. */
  private readonly numberedByHand = new Set<string>();
  private readonly known = new Map<string, DocumentRow>();

  constructor(
    private readonly book: Book,
    private readonly drive: Drive,
  ) {}

  told(done: readonly { readonly documentId?: string; readonly file: string }[]): void {
    for (const { documentId = '', file } of done) if (documentId !== '') this.reported.set(documentId, file);
  }

  /** @param pupil as the tab Plans has it: an ID, a label, or a name that ends with the same number */
  numbered(pupil: string): void {
    const [digits = ''] = /\d+$/.exec(pupil) ?? [];
    this.numberedByHand.add(`P${digits.padStart(3, '0').slice(-3)}`);
  }

  check(): string[] {
    const register = this.register();
    const now = new Map(register.map((row) => [row.documentId, row]));
    const gone = [...this.known.values()].flatMap(({ documentId, state }) => {
      const row = now.get(documentId);
      if (!row) return [`the record forgot ${documentId}`];
      return state === 'DONE' && row.state !== 'DONE' ? [`${documentId} was done and is ${row.state}`] : [];
    });
    for (const row of register) this.known.set(row.documentId, row);
    return [
      ...gone,
      ...this.twice(),
      ...countTwice(register.filter(({ pupilId }) => !this.numberedByHand.has(pupilId))),
      ...this.lost(now),
    ];
  }

  /** When all is carried on and swept. */
  checkEnd(): string[] {
    const register = this.register();
    const left = register.filter(isUnderWay).map(({ documentId, state }) => `${documentId} is ${state} for ever`);
    const byId = new Map(register.map((row) => [row.documentId, row]));
    const extras = this.drive.files.flatMap((file) => {
      const row = byId.get(file.key);
      if (file.isBinned || !file.isUntouched || file.key.startsWith('year-')) return [];
      if (!row) return [`${file.fileId} was made for ${file.key}, which was never recorded`];
      // Given up by another person after its maker's session: their next batch sweeps it.
      if (row.state === 'DROPPED') return [];
      return row.fileId === file.fileId ? [] : [`${file.fileId} stands beside ${row.fileId} for ${file.key}`];
    });
    // The templates here are sound.
    const unfilled = register.filter(({ says }) => says.startsWith('The template could not')).map(({ says }) => says);
    return [...left, ...extras, ...unfilled];
  }

  private register(): DocumentRow[] {
    return readRegister(this.book.values('_documents')).filter(({ documentId }) => documentId !== '');
  }

  private twice(): string[] {
    const made = new Map<string, DriveFile>();
    return this.drive.files.flatMap((file) => {
      const other = made.get(file.key);
      made.set(file.key, file);
      return other ? [`${file.key} was made twice: ${other.fileId} and ${file.fileId}`] : [];
    });
  }

  private lost(register: ReadonlyMap<string, DocumentRow>): string[] {
    return [...this.reported, ...recorded(register)].flatMap(([documentId, link]) => {
      const file = this.drive.files.find(({ fileId }) => link.endsWith(`/${fileId}`));
      if (!file || file.isBinned) return [`${documentId} is done, and its file is ${file ? 'in the bin' : 'nowhere'}`];
      return register.get(documentId)?.state === 'DONE'
        ? []
        : [`${documentId} was reported done and is not recorded so`];
    });
  }
}

function recorded(register: ReadonlyMap<string, DocumentRow>): [string, string][] {
  return [...register.values()].flatMap(({ documentId, state, link }): [string, string][] =>
    state === 'DONE' ? [[documentId, link]] : [],
  );
}

/** One plan has one number and one document; of other kinds one a day is enough. */
function countTwice(register: readonly DocumentRow[]): string[] {
  const counting = new Map<string, string>();
  return register.flatMap((row) => {
    if (row.state !== 'DONE' && !isUnderWay(row)) return [];
    const day = isUnderWay(row) ? 'now' : dayOf(row.finished);
    const what = [row.kind, row.pupilId, row.planNumber || day, hasWish(row, 'initials')].join('|');
    const other = counting.get(what);
    counting.set(what, row.documentId);
    return other ? [`${other} and ${row.documentId} count for one thing: ${what}`] : [];
  });
}
