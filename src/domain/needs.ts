/**
 * Types of need as the school census has them: code, words, and the area of need that each belongs to.
 * Source: the census's SEN types, BESD before SEMH, DS from January 2025; areas by the 2001 and 2015 Codes.
 * Words of a school's own are no type, and are kept as typed. Tests: test/domain/needs.test.ts
 */
import { fold } from './words';

export interface NeedType {
  readonly code: string;
  readonly label: string;
  /** '' where it belongs to none. */
  readonly area: string;
}

const LEARNING = 'Cognition and learning';
const COMMUNICATION = 'Communication and interaction';
const EMOTIONAL = 'Social, emotional and mental health';
const PHYSICAL = 'Sensory and physical';

export const needTypes: readonly NeedType[] = [
  { code: 'SPLD', label: 'Specific learning difficulty', area: LEARNING },
  { code: 'MLD', label: 'Moderate learning difficulty', area: LEARNING },
  { code: 'SLD', label: 'Severe learning difficulty', area: LEARNING },
  { code: 'PMLD', label: 'Profound and multiple learning difficulty', area: LEARNING },
  { code: 'SEMH', label: 'Social, emotional and mental health', area: EMOTIONAL },
  { code: 'BESD', label: 'Behaviour, emotional and social difficulties', area: EMOTIONAL },
  { code: 'SLCN', label: 'Speech, language and communication needs', area: COMMUNICATION },
  { code: 'HI', label: 'Hearing impairment', area: PHYSICAL },
  { code: 'VI', label: 'Visual impairment', area: PHYSICAL },
  { code: 'MSI', label: 'Multi-sensory impairment', area: PHYSICAL },
  { code: 'PD', label: 'Physical disability', area: PHYSICAL },
  { code: 'ASD', label: 'Autistic spectrum disorder', area: COMMUNICATION },
  { code: 'OTH', label: 'Other difficulty or disability', area: '' },
  { code: 'NSA', label: 'Type of need not yet assessed by a specialist', area: '' },
  { code: 'DS', label: 'Down syndrome', area: LEARNING },
];

const byWord: ReadonlyMap<string, NeedType> = new Map(
  needTypes.flatMap((type) => [[fold(type.code), type] as const, [fold(type.label), type] as const]),
);

/** By code or words, in any case; null for words of the school's own. Of several ("SPLD, HI") the first. */
export function needType(typed: string): NeedType | null {
  const whole = byWord.get(fold(typed));
  if (whole !== undefined) return whole;
  const first = typed.split(/[,;/&+\n]|\band\b/)[0] ?? '';
  return byWord.get(fold(first)) ?? null;
}

/** Whether a main need is the one asked for: the same type, one of the area, or the same words. */
export function isNeed(typed: string, wanted: string): boolean {
  if (fold(typed) === '') return false;
  const type = needType(typed);
  const asked = byWord.get(fold(wanted));
  if (type === null || asked === undefined) {
    return fold(typed) === fold(wanted) || (type !== null && fold(type.area) === fold(wanted));
  }
  // "Social, emotional and mental health" is a type and an area: the area takes in what was BESD.
  return type === asked || fold(type.area) === fold(wanted);
}
