/**
 * Which pupils and interventions the map shows, by the school's choices, and what that is called.
 * Tests: test/domain/provisionMap.test.ts
 */
import type { PupilFigures } from './assessment';
import { isNeed } from './needs';
import type { Intervention, SchoolSettings } from './school';
import { fold } from './words';
import { sayYear } from './yearGroups';

export interface MapFilter {
  /** "class 4B", "Year 4", "wave 2" …; none = everybody and everything. */
  readonly only: readonly string[];
  readonly asksForPupils: boolean;
  readonly keepsPupil: (figures: Pick<PupilFigures, 'pupil' | 'stage'>) => boolean;
  readonly keepsIntervention: (intervention: Intervention) => boolean;
}

export function mapFilter(settings: SchoolSettings): MapFilter {
  const { mapOnlyClass, mapOnlyYear, mapOnlyNeed, mapOnlyWave, mapOnlyStage } = settings;
  const stage = fold(mapOnlyStage);
  const ofPupils = [
    mapOnlyClass === '' ? '' : `class ${mapOnlyClass.trim()}`,
    sayYear(mapOnlyYear),
    mapOnlyNeed === '' ? '' : `main need ${mapOnlyNeed.trim()}`,
    mapOnlyStage === '' ? '' : `stage ${mapOnlyStage.trim()}`,
  ].filter((word) => word !== '');
  return {
    only: [...ofPupils, ...(mapOnlyWave === null ? [] : [`wave ${mapOnlyWave}`])],
    asksForPupils: ofPupils.length > 0,
    keepsPupil: ({ pupil, stage: own }) =>
      (mapOnlyClass === '' || fold(pupil.className) === fold(mapOnlyClass)) &&
      (mapOnlyYear === '' || pupil.yearGroup === mapOnlyYear) &&
      (mapOnlyNeed === '' || isNeed(pupil.mainNeed, mapOnlyNeed)) &&
      (stage === '' || (own !== null && (fold(own.code) === stage || fold(own.label) === stage))),
    keepsIntervention: ({ wave }) => mapOnlyWave === null || wave === mapOnlyWave,
  };
}
