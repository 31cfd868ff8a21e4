/** Ten more again, written after the second ten were mended and the recogniser frozen a third time: those with pupils in rows. */
import type { MapCase } from './mapCase';

export const THIRD_PUPILS: readonly MapCase[] = [
  {
    name: 'no headings',
    cells: [
      ['Ava Khan', 'Toe by Toe', '3 x 20 mins pw', 'Mrs Shah', '07/09/2026'],
      ['Ben Smith', 'Toe by Toe', '3 x 20 mins pw', 'Mrs Shah', '07/09/2026'],
      ['Cara Jones', 'Chatterbox', 'twice a week', 'LSA', '14/09/2026'],
      ['Noah de Souza', 'Lego therapy', 'weekly', 'LSA', ''],
    ],
    provisions: [
      ['P001', 'Toe by Toe', { minutes: 20, sessions: 3, runBy: 'Mrs Shah', start: '2026-09-07' }],
      ['P002', 'Toe by Toe', { minutes: 20, sessions: 3 }],
      ['P003', 'Chatterbox', { sessions: 2, start: '2026-09-14' }],
      ['P013', 'Lego therapy', { sessions: 1, runBy: 'LSA' }],
    ],
    interventions: [['Toe by Toe'], ['Chatterbox'], ['Lego therapy']],
    unread: [],
  },
  {
    name: 'yes and no for exams',
    cells: [
      ['Access and support Y6', '', '', '', '', ''],
      ['First', 'Last', 'Reader', 'Scribe', 'Extra time', 'Paired reading'],
      ['Harry', 'Smith', 'Y', 'N', 'Y', 'N'],
      ['Isla', 'Brown', 'N', 'N', 'Y', 'Y'],
      ['Omar', 'Hussain', 'Y', 'Y', 'Y', ''],
    ],
    provisions: [
      ['P009', 'Reader'],
      ['P009', 'Extra time'],
      ['P010', 'Extra time'],
      ['P010', 'Paired reading'],
      ['P014', 'Reader'],
      ['P014', 'Scribe'],
      ['P014', 'Extra time'],
    ],
    interventions: [['Reader'], ['Scribe'], ['Extra time'], ['Paired reading']],
    unread: [],
  },
  {
    name: 'terms with provision and impact under each',
    cells: [
      ['Pupil', 'Class', 'Autumn', '', 'Spring', ''],
      ['', '', 'Provision', 'Impact', 'Provision', 'Impact'],
      ['Khan, Ava', '4B', 'Toe by Toe', '6 months gained', 'Paired reading', ''],
      [
        'Smith, Ben',
        '4B',
        'Precision teaching (daily 10 mins)',
        'knows 20 words',
        'Precision teaching (daily 10 mins)',
        '',
      ],
      ['Lee, Ava', '3A', '', '', 'Nurture', ''],
    ],
    provisions: [
      ['P001', 'Toe by Toe', { term: 'Autumn' }],
      ['P001', 'Paired reading', { term: 'Spring' }],
      ['P002', 'Precision teaching', { term: 'Autumn', minutes: 10, sessions: 5 }],
      ['P002', 'Precision teaching', { term: 'Spring', minutes: 10, sessions: 5 }],
      ['P004', 'Nurture', { term: 'Spring' }],
    ],
    interventions: [['Toe by Toe'], ['Paired reading'], ['Precision teaching'], ['Nurture']],
    unread: [],
  },
  {
    name: 'hours a week between pupils and support',
    cells: [
      ['Hours of support per week', '', '', '', ''],
      ['Pupil', 'Hours on statement', '1:1 reading', 'In-class TA', 'Speech programme'],
      ["Dylan O'Brien", '15', '1.5', '10', '0.5'],
      ['Ella García-Wright', '', '0.5', '', ''],
      ['Total hours', '15', '2', '10', '0.5'],
    ],
    provisions: [
      ['P005', '1:1 reading', { minutes: 90 }],
      ['P005', 'In-class TA', { minutes: 600 }],
      ['P005', 'Speech programme', { minutes: 30 }],
      ['P006', '1:1 reading', { minutes: 30 }],
    ],
    interventions: [['1:1 reading'], ['In-class TA'], ['Speech programme']],
    unread: [],
  },
  {
    name: 'the intervention merged down the side',
    cells: [
      [
        'Intervention',
        'Child',
        'Year',
        'Sessions attended',
        'Reading age before',
        'Reading age after',
        'Months gained',
      ],
      ['Toe by Toe', 'Ava K', '4', '22/24', '7.04', '7.10', '6'],
      ['', 'Ben S', '4', '20/24', '6.11', '7.02', '3'],
      ['', 'Group average', '', '', '', '', '4.5'],
      ['Paired reading', 'Finn', '2', '12', '5.06', '5.11', '5'],
      ['', 'Grace', '2', '"', '5.08', '6.00', '4'],
    ],
    provisions: [
      ['P001', 'Toe by Toe', { entry: '7.04', exit: '7.10' }],
      ['P002', 'Toe by Toe', { entry: '6.11', exit: '7.02' }],
      ['P007', 'Paired reading', { entry: '5.06', exit: '5.11' }],
      ['P008', 'Paired reading', { entry: '5.08', exit: '6.00' }],
    ],
    interventions: [['Toe by Toe'], ['Paired reading']],
    unread: [],
  },
];
