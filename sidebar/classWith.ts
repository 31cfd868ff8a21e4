/**
 * My class as it reads once a row was saved, before the sheet is read again. Pure. Tests: test/sidebar/inPlace.test.ts
 */
import type { ClassPupil, ClassReply, Form, Provision, Target, Texts } from './forms';
import { resultOf } from './words';

/** The class page as it is once a row says this; a row that is gone is left out. */
export function withRow(page: ClassReply, form: Form, rowId: string, texts: Texts, isGone: boolean): ClassReply {
  const pupils = page.pupils.map((pupil) => (pupil.pupilId === form.pupilId ? pupilWith(pupil) : pupil));
  return { ...page, pupils };

  function pupilWith(pupil: ClassPupil): ClassPupil {
    switch (form.kind) {
      case 'result':
        return { ...pupil, targets: pupil.targets.map((one) => (one.targetId === rowId ? marked(one, texts) : one)) };
      case 'target': {
        const others = pupil.targets.filter(({ targetId }) => targetId !== rowId);
        return { ...pupil, targets: isGone ? others : [...others, newTarget(rowId, texts)] };
      }
      case 'score':
        return {
          ...pupil,
          provisions: pupil.provisions.map((one) => (one.provisionId === rowId ? scored(one, texts) : one)),
        };
      case 'view':
        return { ...pupil, views: { ...pupil.views, ...texts, rowId: isGone ? '' : rowId } };
    }
  }
}

function marked(target: Target, { result, comment = target.comment }: Texts): Target {
  return { ...target, comment, result: result === undefined ? target.result : resultOf(result) };
}

function newTarget(targetId: string, texts: Texts): Target {
  const { target = '', startingPoint = '', strategy = '', howOften = '', whoHelps = '', successCriterion = '' } = texts;
  const said = { target, startingPoint, strategy, howOften, whoHelps, successCriterion };
  return { ...said, targetId, result: 'NOT_REVIEWED', comment: '' };
}

function scored(provision: Provision, texts: Texts): Provision {
  const next = { ...provision, ...texts };
  // How many months that is, only the add-on can tell.
  const { entry, exit } = next;
  return {
    ...next,
    progress: entry && exit ? `${entry} → ${exit}` : entry ? `entry ${entry}` : exit && `exit ${exit}`,
  };
}
