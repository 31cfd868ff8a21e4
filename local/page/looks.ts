/**
 * Makes Univer's sheets look as Google's do: Arial 10, rows of 21 pixels, drop-downs as an arrow at the cell's edge.
 * Only for the eye: nothing here goes back to the host.
 */
import { DEFAULT_STYLES } from '@univerjs/core';
import type { Mutation, Snapshot } from '../snapshot';

const ROW_HEIGHT = 21;
const STYLE = { ff: 'Arial', fs: 10, vt: 3 };
/** Univer's number for "an arrow", instead of a grey lozenge in every cell. */
const ARROW = 1;

interface Check {
  type?: string;
  renderMode?: number;
}

// Cells with a drop-down are drawn from Univer's own defaults, whatever the sheet's are.
Object.assign(DEFAULT_STYLES, STYLE);

export function lookAsGoogle(snapshot: Snapshot): Snapshot {
  const sheets = Object.entries(snapshot.sheets).map(([id, sheet]) => {
    return [id, { ...sheet, defaultStyle: STYLE, defaultRowHeight: ROW_HEIGHT }];
  });
  const resources = snapshot.resources.map((resource) => {
    if (resource.name !== 'SHEET_DATA_VALIDATION_PLUGIN' || !resource.data) return resource;
    const checks = JSON.parse(resource.data) as Record<string, Check[]>;
    for (const list of Object.values(checks)) list.forEach(asArrow);
    return { ...resource, data: JSON.stringify(checks) };
  });
  return { ...snapshot, sheets: Object.fromEntries(sheets), resources };
}

function asArrow(check: Check): void {
  if (check.type === 'list') check.renderMode = ARROW;
}

/** The same for what arrives later: new tabs, new drop-downs. */
export function mutationAsGoogle(mutation: Mutation): Mutation {
  const params = mutation.params as {
    sheet?: object;
    rule?: Check | Check[];
    payload?: { type?: string; payload?: Check };
  } | null;
  if (mutation.id === 'sheet.mutation.insert-sheet' && params?.sheet) {
    return {
      ...mutation,
      params: { ...params, sheet: { ...params.sheet, defaultStyle: STYLE, defaultRowHeight: ROW_HEIGHT } },
    };
  }
  if (mutation.id === 'data-validation.mutation.addRule' && params?.rule) [params.rule].flat().forEach(asArrow);
  return mutation;
}
