/** A row of a tab by the tab's own headings; a heading that is left out is an empty cell. */
import type { Cell } from '../../tables/cell';

export type SampleRow = Readonly<Record<string, Cell>>;
