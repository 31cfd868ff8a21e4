/**
 * The provision map for people outside: pupils as initials, with class and year, and nothing else that was typed about
 * them. Figures are the map's own. Rows stand by initials, so that the order of the names does not tell them.
 * Tests: test/app/initialsCopy.test.ts
 */
import type { MapRow, MapSection, ProvisionMap } from './assessment';
import { initialsById } from './initials';
import { needType, needTypes } from './needs';
import type { Pupil, SchoolSettings } from './school';
import { compareText } from './words';
import { sayYear } from './yearGroups';

/** Fewer than so many in a section, and who knows the school may know the pupil. */
export const SMALL_GROUP = 5;
const OWN_WORDS = 'Another need';

/** @param pupils everybody on the Pupils tab, so that the same pupil has the same number on every view */
export function mapWithInitials(map: ProvisionMap, pupils: readonly Pupil[], settings: SchoolSettings): ProvisionMap {
  const initials = initialsById(pupils);
  const sections: (MapSection & { rows: MapRow[] })[] = [];
  for (const section of map.sections) {
    const title = settings.mapGroupedBy === 'need' ? needTitle(section.title) : section.title;
    const rows = section.rows.map((row) => ({ ...row, pupil: asInitials(row.pupil, initials, section) }));
    const same = sections.find((one) => one.title === title);
    if (same !== undefined && title === OWN_WORDS) same.rows.push(...rows);
    else sections.push({ ...section, title, rows });
  }
  for (const { rows } of sections) rows.sort((a, b) => compareText(sortable(a), sortable(b)));
  const only = map.view.only.map((word) =>
    word.startsWith('main need ') && needType(settings.mapOnlyNeed) === null ? 'one main need' : word,
  );
  return { ...map, view: { ...map.view, only }, sections };
}

/** How many sections have so few pupils that one of them may be recognised. */
export function smallGroups(map: ProvisionMap): number {
  return map.sections.filter(({ rows }) => rows.length < SMALL_GROUP).length;
}

function asInitials(pupil: Pupil, initials: ReadonlyMap<string, string>, { className }: MapSection): Pupil {
  // Where the section is no class, year and class stand beside the initials.
  const place = [sayYear(pupil.yearGroup), pupil.className.trim()].filter((word) => word !== '').join(' ');
  return {
    id: '',
    row: 0,
    forename: initials.get(pupil.id) ?? '?',
    surname: '',
    className: className === '' ? place : pupil.className,
    stageCode: pupil.stageCode,
    yearGroup: pupil.yearGroup,
    dateOfBirth: null,
    stageSince: null,
    mainNeed: '',
    otherNeeds: '',
    keyAdult: '',
    specialists: '',
    strengths: '',
    cadence: null,
    lastReviewed: null,
    annualReviewBy: null,
    noPlanBecause: '',
    leftOn: null,
    upn: '',
  };
}

/** Types of the census stay; a school's own words about a need may tell of one child. */
function needTitle(title: string): string {
  const isType = needTypes.some(({ code, label }) => title === `${code} · ${label}`);
  return isType || title === 'No main need given' ? title : OWN_WORDS;
}

/** "A.K. 2" before "A.K. 10". */
function sortable({ pupil: { forename } }: MapRow): string {
  return forename.replace(/\d+/, (digits) => digits.padStart(6, '0'));
}
