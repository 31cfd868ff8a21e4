/**
 * The made-up school of `npm start`: its folder (not in the repository), made on the first start and kept; `--fresh`
 * puts it aside under its date and makes it anew.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../tools/root';
import type { Host } from './host';
import { writeWhole } from './server/saving';
import { writeWorkbook } from './xlsx/write';

const FOLDER = path.join(root, 'my-school');
export const SCHOOL = 'Oakfield Primary';
export const SCHOOL_FILE = path.join(FOLDER, `${SCHOOL}.xlsx`);
const MADE_ON = path.join(FOLDER, '.made-on');

/** @returns the folder for documents of a workbook */
export function documentsBeside(file: string): string {
  return path.join(path.dirname(path.resolve(file)), 'my documents');
}

/** @returns YYYY-MM-DD, or '' where there is no made-up school yet */
export function schoolMadeOn(): string {
  if (!existsSync(SCHOOL_FILE)) return '';
  return existsSync(MADE_ON) ? readFileSync(MADE_ON, 'utf8').trim() : 'an earlier day';
}

/** Keeps what is there under its date. @returns the new name of the workbook, or '' where there was none */
export function putSchoolAside(): string {
  const madeOn = schoolMadeOn();
  if (madeOn === '') return '';
  for (let number = 1; ; number++) {
    const mark = ` (${madeOn}${number === 1 ? '' : ` ${number}`})`;
    const file = path.join(FOLDER, `${SCHOOL}${mark}.xlsx`);
    const documents = documentsBeside(SCHOOL_FILE);
    if (existsSync(file) || existsSync(`${documents}${mark}`)) continue;
    renameSync(SCHOOL_FILE, file);
    if (existsSync(documents)) renameSync(documents, `${documents}${mark}`);
    return path.basename(file);
  }
}

/** Fills an empty workbook with the school and writes it. Throws with a sentence where the add-on refuses. */
export async function makeSchool(host: Host, today: string): Promise<void> {
  const steps: [string, object][] = [
    ['setUp', { framework: 'eng-2001-bwd', phase: 'primary', sample: true }],
    ['refresh', {}],
  ];
  for (const [call, args] of steps) {
    const answer = host.rpc(call, args);
    if (!answer.ok) throw new Error(`The made-up school could not be made: ${answer.problems[0]?.says ?? call}`);
  }
  mkdirSync(FOLDER, { recursive: true });
  await writeWhole(SCHOOL_FILE, await writeWorkbook(host.snapshot()));
  writeFileSync(MADE_ON, `${today}\n`);
}
