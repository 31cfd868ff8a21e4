/**
 * What of Univer runs in the engine's realm. Bundled to one script by bundle.ts: Node cannot import these packages
 * as they are. Only the open packages; no screen. Leaves `UNIVER` on the realm's global object.
 */
import {
  CommandType,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  numfmt,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { DataValidationModel } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { FormulaDataModel, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import {
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { SheetsNoteModel, UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import '@univerjs/sheets/facade';
import './noHighlights';
import './quickFormulas';
import './quickLookups';

export function startUniver() {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  // A file's stored results may be of another day: TODAY() must be today's.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsHyperLinkPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const injector = univer.__getInjector();
  return {
    api: FUniver.newAPI(univer),
    commands: injector.get(ICommandService),
    /** Asked for once a workbook is there: plugins start then. */
    parts: (id: string) => {
      const workbook = injector
        .get(IUniverInstanceService)
        .getUnit<import('@univerjs/core').Workbook>(id, UniverInstanceType.UNIVER_SHEET);
      if (!workbook) throw new Error('The engine did not open the workbook.');
      return {
        workbook,
        formulas: injector.get(FormulaDataModel),
        rules: injector.get(ConditionalFormattingRuleModel),
        dropDowns: injector.get(DataValidationModel),
        notes: injector.get(SheetsNoteModel),
      };
    },
    mutationType: CommandType.MUTATION,
    formatNumber: (pattern: string, value: number): string => numfmt.format(pattern, value, { throws: false }),
    dispose: () => univer.dispose(),
  };
}

(globalThis as unknown as { UNIVER: unknown }).UNIVER = { startUniver };
