/**
 * What a column of a school's own map can mean: the list for a drop-down, and the headings that say it.
 * Headings are compared by letters and digits alone. Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { plainKey } from '../words';

/** Each meaning, its words for a drop-down, and headings that schools give it. */
const TABLE = [
  ['PUPILS', 'Names of pupils, one or several', 'Chn|Ch|Kids|Pupils names|Childrens names|Pupil list|Who is it for|Pupils receiving|Chn names|Pupil|Pupils|Name|Names|Pupil name|Pupil names|Child|Children|Student|Students|Full name|Child name|Childs name|Name of pupil|Name of child|Names of pupils|Names of children|Pupils involved|Pupils in group|Children involved|Who for|For whom|Target pupils|Targeted pupils|Attendees|Members|Group members|Children in group|Pupils attending|Pupils accessing|Learner|Learners|Initials|Pupil initials|Surname forename|Cohort'],
  ['FORENAME', 'Forename', 'First|Forenames|First names|Christian name|Forename|First name|Firstname|Known as|Preferred name|Given name'],
  ['SURNAME', 'Surname', 'Last|Surnames|Last names|Surname|Last name|Lastname|Family name|Second name'],
  ['PUPIL_ID', 'Pupil ID', 'Pupil ID|ID|Admission number|Adno|Adm no'],
  ['CLASS', 'Class', 'Class|Form|Tutor group|Reg|Reg group|Registration|Class name|Tutor|Class teacher'],
  ['YEAR', 'Year group', 'Year|Year group|Yr|Yr group|Y|NC year|NCY|Year grp|Key stage|KS|Phase|Years|Year groups|Yr gp'],
  ['AREA', 'Area of need', 'Area of need|Area|Areas of need|Broad area|Broad area of need|Need area|Category|Category of need|Type of need|Need|Needs|SEN need|Primary need|Main need|Area of SEN|SEN area'],
  ['WAVE', 'Wave', 'Wave|Waves|Tier|Level of support|Level of provision|Wave of provision'],
  ['INTERVENTION', 'Intervention', 'Item|Items|Expenditure|Action|Actions|Additional support|Int|Ints|Interv|Intv|Prog|Provision name|Provision map|Intervention type|Provision in place|Name of programme|Name of provision|Programme name|Club|Intervention|Interventions|Provision|Provisions|Programme|Programmes|Support|Intervention name|Name of intervention|Strategy|Strategies|Type of intervention|Type of provision|Provision intervention|Intervention provision|Intervention programme|Type of support|Provision type|Additional provision|Activity|Resource provision|What|Intervention group|Intervention strategy|Provision offered|Name of group|Support in place|Support given|Intervention support'],
  ['GROUP', 'Name of the group', 'Group name|Set|Group|Groups|Grouping'],
  ['GROUP_SIZE', 'Group size', 'Staff group ratio|Staff child ratio|Adult child ratio|Group ratio|No chn|Chn numbers|Group size|Size of group|Number in group|No in group|Number of pupils|No of pupils|Number of children|No of children|Pupil numbers|Ratio|Staff pupil ratio|Adult pupil ratio|Staffing ratio|Pupil ratio|Size|Max group size|Nos|No of chn|Numbers|Number of students|Adult to pupil ratio|Group individual|Individual or group|Staff ratio'],
  ['RUN_BY', 'Who runs it', 'Run by|Led by|Delivered by|Staff|Staffing|Who|Adult|Staff member|Staff involved|Who delivers|By whom|TA|LSA|Key adult|Person responsible|Responsible|Lead|Staff responsible|Adult responsible|Delivered|Lead adult|Who by|Taken by|Role|Staff lead|Teacher|Personnel|Member of staff|Key worker|Provider|Whom|Staff name|TA name'],
  ['ADULTS', 'How many adults', 'Adults|Number of adults|No of adults|No of staff|Number of staff|Staff numbers'],
  ['TIME', 'Time, in words: 3 x 20 mins a week', 'Length of programme|Programme length|Length of intervention|Duration of intervention|Duration of programme|Duration of block|Time|Timing|Timings|Duration|Frequency|How often|Time allocation|Time allocated|Length|When|Frequency and duration|Frequency duration|Duration frequency|Time frequency|Frequency length|Time and frequency|Time given|Day time|Day and time|Days|Sessions and time|Amount of time|How long|Time scale|Timescale|Frequency time|How often how long|Duration and frequency|Length and frequency|Timetable|Day|Time slot|Time taken|Length of time'],
  ['WEEK_TIME', 'Time in a week', 'Time per week|Weekly time|Time a week|Time pw|Mins per week|Minutes per week|Minutes a week|Mins pw|Hours per week|Hours a week|Hrs per week|Hours pw|Hrs pw|Weekly hours|Weekly minutes|Hours|Hrs|Hrs wk|Hours week|Mins week|Total time per week|Time week|Weekly allocation|Hours weekly'],
  ['MINUTES', 'Minutes each session', 'Minutes each session|Minutes|Mins|Minutes per session|Mins per session|Session length|Length of session|Length of sessions|Session time|Time per session|Duration mins|Session length mins|Duration minutes|Length mins|Mins each|Session duration|Length of session mins|Mins session|Minutes session|Time mins|Session mins'],
  ['SESSIONS', 'Sessions a week', 'X per wk|X pw|X wk|X a week|Per wk|Times pw|Times per wk|Sessions per wk|Sess per wk|Sess wk|X weekly|Sessions weekly|Times week|Sessions a week|Sessions per week|Sessions|Times a week|Times per week|Sessions pw|No of sessions|Number of sessions|X per week|Per week|Weekly sessions|Sessions week|No of sessions per week|Frequency per week|Times weekly|Sess pw|No sessions'],
  ['WEEKS', 'Number of weeks', 'No wks|No of weeks run|Block length|Weeks run|Weeks|Number of weeks|No of weeks|Wks|Length in weeks|Duration weeks|Weeks long|Duration in weeks|How many weeks|No weeks|No of wks'],
  ['START', 'Start date', 'Wb|Wc|Week beginning|Week commencing|W b|W c|Start wb|Start|Start date|Starts|From|Begins|Date started|Started|Begin|Date from|Starting|Commenced|Date begun|Date of start|Started on|Date start'],
  ['END', 'End date', 'End|End date|Ends|To|Until|Finish|Date ended|Ended|Finished|Date to|Finish date|Date finished|Review date|Completed|Ending|Date completed|Date of end|Date end|Ended on'],
  ['TERM', 'Term', 'Term|Terms|Half term|Period|When in year|Term taught|Term delivered'],
  ['ENTRY', 'Entry score', 'Entry|Entry score|Entry level|Entry data|Entry assessment|Baseline|Baseline score|Baseline data|Baseline assessment|Pre|Pre score|Pre test|Pretest|Pre assessment|Before|Start score|Starting point|Score before|Starting level|Start level|Initial|Initial score|Entry point|Score in|Start data|On entry|Level at start|Score at start|Age at start|Entry RA|Entry SA|Start RA|In|Pre intervention|Pre data|Baseline level|Initial assessment|Start age|Entry age'],
  ['EXIT', 'Exit score', 'Exit|Exit score|Exit level|Exit data|Exit assessment|Post|Post score|Post test|Posttest|Post assessment|After|End score|Score after|End level|Finish score|Final|Final score|Exit point|Score out|End data|On exit|Level at end|Score at end|Age at end|Exit RA|Exit SA|End RA|Out|Post intervention|Post data|Final level|Result|Results|End age|Exit age|Current level|Current score'],
  ['ENTRY_DATE', 'Date of the entry score', 'Entry date|Date of entry|Baseline date|Pre date|Date of entry score|Pre test date|Date in|Date of baseline'],
  ['EXIT_DATE', 'Date of the exit score', 'Exit date|Date of exit|Post date|Date of exit score|Post test date|Date out'],
  ['AIM', 'What it should achieve', 'Aim|Aims|Target|Targets|Objective|Objectives|Intended outcome|Intended outcomes|Purpose|Expected outcome|Expected outcomes|Success criteria|Outcome sought|Focus|Goal|Desired outcome|Aim of intervention|Target outcome|Learning objective|Intended impact'],
  ['AIM_MET', 'Was the aim met?', 'Aim met|Met|Target met|Aims met|Outcome met|Achieved|Target achieved|Met not met|Targets met|Objective met'],
  ['WHAT_HAPPENS', 'What happens in it', 'What happens|Description|Details|Detail|Content|Description of provision|Description of intervention|What it involves|Overview'],
  ['MEASURE', 'What is measured', 'Measure|Measured by|Assessment|Assessment used|Test|Test used|Measured in|How measured|Assessment tool|Monitoring|How monitored|Tracking'],
  ['COMMENT', 'A comment, kept as it is', 'Resources|Resources needed|Equipment|Venue|Room|Where|Location|Place|Evidence|Evidence base|Training|Training needed|Entry criteria|Exit criteria|Criteria|Target group|Strengths|Attendance|Parent view|Pupil voice|Referral|Criteria for entry|Criteria for exit|Target pupils group|Comment|Comments|Notes|Note|Other|Further information|Evaluation|Evaluations|Impact|Review|Outcome|Outcomes|Remarks|Additional information|Review comments|Other information|Impact comments|Progress comments|Next steps|Evidence of impact|Evaluation of impact|Additional notes'],
  ['COST', 'What it costs in all', 'Cost|Costs|Total cost|Cost £|£|Annual cost|Cost per year|Yearly cost|Cost of provision|Cost of intervention|Group cost|Amount|Cost per term|Termly cost|Weekly cost|Cost per week|Cost to school|Staff cost|Staffing cost|Cost per group|Cost pa|Cost of staff|Cost per annum|Est cost|Estimated cost|Approx cost|Staff costs|Cost pw|Spend|Price|Cost per session'],
  ['COST_PUPIL', 'What it costs for each pupil', 'Cost per pupil|Cost per child|Per pupil|Per child|Cost per student|Pupil cost|Unit cost|Cost per head|Cost pupil|Cost each|Individual cost|Cost child'],
  ['RESOURCES', 'Cost of materials', 'Resources £|Resource cost|Resources cost|Resource costs|Cost of resources|Materials cost|Cost of materials'],
  ['FEES', 'Fees paid outside', 'Fees|Outside fees|External fees|External cost|Outside cost|Buy in cost'],
  ['RATE', 'Rate an hour', 'Hourly rate|Rate|Rate per hour|Cost per hour|£ per hour|£ an hour|£ hour|Hourly cost|Rate hour|Per hour|Pay per hour|Rate ph|£ hr|Hourly cost £|Cost hour|Rate of pay|Hourly pay'],
  ['TOTAL', 'A total, left out', 'Total|Totals|Grand total|Overall total|Sub total|Subtotal|Running total|Total per pupil|Total cost per pupil|Total for pupil|Total hours|Total mins|Total minutes|Total time|Pupil total|Average|Total interventions|No of interventions|Number of interventions'],
  ['WORKED_OUT', 'A result that we work out ourselves, left out', 'Progress|Gain|Gains|Ratio gain|Ratio|Months gained|Months progress|Points|Points gained|Points progress|Point gain|Progress in months|Progress made|Difference|Change|Cost per point|Cost per point gained|Cost per month|Cost per month gained|Rate of progress|Points made|Cost point|Value added|Diff|Impact score|Months gain|Gain months|Value for money|Average gain|Average points|Average points gained|Average progress|Points progress made|Sub levels|Sub levels progress|Effect size|Average ratio gain'],
  ['STAGE', 'Stage, left out: it stands on the tab Pupils', 'Stage|SEN stage|SEN status|SEN|Status|SEN code|Code of practice stage|CoP|CoP stage|SEND status|SA SA S|SEN level|SEN support|SEND|Stage of COP|Code|IEP|EHCP|PP|FSM|EAL|LAC|Pupil premium|UPN|DOB|Date of birth|Gender|M F|Sex|D O B|Boy girl|CLA|FSM PP'],
  ['LIST', 'Lists under a heading such as Wave 2, Autumn or Year 4', ''],
  ['MARK', 'The heading is an intervention or a pupil, the cells are marks', ''],
  ['IGNORE', 'Leave this column out', 'No|Number|Row|Ref|Reference|#|Order|Sort|Cost code|Budget code|Colour|Link|Folder|Key'],
  ['UNKNOWN', 'Not known yet', ''],
] as const; // biome-ignore format: a row a meaning

