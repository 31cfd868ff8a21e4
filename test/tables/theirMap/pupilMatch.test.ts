/** Which pupil a name means, and the names in a cell: sure, marked, or asked. */
import { describe, expect, it } from 'vitest';
import { namesInCell } from '../../../src/tables/theirMap/namesInCell';
import { NO_HINT, pupilMatcher } from '../../../src/tables/theirMap/pupilMatch';
import { PUPILS } from './school';

const matcher = pupilMatcher(PUPILS);

describe('a name', () => {
  it.each([
    ['a label', 'Khan, Ava · P001', 'P001', 'LABEL'],
    ['an ID in small letters', 'p009', 'P009', 'ID'],
    ['a whole name', 'Ava Khan', 'P001', 'NAME'],
    ['the surname first', 'Khan, Ava', 'P001', 'NAME'],
    ['the surname first, no comma', 'KHAN Ava', 'P001', 'NAME'],
    ['another apostrophe', 'Dylan O’Brien', 'P005', 'NAME'],
    ['no accent', 'Ella Garcia-Wright', 'P006', 'NAME'],
    ['a small word', 'Noah de Souza', 'P013', 'NAME'],
    ['a forename and an initial', 'Ava K', 'P001', 'FORENAME_AND_INITIAL'],
    ['with a full stop', 'Ava L.', 'P004', 'FORENAME_AND_INITIAL'],
    ['an initial and a surname', 'H. Smith', 'P009', 'INITIAL_AND_SURNAME'],
    ['a forename of one pupil', 'Grace', 'P008', 'FORENAME'],
    ['a surname of one pupil', 'Nowak', 'P011', 'SURNAME'],
    ['initials of one pupil', 'GO', 'P008', 'INITIALS'],
    ['initials with stops', 'G.O.', 'P008', 'INITIALS'],
  ])('%s', (_why, text, id, how) => expect(matcher.match(text, NO_HINT)).toEqual({ id, how, candidates: [] }));

  it.each([
    ['a forename of two', 'Ava', ['P001', 'P004']],
    ['a surname of two', 'Smith', ['P002', 'P009']],
  ])('is asked: %s', (_why, text, candidates) =>
    expect(matcher.match(text, NO_HINT)).toMatchObject({ id: null, candidates }),
  );

  it('of nobody is near to some, or to none', () => {
    expect(matcher.match('Ava Kahn', NO_HINT)).toEqual({ id: null, how: null, candidates: [] });
    expect(matcher.near('Ava Kahn')).toEqual(['P001', 'P004']);
    expect(matcher.near('Zak Zukowski')).toEqual([]);
  });
  it('of two is settled by the class or the year of the row', () => {
    expect(matcher.match('Ava', { years: [], className: '3A' })).toMatchObject({ id: 'P004', how: 'FORENAME' });
    expect(matcher.match('Smith', { years: ['5', '6'], className: '' })).toMatchObject({ id: 'P009' });
  });
  it('of another year is asked unless it is whole', () => {
    expect(matcher.match('Grace', { years: ['6'], className: '' })).toMatchObject({ id: null, candidates: ['P008'] });
    expect(matcher.match('Grace Okafor', { years: ['3'], className: '' })).toMatchObject({ id: 'P008' });
  });
});

describe('names in a cell', () => {
  it.each([
    ['commas', 'Ava Khan, Ben Smith', ['P001', 'P002']],
    ['surnames first, commas', 'Khan, Ava, Smith, Ben', ['P001', 'P002']],
    ['surnames first, semicolons', 'Khan, Ava; Smith, Ben', ['P001', 'P002']],
    ['lines', 'Ava K\nBen\n Cara', ['P001', 'P002', 'P003']],
    ['and', 'Grace and Finn', ['P008', 'P007']],
    ['an ampersand', 'Grace & Finn', ['P008', 'P007']],
    ['a stroke', 'Grace/Finn', ['P008', 'P007']],
    ['bullets', '• Grace\n• Finn', ['P008', 'P007']],
    ['numbers before them', '1. Grace\n2. Finn', ['P008', 'P007']],
    ['spaces alone', 'Ava K Ben S', ['P001', 'P002']],
    ['initials', 'GO FP JN', ['P008', 'P007', 'P011']],
    ['a class in brackets', 'Ava (3A), Smith (Y6)', ['P004', 'P009']],
    ['a stranger among them', 'Grace, Zak', ['P008', null]],
  ])('%s', (_why, text, ids) =>
    expect(namesInCell(text, matcher, NO_HINT).named.map(({ match }) => match.id)).toEqual(ids),
  );

  it.each(['6 pupils', 'see SENCO', 'Whole class', 'TBC', 'Y3 group'])('leaves "%s" alone', (text) =>
    expect(namesInCell(text, matcher, NO_HINT)).toEqual({ named: [], others: [text] }),
  );
});
