/**
 * docs/local-host.md: how strict the local host is, from the behaviours that the tests try. Written by
 *   node tools/run.mjs test/local/strict/page.ts
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../tools/root';
import type { Source, Topic } from './behaviour';
import { CELLS } from './cells';
import { DRIVE } from './drive';
import { RULES } from './rules';
import { RUNNING } from './running';
import { WORKBOOK } from './workbook';

export const STRICT_PAGE = path.join(root, 'docs/local-host.md');
export const TOPICS: readonly Topic[] = [CELLS, WORKBOOK, RULES, RUNNING, DRIVE];

const HEAD = `# How strict the local host is

This page is made from the tests in \`test/local/strict/\`: each line is tried. The local host stands in for Google on your machine, with the
same built files. Where it differs from Google, it is stricter: what works here is meant to work there. It was never beside Google, so each line
says what it leans on.

- **A page of Google’s**: what stands in quotation marks is there, word for word. Words of a method’s own page are looked up by a test in
  the types that carry them; other pages were read in copies, on 28 November 2026.
- **Reported**: Google’s words as others have published them.
- **Stricter**: Google lets it pass, or does not say.
- **Assumed**: a step of [the first live run](first-live-run.md) settles it.

Beside these lines, every method that we call takes only what its page says it takes, by number and kind: \`local/services/signatures.json\` is
made from Google’s types, and \`arguments.test.ts\` tries each. Openings run with no authority or with little, and for 30 seconds; runs end after six minutes:
\`authority.test.ts\`. A page has ten calls under way at once, and sends plain values alone: \`googleRun.test.ts\`. What cannot cross between page and script, and what a run has around it, is in \`realm.test.ts\`.
`;

export function pageText(): string {
  const lines = TOPICS.flatMap(({ title, behaviours }) => [
    '',
    `## ${title}`,
    '',
    '| here | as |',
    '|---|---|',
    ...behaviours.map(({ says, by }) => `| ${says.replaceAll('|', '\\|')} | ${sourceText(by)} |`),
  ]);
  return `${HEAD}${lines.join('\n')}\n`;
}

function sourceText(by: Source): string {
  switch (by.kind) {
    case 'method':
      return `\`${by.method}\`: “${by.quote}”`;
    case 'page':
      return `[Google](${by.url}): “${by.quote}”`;
    case 'reported':
      return `Reported by ${by.by}: “${by.quote}”`;
    case 'stricter':
      return `Stricter: ${by.why}`;
    case 'assumed':
      return `Assumed${/^(D?\d+)$/.test(by.step) ? `: step ${by.step}` : `: ${by.step}`}`;
    default:
      return by satisfies never;
  }
}

if (process.argv[1]?.endsWith('strict/page.ts')) writeFileSync(STRICT_PAGE, pageText());