export type MeaningId = (typeof TABLE)[number][0];

export interface Meaning {
  readonly id: MeaningId;
  readonly says: string;
}

/** For a drop-down, in this order; only the last cannot be chosen. */
export const MEANINGS: readonly Meaning[] = TABLE.map(([id, says]) => ({ id, says }));

let known: ReadonlyMap<string, MeaningId> | undefined;
/** Made at first use: few runs read a map. */
function byHeading(): ReadonlyMap<string, MeaningId> {
  known ??= new Map(
    [...TABLE].reverse().flatMap(([id, , headings]) => headings.split('|').flatMap((heading) => keysOf(heading, id))),
  );
  return known;
}

function keysOf(heading: string, id: MeaningId): (readonly [string, MeaningId])[] {
  const key = headingKey(heading);
  return key === '' ? [] : [[key, id]];
}

/** Letters and digits, and the pound sign where it stands alone with a word. */
export function headingKey(text: string): string {
  const key = plainKey(
    text
      .replace(/\bno\.\s/gi, 'no ')
      .replace(/&/g, ' and ')
      .replace(/\(s\)/g, ''),
  );
  return key === '' && text.includes('£') ? '£' : key;
}

/** Words by which longer headings are known, first that fits. */
const PATTERNS: readonly (readonly [RegExp, MeaningId])[] = [
  [
    /cost per (?:point|month)|ratio gain|months? (?:gained|progress)|points? (?:gained|progress)|\bprogress\b/,
    'WORKED_OUT',
  ],
  [/\btotals?\b/, 'TOTAL'],
  [/\b(?:statement|ehcp|ehc plan|funding|element [123])\b/, 'STAGE'],
  [/\bratio\b/, 'GROUP_SIZE'],
  [/^(?:length|duration)\b/, 'TIME'],
  [/(?:cost|£) ?(?:per|\/|for each|each) ?(?:pupil|child|student|head)/, 'COST_PUPIL'],
  [/(?:rate|cost|£|pay).*\b(?:hour|hr)\b|hourly/, 'RATE'],
  [/(?:hours?|hrs?|min(?:ute)?s?|time)\b.*\b(?:per|a|each|\/)? ?(?:week|wk|pw)\b/, 'WEEK_TIME'],
  [/(?:sessions?|times?)\b.*\b(?:week|wk|pw)\b/, 'SESSIONS'],
  [/(?:min(?:ute)?s?|length|time|duration)\b.*\bsession/, 'MINUTES'],
  [/(?:number|no|how many).*\bweeks\b/, 'WEEKS'],
  [/\b(?:cost|costs|£)/, 'COST'],
  [/\b(?:entry|baseline|pre|before|start(?:ing)?)\b.*\bdate|date.*\b(?:entry|baseline|pre)\b/, 'ENTRY_DATE'],
  [/\b(?:exit|post|after|end)\b.*\btest date/, 'EXIT_DATE'],
  [/\bstart(?:ed)?\b.*\bdate|date.*\bstart/, 'START'],
  [/\b(?:end|finish|review)\b.*\bdate|date.*\b(?:end|finish)/, 'END'],
  [/\b(?:entry|baseline|pre-?(?:test|score|assessment|intervention)?|before|initial|start(?:ing)?)\b/, 'ENTRY'],
  [/\b(?:exit|post-?(?:test|score|assessment|intervention)?|after|final|finish(?:ing)?|end)\b/, 'EXIT'],
  [/\b(?:led|run|delivered|taken|taught) by\b|\bstaff\b|\badult\b|person responsible/, 'RUN_BY'],
  [/frequency|how often|duration|\btimes?\b|\btiming|when\b/, 'TIME'],
  [/area.*need|\bneeds?\b/, 'AREA'],
  [
    /(?:pupil|child|children|student)s?.*\bnames?\b|names? of|^(?:pupils?|children|students?)\b|\b(?:pupils|children|students) (?:in|on|who|involved|taking|access)/,
    'PUPILS',
  ],
  [/\bgroup\b.*\bsize\b|\bratio\b|(?:number|no\.?) (?:of|in)/, 'GROUP_SIZE'],
  [/\b(?:aims?|targets?|objectives?)\b|intended|expected|success/, 'AIM'],
  [/\b(?:interventions?|provisions?|programmes?)\b/, 'INTERVENTION'],
  [/\byear ?groups?\b/, 'YEAR'],
  [/\b(?:comments?|notes?|evaluations?|impact|outcomes?|reviews?)\b/, 'COMMENT'],
];

