/**
 * What a click on a link in the grid does. Links to tabs name them by Google's number, which the host knows; links to
 * documents lead to the server that runs now, whichever port it had when they were made; others open beside this page.
 */

import type { Univer } from '@univerjs/core';
import { deserializeRangeWithSheet } from '@univerjs/engine-formula';
import { SheetsHyperLinkResolverService } from '@univerjs/preset-sheets-hyper-link';
import type { Standing } from './grid';
import { post } from './session';
import { addressToOpen } from './webLink';

export function openWebLink(url: string): void {
  const address = addressToOpen(url);
  if (address !== null) window.open(address, '_blank', 'noopener,noreferrer');
}

export function followTabLinks(
  univer: Univer,
  goTo: (place: Standing) => void,
  isHere: (sheetId: string) => boolean,
): void {
  const resolver = univer.__getInjector().get(SheetsHyperLinkResolverService);
  const asUniver = resolver.navigate.bind(resolver);
  resolver.navigate = (link) => {
    const { gid = '', range = '' } = (link.searchObj ?? {}) as { gid?: string; range?: string };
    if (!/^\d+$/.test(gid) || isHere(gid)) return asUniver(link);
    const follow = async (): Promise<void> => {
      const { sheetId } = await post<{ sheetId: string | null }>('/sheet', { number: Number(gid) });
      if (!sheetId) return;
      const { startRow, startColumn, endRow, endColumn } = deserializeRangeWithSheet(range || 'A1').range;
      const rows = Math.max(1, endRow - startRow + 1 || 1);
      const columns = Math.max(1, endColumn - startColumn + 1 || 1);
      goTo({ sheetId, row: startRow || 0, column: startColumn || 0, rows, columns });
    };
    follow().catch((error: unknown) => console.warn('The link could not be followed.', error));
    return undefined;
  };
}
