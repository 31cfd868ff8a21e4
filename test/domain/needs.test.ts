/** Types of need by code, words and area. */
import { expect, it } from 'vitest';
import { isNeed, needType } from '../../src/domain/needs';

it.each([
  { why: 'a code in any case', typed: ' slcn ', code: 'SLCN' },
  { why: 'its words', typed: 'autistic spectrum disorder', code: 'ASD' },
  { why: 'the first of several', typed: 'SPLD, HI', code: 'SPLD' },
  { why: 'words with commas of their own', typed: 'Speech, language and communication needs', code: 'SLCN' },
  { why: "a school's own words", typed: 'Working memory', code: undefined },
  { why: 'nothing', typed: '', code: undefined },
])('$why', ({ typed, code }) => expect(needType(typed)?.code).toBe(code));

it.each([
  { why: 'the same code', typed: 'SLCN', wanted: 'slcn', is: true },
  { why: 'a code for its words', typed: 'Moderate learning difficulty', wanted: 'MLD', is: true },
  { why: 'another code', typed: 'MLD', wanted: 'SLD', is: false },
  { why: 'of the area', typed: 'ASD', wanted: 'communication and interaction', is: true },
  { why: 'of another area', typed: 'ASD', wanted: 'Cognition and learning', is: false },
  {
    why: 'an area that is a type as well takes in what it was called before',
    typed: 'BESD',
    wanted: 'Social, emotional and mental health',
    is: true,
  },
  { why: 'the later code alone', typed: 'BESD', wanted: 'SEMH', is: false },
  { why: "a school's own words", typed: 'Working  memory', wanted: 'working memory', is: true },
  { why: 'nothing typed is no need', typed: ' ', wanted: 'MLD', is: false },
])('$why', ({ typed, wanted, is }) => expect(isNeed(typed, wanted)).toBe(is));
