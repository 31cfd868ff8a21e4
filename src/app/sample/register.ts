/**
 * The 34 pupils on the register of Oakfield Primary, none of them real, as lines of a table.
 * Columns: number, forename, surname, year, birthday, stage, weeks at the stage (or the review that decided it), main need,
 * other needs, outside specialists, strengths. Tests: test/app/sample.test.ts
 */
const LINES = `
  1 | Idris | Farah | R | 11-08 | A | 16 | SLCN |  |  | Listens with his whole body at story time and knows the names of every dinosaur in the box.
  2 | Poppy | Whitaker | R | 07-30 | M | 9 |  |  |  | Kind to others and first to help tidy. The youngest in the class.
  3 | Zofia | Wiśniewska | 1 | 10-19 | A | 30 | SLCN |  |  | Sings every song from memory. Reads aloud in Polish with her grandmother.
  4 | Reuben | Clarke | 1 | 02-03 | P | review | ASD | SLCN | Educational psychologist | Remembers routes, numbers and timetables. Calm and proud when he has a job to do.
  5 | Hanna | Abebe | 1 | 05-22 | A | 26 | PD |  |  | Has wonderful ideas for stories and tells them well. Keeps trying.
  6 | Teddy | Marsh | 1 | 08-17 | M | 12 |  |  |  | Curious about how things work. Builds bridges that hold.
  7 | Callum | O'Rourke | 2 | 12-11 | P | review | SLCN |  | Speech and language therapist | Makes other children laugh. Good at puzzles, mazes and anything with wheels.
  8 | Amara | Nwosu | 2 | 04-06 | A | 44 | MLD |  |  | Works hard for praise and looks after younger children at playtime.
  9 | Leo | Barker | 2 | 09-27 | A | 40 | SEMH |  |  | Fast, brave and fair in games. Thoughtful when he is calm.
  10 | Maisie | Dunn | 2 | 06-14 | A | 28 | SPLD |  |  | Explains her ideas clearly and draws beautifully.
  11 | Yusuf | Rahmani | 2 | 01-25 | P | 70 | HI | SLCN | Teacher of the deaf | Looks carefully and notices what others miss. Strong in mathematics.
  12 | Ellie-Mae | Foster | 3 | 03-02 | A | 52 | SPLD |  |  | Asks good questions in science and works well with a partner.
  13 | Kian | Doherty | 3 | 10-30 | P | 60 | SEMH |  | Behaviour support teacher | Honest, funny and generous. Mends anything with tape and card.
  14 | Aisha | Malik | 3 | 07-09 | A | 36 | MLD |  |  | Neat, careful and willing. Knows a great deal about cats.
  15 | Oliver | Pugh | 3 | 05-18 | M | 15 |  |  |  | A strong swimmer. Speaks up for friends.
  16 | Sienna | Tran | 3 | 11-21 | Q | 34 | MLD | SLCN | Educational psychologist, speech and language therapist | Loves drama and remembers her lines when she has heard them. Warm with everyone.
  17 | Ava | Khan | 4 | 02-16 | P | 80 | SPLD |  | Specialist teacher for literacy | Talks with real knowledge about animals. Quick at mental arithmetic and good at chess.
  18 | Tomás | García | 4 | 08-05 | P | review | SLCN |  | Speech and language therapist | Captain of the Beech football team. Speaks two languages at home.
  19 | Ava | Thornton | 4 | 09-12 | A | 58 | SPLD |  |  | Plays the cornet. Organises her group so that everyone has a turn.
  20 | Jayden | Campbell | 4 | 04-27 | S | 120 | ASD | SLCN | Educational psychologist, speech and language therapist | Knows the bus routes of the whole town. Exact and truthful; reads timetables and maps well above his age.
  21 | Freya | Lindqvist | 4 | 06-23 | A | 24 | SLCN |  |  | A careful artist. Patient with younger children at reading time.
  22 | Harrison | Cole | 4 | 12-29 | P | 64 | SEMH |  | Behaviour support teacher | Reads widely and remembers it. Kind to animals and to new children.
  23 | Mohammed | Aslam | 5 | 03-19 | P | 75 | SPLD |  | Specialist teacher for literacy | Thinks like an engineer. Explains how machines work so that others understand.
  24 | Ruby | Jenkins | 5 | 10-04 | A | 66 | MLD |  |  | Cheerful and steady. A trusted helper in the office.
  25 | Dylan | Pryce | 5 | 01-13 | A | 90 | SPLD |  |  | Best goalkeeper in the school. Good at telling stories aloud.
  26 | Nevaeh | Roberts | 5 | 07-26 | P | 84 | PD |  | Physiotherapist, school nurse | Determined and well read. Writes funny plays with her friends.
  27 | Kacper | Zając | 5 | 05-07 | A | 32 | SLCN |  |  | Excellent at number. Plays the drums.
  28 | Isabelle | Hart | 5 | 11-16 | M | 7 |  |  |  | Thoughtful and accurate. Happier since joining the choir.
  29 | Samuel | Osei | 6 | 02-28 | S | 200 | PD | VI | Occupational therapist, teacher of the visually impaired | A natural leader of the school council. Dictates long and gripping stories.
  30 | Grace | Mensah | 6 | 09-20 | A | 72 | SPLD |  |  | Sings solos and helps run the library.
  31 | Brandon | Keogh | 6 | 04-15 | P | 78 | SEMH |  | Behaviour support teacher, child and family counsellor | Gentle with the youngest. A good cook with a real sense of responsibility.
  32 | Fatima | Hussain | 6 | 06-01 | Q | 30 | SPLD | SLCN | Educational psychologist | Brilliant at patterns and design. Never gives up.
  33 | Connor | Bailey | 6 | 08-24 | A | 88 | PD |  | Occupational therapist | Popular and good-humoured. Knows a lot about space.
  34 | Lily | Armitage | 6 | 12-06 | P | 3 | SEMH |  | Behaviour support teacher (through her last school) | 
`;

export interface RegisterLine {
  /** 17 for P017. */
  readonly number: number;
  readonly forename: string;
  readonly surname: string;
  /** 0 is Reception. */
  readonly year: number;
  /** "03-14": month and day. */
  readonly birthday: string;
  readonly stageCode: string;
  /** null: the latest review decided it. */
  readonly weeksAtStage: number | null;
  readonly mainNeed: string;
  readonly otherNeeds: string;
  readonly specialists: string;
  readonly strengths: string;
}

export const REGISTER: readonly RegisterLine[] = LINES.trim().split('\n').map(readLine);

function readLine(line: string): RegisterLine {
  const cells = line.split('|').map((cell) => cell.trim());
  const [number = '', forename = '', surname = '', year = '', birthday = '', stageCode = '', weeks = ''] = cells;
  const [mainNeed = '', otherNeeds = '', specialists = '', strengths = ''] = cells.slice(7);
  return {
    number: Number(number),
    forename,
    surname,
    year: year === 'R' ? 0 : Number(year),
    birthday,
    stageCode,
    weeksAtStage: weeks === 'review' ? null : Number(weeks),
    mainNeed,
    otherNeeds,
    specialists,
    strengths,
  };
}
