/** Invented maps with interventions, years and costs, written after the recogniser was frozen and before they were run. */
import type { MapCase } from './mapCase';

const CL = 'Cognition and learning';
const CI = 'Communication and interaction';
const SEMH = 'Social, emotional and mental health';
const SP = 'Sensory and physical';

export const BLIND_WORK: readonly MapCase[] = [
  {
    name: 'a catalogue of wave 2',
    cells: [
      ['Wave 2 interventions available at our school', '', '', '', '', '', ''],
      ['Provision', 'Target group', 'What it is', 'Staffing', 'Duration', 'Entry criteria', 'Approx. cost'],
      [
        'Catch Up Numeracy',
        'Y3-6',
        'Short sessions on ten parts of number',
        'TA 1:1',
        '10 week block, 2 x 15 mins per week',
        'Below level 2b at the end of Year 2',
        '£86',
      ],
      [
        'Talking Partners',
        'KS1',
        'Speaking and listening in threes',
        'TA 1:3',
        '3 x 20 mins a week for 10 weeks',
        'Teacher concern',
        '£206.40',
      ],
      [
        'Booster class',
        'Year 6',
        'Maths in small groups after school',
        'Teacher 1:8',
        'Spring term, 1 hr weekly',
        'Just below the expected level',
        'from PP budget',
      ],
    ],
    provisions: [],
    interventions: [
      ['Catch Up Numeracy', { wave: 2, minutes: 15, sessions: 2, weeks: 10, pence: 8600 }],
      ['Talking Partners', { wave: 2, minutes: 20, sessions: 3, weeks: 10, pence: 20640 }],
      ['Booster class', { wave: 2, minutes: 60, sessions: 1, weeks: null }],
    ],
    unread: [],
  },
  {
    name: 'what it costs a point',
    cells: [
      ['Impact of interventions 2025-26', '', '', '', '', ''],
      ['Intervention', 'No. of pupils', 'Total cost', 'Cost per pupil', 'Average points gained', 'Cost per point'],
      ['Toe by Toe', '4', '£653.60', '£163.40', '3.2', '£51.06'],
      ['Paired reading', '12', '£0.00', '£0.00', '1.5', '£0.00'],
      ['Booster maths', '8', '£1,234.50', '£154.31', '2', '£77.16'],
      ['TOTAL', '24', '£1,888.10', '', '', ''],
      [],
      ['Note: points are those of the summer assessment'],
    ],
    provisions: [],
    interventions: [
      ['Toe by Toe', { pence: 65360 }],
      ['Paired reading', { pence: 0 }],
      ['Booster maths', { pence: 123450 }],
    ],
    unread: [],
  },
  {
    name: 'years down, areas across, names in brackets',
    cells: [
      ['Year', 'Cognition & Learning', 'Communication & Interaction', 'SEMH', 'Sensory/Physical'],
      ['YR', '', 'Chatterbox (Maya)', '', ''],
      ['Y1/2', 'Phonics catch up (Finn P, Grace)', '', 'Nurture (Jack)', 'Gym Trail'],
      ['Y3/4', 'Toe by Toe (Ava K, Ben S)\nPaired reading', 'Lego therapy (Cara, Ava L)', '', ''],
      ['Y5', '', '', 'Lunch club (1 x 30 mins weekly)', ''],
    ],
    provisions: [
      ['P012', 'Chatterbox'],
      ['P007', 'Phonics catch up'],
      ['P008', 'Phonics catch up'],
      ['P011', 'Nurture'],
      ['P001', 'Toe by Toe'],
      ['P002', 'Toe by Toe'],
      ['P003', 'Lego therapy'],
      ['P004', 'Lego therapy'],
    ],
    interventions: [
      ['Chatterbox', { area: CI }],
      ['Phonics catch up', { area: CL }],
      ['Nurture', { area: SEMH }],
      ['Gym Trail', { area: SP }],
      ['Toe by Toe', { area: CL }],
      ['Paired reading', { area: CL }],
      ['Lego therapy', { area: CI }],
      ['Lunch club', { area: SEMH, minutes: 30, sessions: 1 }],
    ],
    unread: [],
  },
  {
    name: 'a child in each of six columns',
    cells: [
      ['Intervention timetable', '', '', '', '', '', '', ''],
      ['Group', 'Staff', 'Day & time', 'w/b', 'Child 1', 'Child 2', 'Child 3', 'Child 4'],
      ['Lego therapy', 'JS', 'Mon & Thurs 1.15 - 1.45', '7/9/26', 'Cara J', 'Ava L', 'Noah', ''],
      ['Paired\u00a0reading', 'KL', 'Every day 8.45-9.00', '14/9/26', 'Finn', 'Grace', '', ''],
      ['Sensory circuits', 'LSA', '15 mins every morning', '', 'Jack N', 'Maya', 'Zak', 'Ava'],
    ],
    provisions: [
      ['P003', 'Lego therapy', { minutes: 30, sessions: 2, start: '2026-09-07', runBy: 'JS' }],
      ['P004', 'Lego therapy', { minutes: 30, sessions: 2 }],
      ['P013', 'Lego therapy', { minutes: 30, sessions: 2 }],
      ['P007', 'Paired reading', { minutes: 15, sessions: 5, start: '2026-09-14' }],
      ['P008', 'Paired reading', { minutes: 15, sessions: 5 }],
      ['P011', 'Sensory circuits', { minutes: 15, sessions: 5, runBy: 'LSA' }],
      ['P012', 'Sensory circuits', { minutes: 15, sessions: 5 }],
      ['? Zak', 'Sensory circuits'],
      ['? Ava', 'Sensory circuits'],
    ],
    interventions: [['Lego therapy'], ['Paired reading'], ['Sensory circuits']],
    unread: [],
  },
  {
    name: 'short words and initials',
    cells: [
      ['Int.', 'Chn', 'Yr grp', 'Adult', 'x per wk', 'Mins', 'No. wks', 'Est. cost £'],
      ['Toe by Toe', 'AK, BS', 'Y4', 'LSA', '5', '10', '12', '86.00'],
      ['Speech & lang', 'MA', 'Rec', 'TA', '3x', '20m', '6', '62'],
      ['Maths boost', 'IB / OH / HS', '6', 'CT', '1', '½ hour', '10', '129'],
      ['Handwriting', 'all Y2', 'Y2', 'TA', '', '', '', ''],
      ['', '', '', '', '', '', 'Total', '277'],
    ],
    provisions: [
      ['P001', 'Toe by Toe', { minutes: 10, sessions: 5, weeks: 12, pence: 8600, runBy: 'LSA' }],
      ['P002', 'Toe by Toe', { minutes: 10, sessions: 5, weeks: 12, pence: 8600 }],
      ['P012', 'Speech & lang', { minutes: 20, sessions: 3, weeks: 6, pence: 6200 }],
      ['P010', 'Maths boost', { minutes: 30, sessions: 1, weeks: 10, pence: 12900 }],
      ['P014', 'Maths boost', { minutes: 30, sessions: 1, weeks: 10 }],
      ['P009', 'Maths boost', { minutes: 30, sessions: 1, weeks: 10 }],
    ],
    interventions: [['Toe by Toe'], ['Speech & lang', { sessions: 3 }], ['Maths boost'], ['Handwriting']],
    unread: [],
  },
];
