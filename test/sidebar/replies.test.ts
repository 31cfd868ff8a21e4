/** The recorded replies are ones that the contract allows. */
import { expect, test } from 'vitest';
import { contract } from '../../src/rpc/contract';
import * as replies from './replies';

const recorded = [
  { call: 'home', reply: replies.home },
  { call: 'home', reply: replies.notSetUp },
  { call: 'home', reply: replies.noPupils },
  { call: 'home', reply: replies.allWell },
  { call: 'home', reply: replies.madeUp },
  { call: 'refresh', reply: replies.refreshed },
  { call: 'pupils', reply: replies.pupils },
  { call: 'todo', reply: replies.todo },
  { call: 'card', reply: replies.card },
  { call: 'reviewSheet', reply: replies.reviewSheet },
  { call: 'previewDocument', reply: replies.preview },
  { call: 'explain', reply: replies.explanation },
  { call: 'explain', reply: replies.whyPlan },
  { call: 'classPage', reply: replies.classPage },
  { call: 'classPage', reply: replies.classOf4B },
  { call: 'mapChoices', reply: replies.mapChoices },
  { call: 'showMap', reply: { pupils: 6, interventions: 4 } },
  { call: 'pictures', reply: replies.pictures },
  { call: 'pictures', reply: replies.noPictures },
  { call: 'interventions', reply: replies.interventions },
  { call: 'planDocuments', reply: replies.planned },
  { call: 'makeLane', reply: { done: [replies.made('D1')], failed: [], waiting: [] } },
  { call: 'changeFramework', reply: replies.stagesChange },
  { call: 'beforeShare', reply: replies.beforeShare },
  { call: 'initialsCopy', reply: replies.initialsCopy },
  { call: 'importPupils', reply: replies.importChecked },
  { call: 'importMap', reply: replies.mapUnderstood },
  { call: 'newYear', reply: replies.newYear },
  { call: 'lastImport', reply: replies.broughtLast },
  { call: 'saveTerms', reply: replies.termsRead },
  { call: 'saveTerms', reply: replies.termsChecked },
] as const;

test.each(recorded)('the recorded reply of $call is one that the contract allows', ({ call, reply }) => {
  expect(contract[call].reply.parse(reply)).toEqual(reply);
});
