/**
 * Why a figure, a status or a flag is what it is, each thing that it rests on with its cell. Changes nothing.
 * Tests: test/app/explain.test.ts
 */
import { explain as explainFigure } from '../domain/explain';
import type { ExplainInput, ExplainOf } from '../domain/explanation';
import { answered } from '../domain/result';
import type { Reading } from '../tables/readSchool';
import { now } from './answers';
import type { World } from './ports';
import { refusal } from './refusal';

export function explain(world: World, { of, id }: { readonly of: ExplainOf; readonly id: string }) {
  const { reading, assessment } = now(world);
  const explanation = explainFigure(assessment, of, id);
  if (explanation === null) return unknown(of, id);
  const { title, result, inputs, steps, doubts, rule, source } = explanation;
  return answered({
    of,
    id,
    title,
    result,
    inputs: inputs.map((input) => inputAnswer(input, reading)),
    steps: [...steps],
    doubts: [...doubts],
    rule,
    source,
  });
}

function inputAnswer({ label, value, subject, rowId, field }: ExplainInput, { places }: Reading) {
  const { tab, cell, knownBy } = places.ofId(subject, rowId, field);
  return { label, value, tab, cell, rowId: knownBy };
}

function unknown(of: ExplainOf, id: string) {
  switch (of) {
    case 'provisionCost':
    case 'provisionSpent':
    case 'provisionGain':
      return refusal(
        'Provision list',
        `There is no provision with the ID "${id}" for a pupil on roll. The row may have been removed. Go back, refresh and look again.`,
      );
    case 'interventionCost':
    case 'interventionLaCost':
    case 'interventionGain':
      return refusal(
        'Interventions',
        `There is no intervention called "${id}". It may have been renamed or removed. Go back, refresh and look again.`,
      );
    case 'funding':
      return refusal(
        'Funding',
        `There is no agreement with the ID "${id}" in this money year for a pupil on roll. The row may have been removed. Go back, refresh and look again.`,
      );
    case 'schoolCost':
      return refusal('Interventions', 'The whole school has no ID. Ask for its cost without one.');
    case 'pupilCost':
    case 'pupilSpent':
    case 'pupilLaCost':
    case 'aboveElement2':
    case 'plan':
    case 'review':
      return unknownPupil(id);
  }
}

export function unknownPupil(id: string) {
  return refusal(
    'Pupils',
    `There is no pupil on roll with the ID "${id}". The pupil may have left, or the row may have been removed. Go back, refresh and look again.`,
  );
}
