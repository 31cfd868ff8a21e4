/** The pupils and interventions that the invented maps are about. */
import type { MapContext, MapPupil } from '../../../src/tables/theirMap/recogniseMap';

const ROWS: readonly (readonly [
  id: string,
  forename: string,
  surname: string,
  className: string,
  yearGroup: string,
])[] = [
  ['P001', 'Ava', 'Khan', '4B', '4'],
  ['P002', 'Ben', 'Smith', '4B', '4'],
  ['P003', 'Cara', 'Jones', '3A', '3'],
  ['P004', 'Ava', 'Lee', '3A', '3'],
  ['P005', 'Dylan', "O'Brien", '5C', '5'],
  ['P006', 'Ella', 'García-Wright', '5C', '5'],
  ['P007', 'Finn', 'Patel', '2D', '2'],
  ['P008', 'Grace', 'Okafor', '2D', '2'],
  ['P009', 'Harry', 'Smith', '6E', '6'],
  ['P010', 'Isla', 'Brown', '6E', '6'],
  ['P011', 'Jack', 'Nowak', '1F', '1'],
  ['P012', 'Maya', 'Ali', 'RG', 'R'],
  ['P013', 'Noah', 'de Souza', '5C', '5'],
  ['P014', 'Omar', 'Hussain', '6E', '6'],
];

export const PUPILS: readonly MapPupil[] = ROWS.map(([id, forename, surname, className, yearGroup]) => ({
  ...{ id, forename, surname, className, yearGroup },
}));

export const SCHOOL: MapContext = {
  pupils: PUPILS,
  interventions: ['Toe by Toe', 'Lego therapy', 'Paired reading', 'Precision teaching', 'Catch Up Numeracy'],
};
