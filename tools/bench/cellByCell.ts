/**
 * The same map by a script in the common style, written for this comparison: one loop over the list, each cell asked for and written by
 * itself. It keeps what is fair: it reads no row twice, and leaves out all that a refresh does besides the map. Run in the local host, over the
 * same workbook; its time is modelled, as ours is.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openHost } from '../../local/host';
import type { Snapshot } from '../../local/snapshot';

const SCRIPT = `
function makeMap() {
  LockService.getDocumentLock().waitLock(30000);
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var list = ss.getSheetByName('Provision list');
  var catalogue = ss.getSheetByName('Interventions');
  var headings = list.getRange(1, 1, 1, list.getLastColumn()).getValues()[0];
  function column(name) { return headings.indexOf(name) + 1; }
  var pupils = [], interventions = [], minutes = {}, totals = {};
  var lastIntervention = catalogue.getLastRow();
  for (var row = 2; row <= lastIntervention; row++) interventions.push(catalogue.getRange(row, 1).getValue());
  var lastRow = list.getLastRow();
  for (var row = 2; row <= lastRow; row++) {
    var pupil = list.getRange(row, column('Pupil')).getValue();
    if (pupil === '') continue;
    var intervention = list.getRange(row, column('Intervention')).getValue();
    var sessions = Number(list.getRange(row, column('Sessions a week')).getValue()) || 3;
    var each = Number(list.getRange(row, column('Minutes each session')).getValue()) || 20;
    if (pupils.indexOf(pupil) < 0) pupils.push(pupil);
    var key = pupil + '|' + intervention;
    minutes[key] = (minutes[key] || 0) + sessions * each;
    totals[pupil] = (totals[pupil] || 0) + sessions * each;
  }
  var map = ss.insertSheet('Map');
  for (var i = 0; i < interventions.length; i++) map.getRange(1, i + 2).setValue(interventions[i]);
  for (var p = 0; p < pupils.length; p++) {
    map.getRange(p + 2, 1).setValue(pupils[p]);
    for (var i = 0; i < interventions.length; i++) {
      var value = minutes[pupils[p] + '|' + interventions[i]];
      if (value) map.getRange(p + 2, i + 2).setValue(value);
    }
    map.getRange(p + 2, interventions.length + 2).setValue(totals[pupils[p]]);
  }
  return pupils.length;
}`;

export interface CellByCell {
  readonly pupils: number;
  readonly calls: number;
  readonly modelledMs: number;
}

/** @param snapshot a workbook of ours with pupils in it */
export async function cellByCell(snapshot: Snapshot, today: string): Promise<CellByCell> {
  const distFolder = mkdtempSync(path.join(tmpdir(), 'provision-map-bench-script-'));
  writeFileSync(path.join(distFolder, 'Code.js'), SCRIPT);
  const driveFolder = path.join(distFolder, 'drive');
  const host = await openHost({ snapshot: structuredClone(snapshot), today, driveFolder, distFolder });
  const pupils = host.call('makeMap') as number;
  const { calls, modelledMs } = host.gate.stats();
  host.close();
  return { pupils, calls: Object.values(calls).reduce((sum, n) => sum + n, 0), modelledMs };
}
