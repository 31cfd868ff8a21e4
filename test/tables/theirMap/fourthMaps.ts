/** Five last ones, written after the third ten were mended; part of what they showed was mended, the rest is asked. */
import type { MapCase } from './mapCase';

const CI = 'Communication and interaction';

export const FOURTH_MAPS: readonly MapCase[] = [
  {
    name: 'a termly tracker with groups',
    cells: [
      ['Intervention tracker', '', '', 'Autumn Term 2026', '', '', '', ''],
      [
        'Group',
        'Year',
        'Lead',
        'Programme',
        'Children',
        'Start of block',
        'Sessions per week',
        'Comments / next steps',
      ],
      ['Red', '4', 'Mrs Shah', 'Precision teaching', 'Ava K', '7.9.26', '5', 'stop at half term'],
      ['', '', '', '', 'Ben S', '7.9.26', '5', 'carry on'],
      ['Blue', '5', 'Mr Todd', 'Booster maths', 'Noah / Dylan / Ella', '14.9.26', '2', ''],
      ['Total pupils', '', '', '', '5', '', '', ''],
    ],
    provisions: [
      ['P001', 'Precision teaching', { group: 'Red', runBy: 'Mrs Shah', start: '2026-09-07', sessions: 5 }],
      ['P002', 'Precision teaching', { start: '2026-09-07', sessions: 5 }],
      ['P013', 'Booster maths', { group: 'Blue', runBy: 'Mr Todd', start: '2026-09-14', sessions: 2 }],
      ['P005', 'Booster maths', { group: 'Blue', sessions: 2 }],
      ['P006', 'Booster maths', { group: 'Blue', sessions: 2 }],
    ],
    interventions: [['Precision teaching'], ['Booster maths']],
    unread: [],
  },
  {
    name: 'pupils with their own columns of support',
    cells: [
      ['Year 3', '', '', '', '', ''],
      ['Pupil', 'Need', 'Literacy support', 'Maths support', 'Social / emotional', 'External'],
      ['Cara Jones', 'SLCN', 'Paired reading', 'Catch Up Numeracy', '', 'SALT half termly'],
      ['Ava Lee', 'SEMH', '', '', 'Nurture\nLego therapy', ''],
    ],
    provisions: [
      ['P003', 'Paired reading'],
      ['P003', 'Catch Up Numeracy'],
      ['P003', 'SALT', { sessions: null }],
      ['P004', 'Nurture'],
      ['P004', 'Lego therapy'],
    ],
    interventions: [['Paired reading'], ['Catch Up Numeracy'], ['SALT'], ['Nurture'], ['Lego therapy']],
    unread: [],
  },
  {
    name: 'sections by area, columns by key stage',
    cells: [
      ['Provision offered', 'EYFS', 'KS1', 'KS2', 'Cost per year'],
      ['Communication and interaction', '', '', '', ''],
      ['Chatterbox', '✓', '✓', '', '£310'],
      ['Lego therapy', '', '✓', '✓', '£420.75'],
      ['Sensory and physical', '', '', '', ''],
      ['Gym Trail', '✓', '', '', '-'],
      ['Total cost', '', '', '', '£730.75'],
    ],
    provisions: [],
    interventions: [
      ['Chatterbox', { area: CI, pence: 31000 }],
      ['Lego therapy', { area: CI, pence: 42075 }],
      ['Gym Trail', { area: 'Sensory and physical' }],
    ],
    unread: [],
  },
  {
    name: 'one row a pupil, several interventions with their times in one cell',
    cells: [
      ['Child', 'Yr', 'SEN level', 'Current provision', 'Adult', 'Review'],
      [
        "O'Brien, Dylan",
        '5',
        'Statement',
        '1:1 reading 5 x 10 mins; ELSA 30 mins weekly; Lunch club',
        'Mrs Pike',
        'Dec 26',
      ],
      ['Patel, Finn', '2', 'SA', 'Phonics catch up 3 x 15 mins a week', 'TA', ''],
      ['Ali, Maya', 'R', 'SA+', 'none at present', '', ''],
    ],
    provisions: [
      ['P005', '1:1 reading', { minutes: 10, sessions: 5, runBy: 'Mrs Pike' }],
      ['P005', 'ELSA', { minutes: 30, sessions: 1 }],
      ['P005', 'Lunch club', { minutes: null }],
      ['P007', 'Phonics catch up', { minutes: 15, sessions: 3, runBy: 'TA' }],
    ],
    interventions: [['1:1 reading'], ['ELSA'], ['Lunch club'], ['Phonics catch up']],
    unread: [],
  },
  {
    name: 'levels before and after, by subject',
    cells: [
      ['Name', 'Intervention', 'Reading', '', 'Writing', '', 'Boost?'],
      ['', '', 'Sept', 'July', 'Sept', 'July', ''],
      ['Harry Smith', 'Paired reading', '2b', '3c', '2c', '2b', 'Y'],
      ['Isla Brown', 'Paired reading', '2a', '3b', '2b', '2a', 'N'],
    ],
    provisions: [
      ['P009', 'Paired reading', { entry: '2b', exit: '3c' }],
      ['P010', 'Paired reading', { entry: '2a', exit: '3b' }],
    ],
    interventions: [['Paired reading']],
    unread: [],
  },
];
