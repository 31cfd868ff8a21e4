/**
 * Univer works out each highlight rule for each cell it covers, at each change: half of all calculation, for colours that nobody sees
 * here. The rules themselves are kept and move with their rows; the page, which shows them, works them out for itself.
 * For 0.25.1; imported by univerEntry.ts alone. Tests: test/local/highlight.test.ts
 */
import { ConditionalFormattingFormulaService } from '@univerjs/sheets-conditional-formatting';

ConditionalFormattingFormulaService.prototype.registerFormulaWithRange = () => {};
