/**
 * A PDF of a .docx, by this computer's LibreOffice; where there is none, that is said, and no PDF is made.
 * Tests: test/local/drive.test.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { GoogleError } from './service';

const PROGRAMS = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
const LONGEST_MS = 120_000;

/** @throws GoogleError with 4xx where it cannot be made: asking again would not help */
export function pdfFrom(docx: Uint8Array): Uint8Array {
  const program = officeProgram();
  if (program === null) {
    return cannot(
      'this computer has no LibreOffice, which makes PDFs here. In Google, Drive makes them. Install LibreOffice, or open the document and save it as a PDF',
    );
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'provision-map-pdf-'));
  try {
    const file = path.join(folder, 'document.docx');
    writeFileSync(file, docx);
    // A profile of its own: another LibreOffice that is open would take the work away.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    spawnSync(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      timeout: LONGEST_MS,
      stdio: 'ignore',
    });
    const made = path.join(folder, 'document.pdf');
    return existsSync(made) ? readFileSync(made) : cannot('LibreOffice could not make it from this document');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function officeProgram(): string | null {
  return PROGRAMS.find((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined) ?? null;
}

function cannot(message: string): never {
  throw new GoogleError(`API call to drive.files.export failed with error: ${message}`, 'GoogleJsonResponseException', {
    code: 403,
    message,
  });
}
