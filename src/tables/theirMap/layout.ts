/** Names the layout of a school's own map in a sentence. Tests: test/tables/theirMap/recogniseMap.test.ts */
import type { Table } from './readTable';
import type { FoundIntervention, FoundProvision, LayoutId, UnderstoodMap } from './understood';

const WORDS: Readonly<Record<LayoutId, string>> = {
  PUPIL_ROWS: 'A row for each pupil and intervention',
  PUPIL_BY_INTERVENTION: 'Pupils one way and interventions the other, with marks in the cells',
  INTERVENTION_ROWS: 'A row for each intervention, with pupils named in it',
  PROVISION_ROWS: 'A row for each provision, without names of pupils',
  LISTS: 'Lists in cells, under waves, areas, terms or year groups',
  UNKNOWN: 'We do not know this layout. Say what the columns mean',
};

export function layoutOf(
  tables: readonly Table[],
  interventions: readonly FoundIntervention[],
  provisions: readonly FoundProvision[],
): Pick<UnderstoodMap, 'layout' | 'says'> {
  const layout = idOf(tables, interventions, provisions);
  const pupils = new Set(provisions.map(({ pupil }) => pupil.id ?? pupil.text)).size;
  const newOnes = interventions.filter(({ existing }) => existing === null).length;
  const found = [
    count(interventions.length, 'intervention'),
    ...(newOnes > 0 && newOnes < interventions.length ? [`${newOnes} of them new`] : []),
    ...(provisions.length > 0 ? [`${count(provisions.length, 'provision')} for ${count(pupils, 'pupil')}`] : []),
  ];
  return { layout, says: interventions.length === 0 ? `${WORDS[layout]}.` : `${WORDS[layout]}: ${found.join(', ')}.` };
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}

function idOf(
  tables: readonly Table[],
  interventions: readonly FoundIntervention[],
  provisions: readonly FoundProvision[],
): LayoutId {
  if (interventions.length === 0) return 'UNKNOWN';
  const columns = tables.flatMap((table) => table.columns);
  const first = (meaning: string) =>
    columns.find((column) => column.meaning === meaning)?.index ?? Number.POSITIVE_INFINITY;
  const isUnder = columns.some(({ subjects }) =>
    subjects.some(({ kind }) => kind === 'INTERVENTION' || kind === 'PUPIL'),
  );
  if (isUnder && provisions.length > 0) return 'PUPIL_BY_INTERVENTION';
  if (columns.some(({ meaning }) => meaning === 'LIST') && first('INTERVENTION') === Number.POSITIVE_INFINITY)
    return 'LISTS';
  if (provisions.length === 0) return 'PROVISION_ROWS';
  const pupils = Math.min(first('PUPILS'), first('FORENAME'), first('SURNAME'), first('PUPIL_ID'));
  const places = new Set(provisions.map(({ cell }) => cell)).size;
  return pupils < first('INTERVENTION') && places * 1.5 >= provisions.length ? 'PUPIL_ROWS' : 'INTERVENTION_ROWS';
}
