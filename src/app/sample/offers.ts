/**
 * What Oakfield Primary offers, wave by wave: names are generic, prices invented and plausible.
 * Tests: test/app/sample.test.ts
 */
import type { MeasureKind } from '../../domain/school';
import { ASSISTANT, HIGHER, SPECIALIST, TEACHER, VOLUNTEER } from './staffRates';

/** What is usual; nothing at wave 1. */
type Timing = readonly [adults: number, size: number, sessions: number, minutes: number, weeks: number] | readonly [];
/** Pounds: resources each group, fees each group, licence a year. */
type Money = readonly [resources: number, fees: number, licence: number];

export interface Offer {
  readonly name: string;
  readonly wave: 1 | 2 | 3;
  readonly area: string;
  readonly happens: string;
  readonly ledBy: string;
  readonly timing: Timing;
  readonly money: Money;
  readonly measure: MeasureKind;
  readonly why: string;
}

const COGNITION = 'Cognition and learning';
const COMMUNICATION = 'Communication and interaction';
const SOCIAL = 'Social, emotional and mental health';
const PHYSICAL = 'Sensory and physical';

export const OFFERS: readonly Offer[] = [
  {
    name: 'Visual timetables and task boards',
    wave: 1,
    area: COMMUNICATION,
    happens:
      'Each class shows the day in pictures. Pupils who need one have a task board with three steps: now, next, then.',
    ledBy: TEACHER,
    timing: [],
    money: [0, 0, 0],
    measure: 'NONE',
    why: 'Every class has pupils who settle sooner when they can see what comes next.',
  },
  {
    name: 'Calm corner',
    wave: 1,
    area: SOCIAL,
    happens:
      'A quiet place in the room with a timer and a feelings chart. A pupil shows a card, goes for five minutes and comes back.',
    ledBy: TEACHER,
    timing: [],
    money: [0, 0, 0],
    measure: 'NONE',
    why: 'Fewer pupils now leave lessons when upset.',
  },
  {
    name: 'Paired reading',
    wave: 2,
    area: COGNITION,
    happens:
      'An adult and a pupil read the same book aloud together. The pupil taps the table to read alone and the adult joins in again after a mistake.',
    ledBy: VOLUNTEER,
    timing: [1, 1, 3, 20, 12],
    money: [0, 0, 0],
    measure: 'READING_AGE',
    why: 'Our volunteers are trained for it each September, and parents can do the same at home.',
  },
  {
    name: 'Reading comprehension group',
    wave: 2,
    area: COGNITION,
    happens: 'Pupils take turns to predict, question, clear up hard words and sum up a short text.',
    ledBy: ASSISTANT,
    timing: [1, 5, 3, 30, 12],
    money: [40, 0, 0],
    measure: 'READING_AGE',
    why: 'For pupils who read the words well enough but cannot say what they have read.',
  },
  {
    name: 'Phonics catch-up group',
    wave: 2,
    area: COGNITION,
    happens: 'Four short sessions a week: revisit sounds, learn one, blend, write, read a book that fits.',
    ledBy: HIGHER,
    timing: [1, 4, 4, 20, 12],
    money: [25, 0, 180],
    measure: 'POINTS',
    why: 'It follows the same order of sounds as lessons do, so nothing has to be unlearned.',
  },
  {
    name: 'Spelling patterns group',
    wave: 2,
    area: COGNITION,
    happens: 'Pupils sort and write words that share a pattern, with a test of ten words each Friday.',
    ledBy: ASSISTANT,
    timing: [1, 4, 3, 20, 12],
    money: [30, 0, 0],
    measure: 'SPELLING_AGE',
    why: 'Chosen for Years 4 to 6. Two terms of figures say that we should look at it again.',
  },
  {
    name: 'Number facts group',
    wave: 2,
    area: COGNITION,
    happens: 'Games with dice, cards and number lines for bonds and tables, then two minutes against the clock.',
    ledBy: ASSISTANT,
    timing: [1, 5, 4, 15, 12],
    money: [35, 0, 0],
    measure: 'NUMBER_AGE',
    why: 'Facts known by heart leave room to think in the lesson.',
  },
  {
    name: 'Speech and language group',
    wave: 2,
    area: COMMUNICATION,
    happens: 'Listening games, new words from the class topic, and telling a story in order with pictures.',
    ledBy: ASSISTANT,
    timing: [1, 5, 2, 30, 12],
    money: [20, 0, 0],
    measure: 'POINTS',
    why: 'The speech and language therapist wrote the sessions and watches one each half-term.',
  },
  {
    name: 'Social skills group',
    wave: 2,
    area: SOCIAL,
    happens: 'Pupils practise one skill a week, such as joining a game, in a role play and then on the playground.',
    ledBy: ASSISTANT,
    timing: [1, 6, 1, 40, 12],
    money: [15, 0, 0],
    measure: 'RATING',
    why: 'Half the places go to friends who do it well, so that the skills are real.',
  },
  {
    name: 'Fine motor skills club',
    wave: 2,
    area: PHYSICAL,
    happens: 'A circuit of threading, pegs, putty and scissors, then five minutes of letter shapes.',
    ledBy: ASSISTANT,
    timing: [1, 6, 3, 15, 10],
    money: [45, 0, 0],
    measure: 'POINTS',
    why: 'Advised by the occupational therapist for the start of the day.',
  },
  {
    name: 'Touch typing club',
    wave: 2,
    area: COGNITION,
    happens: 'Pupils work through typing lessons on the laptops before registration.',
    ledBy: ASSISTANT,
    timing: [1, 6, 3, 20, 10],
    money: [0, 0, 120],
    measure: 'POINTS',
    why: 'Tried for pupils whose writing is slow. Stopped: the room was needed and few pupils came.',
  },
  {
    name: 'Breakfast start',
    wave: 2,
    area: SOCIAL,
    happens: 'Toast, talk and a plan for the day with the same adult, then into class with the others.',
    ledBy: ASSISTANT,
    timing: [1, 6, 5, 25, 12],
    money: [90, 0, 0],
    measure: 'RATING',
    why: 'A steady start helped attendance and the first lesson of the day.',
  },
  {
    name: 'Precision teaching',
    wave: 3,
    area: COGNITION,
    happens: 'Ten minutes a day on a small set of words or facts, with a one-minute check that is drawn on a chart.',
    ledBy: ASSISTANT,
    timing: [1, 1, 5, 10, 12],
    money: [0, 0, 0],
    measure: 'POINTS',
    why: 'Progress is seen each day, so we change the set at once when it is too hard.',
  },
  {
    name: 'One-to-one reading',
    wave: 3,
    area: COGNITION,
    happens: 'A known book, a new book, work with letters and sounds, and one sentence written each session.',
    ledBy: HIGHER,
    timing: [1, 1, 3, 30, 12],
    money: [20, 0, 0],
    measure: 'READING_AGE',
    why: 'For the few pupils for whom a group has not been enough.',
  },
  {
    name: 'Individual speech programme',
    wave: 3,
    area: COMMUNICATION,
    happens:
      'The therapist sets the exercises; a teaching assistant practises them with the pupil and keeps the record sheet.',
    ledBy: ASSISTANT,
    timing: [1, 1, 3, 15, 12],
    money: [0, 60, 0],
    measure: 'POINTS',
    why: 'Advised by the speech and language therapist, who sees the pupil twice a term.',
  },
  {
    name: 'Mentoring time',
    wave: 3,
    area: SOCIAL,
    happens: 'Half an hour with the same adult: what went well, what was hard, one plan for next week.',
    ledBy: HIGHER,
    timing: [1, 1, 1, 30, 12],
    money: [0, 0, 0],
    measure: 'RATING',
    why: 'Pupils asked for one adult who knows the whole story.',
  },
  {
    name: 'Support in class',
    wave: 3,
    area: COMMUNICATION,
    happens: 'A teaching assistant works beside the pupil in lessons, and steps back as the pupil manages more alone.',
    ledBy: ASSISTANT,
    timing: [1, 1, 5, 150, 12],
    money: [0, 0, 0],
    measure: 'NONE',
    why: 'Hours that a Statement or an agreement with the local authority asks for.',
  },
  {
    name: 'Visiting specialist teacher',
    wave: 3,
    area: PHYSICAL,
    happens: 'A teacher from the sensory service works with the pupil, checks equipment and advises the class teacher.',
    ledBy: SPECIALIST,
    timing: [0, 1, 1, 45, 12],
    money: [0, 240, 0],
    measure: 'NONE',
    why: 'Advice and teaching that nobody in school is trained to give.',
  },
];