export interface HeadingMeaning {
  readonly id: MeaningId;
  /** The heading is one that we know whole, not by a word in it. */
  readonly isWhole: boolean;
}

const NUMBERED: ReadonlySet<MeaningId> = new Set<MeaningId>([
  'PUPILS',
  'INTERVENTION',
  'RUN_BY',
  'TIME',
  'AIM',
  'COST',
  'COMMENT',
]);

/** Letters; none that means anything is half as long. */
const LONGEST_HEADING = 200;

/** @returns null where the heading tells nothing */
export function meaningOfHeading(heading: string): HeadingMeaning | null {
  const text = heading.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST_HEADING) return null;
  const without = text.replace(/\([^)]*\)/g, ' ').trim();
  for (const form of [text, without]) {
    const id = byHeading().get(headingKey(form));
    if (id !== undefined) return { id, isWhole: true };
  }
  // "Child 3", "Intervention 2"; but "Wave 2" and "Year 3" are a wave and a year.
  const numbered = byHeading().get(headingKey(without.replace(/\s*#?\d{1,2}$/, '')));
  if (numbered !== undefined && NUMBERED.has(numbered)) return { id: numbered, isWhole: true };
  if (text.length > 60 || /:\s*\S/.test(text)) return null;
  if (/criteria/i.test(text)) return { id: 'COMMENT', isWhole: false };
  const found = PATTERNS.find(([pattern]) => pattern.test(text.toLowerCase()));
  return found ? { id: found[1], isWhole: false } : null;
}
