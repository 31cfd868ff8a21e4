/** Workbooks as older versions left them. */
import type { Host } from '../../../local/host';
import { VERSION_LABEL } from '../../../src/tables/workbookVersion';

/** @returns 0 = none */
export function rowOfVersion(host: Host): number {
  return (
    host.workbook
      .sheet('Settings')
      .values()
      .findIndex(([label]) => label === VERSION_LABEL) + 1
  );
}

/** As it was before there were versions. */
export function makeOlder(host: Host): void {
  host.workbook.deleteRow('Settings', rowOfVersion(host));
  host.workbook
    .sheet('_documents')
    .service.getRange(1, 18, 1, 5)
    .setValues([['', '', '', '', '']]);
}
