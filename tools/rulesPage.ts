/**
 * docs/rules.md: the rules as a SENCO can read them, made from the rule rows themselves, so that the page cannot say one
 * thing and the product do another. Write it again with: node tools/run.mjs tools/rulesPage.ts
 * Tests: test/tools/rulesPage.test.ts
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { adviceRules } from '../src/domain/advice';
import { annualReviewRule } from '../src/domain/annualReview';
import { type QuestionRule, questionRules } from '../src/domain/interventionQuestion';
import { isoDate, sayDate } from '../src/domain/isoDate';
import { longestRules } from '../src/domain/neverLonger';
import { bands } from '../src/domain/outcomes';
import { missingReasons } from '../src/domain/planMissing';
import { type PlanExample, planRules } from '../src/domain/planNeeded';
import { stagePreset } from '../src/domain/presets';
import {
  liftingRule,
  progressReview,
  reviewCadence,
  type StandingRule,
  wordingRules,
} from '../src/domain/standingRules';
import { root } from './root';

export const RULES_PAGE = 'docs/rules.md';

interface Entry {
  readonly id: string;
  readonly source: string;
  readonly says: string;
  /** Each a line. */
  readonly examples: readonly string[];
}

const stages = stagePreset('eng-2001-bwd');

export function rulesPage(): string {
  return [
    '# The rules',
    '',
    'This page is made from the rules that the product runs, with the examples that its tests run. Where a rule has a number',
    'from R1 to R19, messages and the “Why?” answers name it by that number. “LA guide” is the guide for parents by an English',
    'local authority; “2001 Code” is the SEN Code of Practice (England, 2001). What is our own decision says so.',
    '',
    'A plan is called what the Stages tab calls it; the examples say IEP. The examples are of 10 February 2014, with terms from',
    '2 September to 20 December, 6 January to 11 April and 28 April to 21 July.',
    '',
    ...section('Who should have a plan', 'The first rule that applies decides.', planEntries()),
    ...section(
      'Why no plan counts today',
      'Where a plan is recommended and none counts, the first of these is the reason.',
      missingEntries(),
    ),
    ...section('Reviews', '', reviewEntries()),
    ...section(
      'Advice',
      'Shown on the pupil’s card and, apart from money, on the To do list. Nothing is ever blocked.',
      adviceEntries(),
    ),
    ...section(
      'Keep, change or stop',
      'A question about each intervention, with its reasons. The SENCO answers.',
      questionEntries(),
    ),
    ...bandsTable(),
    ...section('Words and people', '', wordingRules.map(standingEntry)),
  ].join('\n');
}

function section(title: string, opening: string, entries: readonly Entry[]): string[] {
  return [`## ${title}`, '', ...(opening === '' ? [] : [opening, '']), ...entries.flatMap(entryLines)];
}

function entryLines({ id, source, says, examples }: Entry): string[] {
  return [
    `**${heading(id)}.** ${says}`,
    '',
    `*Source: ${source}.*`,
    '',
    ...(examples.length === 0 ? [] : [...examples.map((line) => `- ${line}`), '']),
  ];
}

/** R1 to R19 as they are; other ids as words. */
function heading(id: string): string {
  if (/^R\d+$/.test(id)) return id;
  const words = id.toLowerCase().replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const OUTCOME = {
  NEEDED: 'a plan is recommended',
  NOT_NEEDED: 'no plan is needed',
  NEEDS_PLACE: 'a place on the map, or a plan',
} as const;
const HOLDS = {
  IPRA: 'an IPRA in force',
  MAP_USED: 'the school uses mapping',
  ON_MAP: 'on the map this term',
} as const;

function planEntries(): Entry[] {
  const entries = planRules.map(({ id, source, says, outcome, examples }) => ({
    id,
    source,
    says,
    examples: examples.map((example) => `${sayExample(example)}: ${OUTCOME[outcome]}.`),
  }));
  return [...entries, standingEntry(liftingRule)];
}

function sayExample([code, ...holds]: PlanExample): string {
  const stage = stages.find((one) => one.code === code);
  return [stage?.label ?? 'Stage left blank', ...holds.map((hold) => HOLDS[hold])].join(', ');
}

function missingEntries(): Entry[] {
  return missingReasons.map(({ id, source, says, examples }) => ({
    id,
    source,
    says,
    examples: examples.map(({ when }) => when),
  }));
}

function standingEntry({ id, source, says, examples }: StandingRule): Entry {
  return { id, source, says, examples: examples.map(({ when, says: line }) => `${when} “${line}”`) };
}

function reviewEntries(): Entry[] {
  const day = (text: string) => sayDate(isoDate(text));
  return [
    {
      ...reviewCadence,
      examples: reviewCadence.examples.map(
        ({ when, dueFrom, dueBy }) => `${when} The next is due from ${day(dueFrom)}, by ${day(dueBy)}.`,
      ),
    },
    standingEntry(progressReview),
    {
      ...annualReviewRule,
      examples: annualReviewRule.examples.map(({ when, today, asks }) =>
        asks === 'nothing'
          ? `${when} *Nothing is said.*`
          : `${when} On ${day(today)}: ${asks === 'for a date' ? 'a date is asked for' : `due by ${day(asks.dueBy)}`}.`,
      ),
    },
    ...longestRules.map(({ id, source, says, examples }) => ({
      id,
      source,
      says,
      examples: examples.map(
        ([framework, year, months]) =>
          `Framework ${framework}, year ${year === '' ? 'left blank' : year}: ${months} months.`,
      ),
    })),
  ];
}

function adviceEntries(): Entry[] {
  return adviceRules.map(({ id, source, says, examples }) => ({
    id,
    source,
    says,
    examples: examples.map(
      ({ when, says: told }) =>
        `${when} ${told.length === 0 ? '*Nothing is said.*' : told.map((one) => `“${one}”`).join(' ')}`,
    ),
  }));
}

const READING = { GOOD: 'good', SOME: 'some', POOR: 'poor' } as const;

function questionEntries(): Entry[] {
  const said = (reading: QuestionRule['examples'][number][0]) =>
    reading === null ? 'too few to say' : READING[reading];
  return questionRules.map(({ id, source, says, question, examples }) => ({
    id,
    source,
    says,
    examples: examples.map(([scores, aims]) => `Scores: ${said(scores)}; aims: ${said(aims)}. “${question}”`),
  }));
}

function bandsTable(): string[] {
  const rows = bands.map(
    ({ from, says }) => `| ${Number.isFinite(from) ? `${from / 100} or more` : 'less'} | ${says} |`,
  );
  return [
    '### Bands of months gained in each month',
    '',
    'For reading, spelling and number ages. The lower bound belongs to the band.',
    '',
    '| Months gained in each month | Band |',
    '|---|---|',
    ...rows,
    '',
    '*Source: G. Brooks, What works for pupils with literacy difficulties?, 3rd edition, 2007.*',
    '',
  ];
}

if (process.argv[1]?.endsWith('tools/rulesPage.ts')) {
  writeFileSync(path.join(root, RULES_PAGE), rulesPage());
  console.log(`Written: ${RULES_PAGE}`);
}
