import { readFileSync } from 'node:fs';
import { openHost } from './host';
import { readWorkbook } from './xlsx/read';
import { largeSchool } from '../tools/bench/largeSchool';
import { computing } from '../tools/bench/computing';
import { growth } from '../tools/bench/spread';
const host = await openHost({ snapshot: await readWorkbook(readFileSync('/tmp/bench_prof/oak.xlsx')), driveFolder: '/tmp/bench_prof/drive', today: '2026-11-23' });
const pts: [number, number][] = [];
for (const n of (process.argv[2] ?? '2500,5000,10000,20000').split(',').map(Number)) {
  const tabs = largeSchool(host, { pupils: 2000, interventions: 60, provisions: n });
  if (pts.length === 0) console.log(Object.entries(tabs).map(([k, v]) => `${k} ${v.length}x${v[0]?.length}`).join(', '));
  const { own, answer } = await computing(tabs, '2026-11-23', { rounds: 5, warmUp: 1 });
  console.log(n, JSON.stringify(own), answer.pupils, answer.planNeeded, answer.problems.length, answer.written.join());
  const by: Record<string, number> = {}; for (const p of answer.problems) { const k = p.tab + p.says.replace(/[0-9]+/g, '#').slice(0, 90); by[k] = (by[k] ?? 0) + 1; }
  console.log(Object.entries(by).sort((a, b) => b[1] - a[1]).slice(0, 12).map(([k, v]) => `${v} ${k}`).join('\n'));
  pts.push([n, own.median]);
}
console.log(growth(pts));
