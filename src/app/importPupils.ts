/**
 * Pupils from pasted cells or a CSV: first what would be added, then, on "apply", the rows themselves, in one write below the
 * last. Pupils that are there already are left as they are. Tests: test/app/importPupils.test.ts
 */
import { answered, type Result } from '../domain/result';
import { findColumns } from '../tables/headings';
import { matchPasted, readPastedPupils } from '../tables/pastedPupils';
import type { SheetProblem } from '../tables/tab';
import { tabSpec } from '../tables/tabs';
import { busy } from './busy';
import { rowOf } from './firstRows';
import type { World } from './ports';
import { readWorkbook } from './readWorkbook';
import { refreshUnderLock } from './refresh';
