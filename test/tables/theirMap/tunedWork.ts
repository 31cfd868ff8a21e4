/** Invented maps with interventions, years, areas and waves: the answers were written before they were run. */
import type { MapCase } from './mapCase';

const CL = 'Cognition and learning';
const CI = 'Communication and interaction';
const SEMH = 'Social, emotional and mental health';
const SP = 'Sensory and physical';

export const TUNED_WORK: readonly MapCase[] = [
  {
    name: 'interventions with pupils named in cells',
    cells: [
      ['KS2 Interventions Spring 2027', '', '', '', '', ''],
      ['Intervention', 'Who runs it', 'When', 'Group size', 'Pupils', 'Comments'],
      ['Toe by Toe', 'Mrs Shah', 'daily 10 mins', '1:1', 'Ava K, Ben Smith', ''],
      ['Lego  therapy', 'LSA', 'Tues 1:30-2:00', '4', 'Cara; Noah; Ella G; Zak', 'new group'],
      ['Social skills', 'Learning mentor', 'x3 weekly', '6 to 8', 'Harry Smith\nIsla B\nOmar', ''],
      ['Homework club', 'TA', '', '', 'open to all', ''],
      ['Cost of TA £17.20 per hour'],
    ],
    provisions: [
      ['P001', 'Toe by Toe', { minutes: 10, sessions: 5, size: 1, runBy: 'Mrs Shah', term: 'Spring 2027' }],
      ['P002', 'Toe by Toe', { minutes: 10, sessions: 5, size: 1 }],
      ['P003', 'Lego therapy', { minutes: 30, sessions: 1, size: 4, runBy: 'LSA' }],
      ['P013', 'Lego therapy', { minutes: 30, sessions: 1, size: 4 }],
      ['P006', 'Lego therapy'],
      ['? Zak', 'Lego therapy'],
      ['P009', 'Social skills', { minutes: null, sessions: 3, size: 8 }],
      ['P010', 'Social skills'],
      ['P014', 'Social skills'],
    ],
    interventions: [['Toe by Toe'], ['Lego therapy'], ['Social skills', { sessions: 3 }], ['Homework club']],
    unread: [],
    rates: [['TA', 1720]],
  },
  {
    name: 'year group by area, without names',
    cells: [
      ['Provision map', '', '', '', '', '', ''],
      ['Year group', 'Area of need', 'Provision', 'Group / individual', 'Time', 'Staff', 'Term'],
      ['Rec', 'C&I', 'Chatterbox', 'group of 4', '5x2 x 15 mins', 'TA', 'Autumn'],
      ['KS1', 'Cognition and Learning', 'Phonics catch up', '6 to 8', '20 to 30 minutes daily', 'TA', 'All year'],
      ['', '', 'Precision teaching', '1:1', '15/20 minutes', 'LSA', ''],
      ['Y3/4', 'SEMH', 'Nurture', '8', '1.5 hrs per half term', 'Learning mentor', 'Spring'],
      ['', 'Sensory and physical', 'Fizzy programme', '1:1', '30 mins pw for 6 weeks', 'TA', 'Summer'],
      ['Whole school', '', 'Anti-bullying week', '', 'Continuous', '', ''],
    ],
    provisions: [],
    interventions: [
      ['Chatterbox', { area: CI, minutes: 15, sessions: 10, size: 4, runBy: 'TA' }],
      ['Phonics catch up', { area: CL, minutes: 30, sessions: 5, size: 8 }],
      ['Precision teaching', { area: CL, minutes: 20, sessions: null, size: 1, runBy: 'LSA' }],
      ['Nurture', { area: SEMH, minutes: 90, sessions: null, size: 8 }],
      ['Fizzy programme', { area: SP, minutes: 30, sessions: 1, weeks: 6, size: 1 }],
      ['Anti-bullying week', { minutes: null }],
    ],
    unread: [],
  },
  {
    name: 'waves as sections',
    cells: [
      ['Provision', 'Led by', 'Sessions per week', 'Length of session', 'Pupils', 'Cost'],
      ['WAVE 1 - Quality First Teaching'],
      ['Visual timetables', 'Class teachers', '', '', 'All', ''],
      ['Wave 2: small groups'],
      ['Paired reading', 'Volunteers', '2', '15', 'Finn, Grace', '0'],
      ['Catch Up Numeracy', 'TA', '3', '15 mins', 'Y3: Cara, Ava L', '£206.40'],
      [],
      ['Wave 3'],
      ['Counselling', 'Outside counsellor', '1', '50', 'OH', '£1,200'],
      ['Sub total', '', '', '', '', '£1,406.40'],
    ],
    provisions: [
      ['P007', 'Paired reading', { minutes: 15, sessions: 2, pence: 0 }],
      ['P008', 'Paired reading', { minutes: 15, sessions: 2 }],
      ['P003', 'Catch Up Numeracy', { minutes: 15, sessions: 3, pence: 20640 }],
      ['P004', 'Catch Up Numeracy', { minutes: 15, sessions: 3 }],
      ['P014', 'Counselling', { minutes: 50, sessions: 1, pence: 120000 }],
    ],
    interventions: [
      ['Visual timetables', { wave: 1 }],
      ['Paired reading', { wave: 2 }],
      ['Catch Up Numeracy', { wave: 2 }],
      ['Counselling', { wave: 3 }],
    ],
    unread: [],
  },
  {
    name: 'areas by waves, lists in cells, a cost table under it',
    cells: [
      ['Area of Need', 'Wave 1', '', 'Wave 2', 'Wave 3'],
      [
        'Cognition and Learning',
        'Visual timetables\nWriting frames',
        '',
        'Paired reading\nCatch Up Numeracy (group of 4)',
        'Toe by Toe – 3 x 20 mins pw',
      ],
      [],
      [
        'Communication & Interaction',
        'Talk partners',
        '',
        '• Lego therapy\n• Chatterbox',
        'SALT programme (TA, 2 x 15 mins weekly)',
      ],
      [
        'SEMH',
        'The whole staff follow the behaviour policy and use the same words with all of the children.',
        '',
        'Nurture',
        '',
      ],
      [],
      ['Staff', 'Hourly rate'],
      ['TA', '£17.20'],
      ['HLTA', '£20.15'],
    ],
    provisions: [],
    interventions: [
      ['Visual timetables', { wave: 1, area: CL }],
      ['Writing frames', { wave: 1, area: CL }],
      ['Paired reading', { wave: 2, area: CL }],
      ['Catch Up Numeracy', { wave: 2, size: 4 }],
      ['Toe by Toe', { wave: 3, minutes: 20, sessions: 3 }],
      ['Talk partners', { wave: 1, area: CI }],
      ['Lego therapy', { wave: 2, area: CI }],
      ['Chatterbox', { wave: 2, area: CI }],
      ['SALT programme', { wave: 3, minutes: 15, sessions: 2, runBy: 'TA' }],
      ['Nurture', { wave: 2, area: SEMH }],
    ],
    unread: ['B5'],
    rates: [
      ['TA', 1720],
      ['HLTA', 2015],
    ],
  },
];
