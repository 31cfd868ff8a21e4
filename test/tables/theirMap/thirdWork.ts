/** Ten more again, written after the second ten were mended and the recogniser frozen a third time: those by intervention. */
import type { MapCase } from './mapCase';

const CL = 'Cognition and learning';
const SEMH = 'Social, emotional and mental health';

export const THIRD_WORK: readonly MapCase[] = [
  {
    name: 'classes within the cells of pupils',
    cells: [
      ['INTERVENTIONS SUMMER 2', '', '', ''],
      ['Name of intervention', 'Pupils taking part', 'Adult', 'Day/Time'],
      ['Toe by Toe', '4B: Ava K, Ben S', 'Mrs Shah', 'daily 10 mins'],
      ['Lego therapy', '3A - Cara & Ava; 5C - Noah', 'LSA', 'Weds 2pm (30 mins)'],
      ['Sensory circuits', 'Jack N (1F), Maya A (RG)', 'TA', 'Each morning 15 mins'],
      ['Lunch club', 'Drop in', 'TA', 'lunchtimes'],
    ],
    provisions: [
      ['P001', 'Toe by Toe', { minutes: 10, sessions: 5, runBy: 'Mrs Shah' }],
      ['P002', 'Toe by Toe', { minutes: 10, sessions: 5 }],
      ['P003', 'Lego therapy', { minutes: 30, sessions: 1 }],
      ['P004', 'Lego therapy', { minutes: 30, sessions: 1 }],
      ['P013', 'Lego therapy', { minutes: 30, sessions: 1 }],
      ['P011', 'Sensory circuits', { minutes: 15, sessions: 5 }],
      ['P012', 'Sensory circuits', { minutes: 15, sessions: 5 }],
    ],
    interventions: [['Toe by Toe'], ['Lego therapy'], ['Sensory circuits'], ['Lunch club']],
    unread: [],
  },
  {
    name: 'need, provision, how many',
    cells: [
      ['Area', 'Year', 'Intervention', 'No. of chn', 'Staff/Group ratio', 'Length of programme', 'Frequency'],
      ['C&L', '3', 'Catch Up Numeracy', '4 chn', '1:2', '12 weeks', '2 x 15 mins per week'],
      ['', '4', 'Toe by Toe', '3', '1:1', 'ongoing', 'x5 weekly'],
      ['SEMH', '1/2', 'Nurture', '6', '2:6', 'half a term', '2 x 1hr p/w'],
      ['TOTALS', '', '', '13', '', '', ''],
    ],
    provisions: [],
    interventions: [
      ['Catch Up Numeracy', { area: CL, minutes: 15, sessions: 2, weeks: 12 }],
      ['Toe by Toe', { area: CL, sessions: 5, size: 1 }],
      ['Nurture', { area: SEMH, minutes: 60, sessions: 2, weeks: null }],
    ],
    unread: [],
  },
  {
    name: 'a row for each intervention with terms ticked',
    cells: [
      ['', '', '', 'Term', '', '', ''],
      ['Provision', 'Wave', 'Pupils', 'Aut', 'Spr', 'Sum', 'Cost (£)'],
      ['Paired reading', '2', 'Finn P', '✓', '✓', '', '0'],
      ['Precision teaching', '3', 'Ben S', '', '✓', '', '61.75'],
      ['Counselling', '3', 'Omar', '✓', '', '✓', '1200'],
    ],
    provisions: [
      ['P007', 'Paired reading', { term: 'Aut' }],
      ['P007', 'Paired reading', { term: 'Spr' }],
      ['P002', 'Precision teaching', { term: 'Spr', pence: 6175 }],
      ['P014', 'Counselling', { term: 'Aut' }],
      ['P014', 'Counselling', { term: 'Sum' }],
    ],
    interventions: [
      ['Paired reading', { wave: 2 }],
      ['Precision teaching', { wave: 3 }],
      ['Counselling', { wave: 3, pence: 120000 }],
    ],
    unread: [],
  },
  {
    name: 'spaced out with empty columns and rows',
    cells: [
      ['', '', '', '', '', ''],
      ['', 'Bramble Street School', '', '', '', ''],
      ['', '', '', '', '', ''],
      ['', 'Programme', '', 'Staffing', '', 'Children involved'],
      ['', '', '', '', '', ''],
      ['', 'Fizzy', '', '1 x TA', '', 'Jack  Nowak,\u00a0Maya Ali'],
      ['', '', '', '', '', ''],
      ['', 'ELSA', '', 'Mrs Pike', '', 'see SENCO'],
      ['', '', '', '', '', ''],
      ['', 'Booster maths', '', 'Class teacher', '', 'I. Brown, O. Hussain, H. Smith, K. Green'],
    ],
    provisions: [
      ['P011', 'Fizzy', { runBy: '1 x TA' }],
      ['P012', 'Fizzy'],
      ['P010', 'Booster maths', { runBy: 'Class teacher' }],
      ['P014', 'Booster maths'],
      ['P009', 'Booster maths'],
      ['? K. Green', 'Booster maths'],
    ],
    interventions: [['Fizzy'], ['ELSA'], ['Booster maths']],
    unread: [],
  },
  {
    name: 'money by fund',
    cells: [
      ['SEN budget 2026-27', '', '', ''],
      ['Item', 'Who for', 'Amount', 'Intended outcome'],
      ['Speech therapist (6 visits a year)', 'Maya, Cara', '£1,800', 'Clearer speech'],
      ['Toe by Toe books', 'Whole school', '£95.40', 'Reading ages rise'],
      ['TA hours', "Dylan O'Brien", '£9,804.00', 'Full access to lessons'],
      ['Total spend', '', '£11,699.40', ''],
    ],
    provisions: [
      ['P012', 'Speech therapist', { sessions: null, aim: 'Clearer speech', pence: 180000 }],
      ['P003', 'Speech therapist', { sessions: null }],
      ['P005', 'TA hours', { pence: 980400, aim: 'Full access to lessons' }],
    ],
    interventions: [['Speech therapist'], ['Toe by Toe books', { pence: 9540 }], ['TA hours']],
    unread: [],
  },
];
