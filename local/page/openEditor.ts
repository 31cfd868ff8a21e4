/**
 * The cell editor while somebody types in it. Univer puts the cell's stored value into the editor again whenever a
 * value arrives for a cell in that row and column, of any tab: a formula's result on another tab then takes the letters
 * typed so far away. Here the editor keeps what is typed until it closes.
 */
import type { Univer } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';

export interface OpenEditor {
  readonly isOpen: () => boolean;
}

export function keepTyping(univer: Univer): OpenEditor {
  const bridge = univer.__getInjector().get(IEditorBridgeService);
  const isOpen = (): boolean => bridge.isVisible().visible;
  const refresh = bridge.refreshEditCellState.bind(bridge);
  bridge.refreshEditCellState = () => {
    if (!isOpen()) refresh();
  };
  return { isOpen };
}
