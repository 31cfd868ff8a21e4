/**
 * Utilities.formatDate: Java's SimpleDateFormat letters, English names. A letter that is not written throws.
 * Tests: test/local/keptThings.test.ts
 */
const parts = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = parts.get(zone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      weekday: 'long',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new Error(`Invalid argument: timeZone. Should be of type: String (${zone})`);
  }
  parts.set(zone, made);
  return made;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function formatDate(date: Date, zone: string, pattern: string): string {
  const found = Object.fromEntries(
    formatter(zone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  ) as Record<'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'second', string>;
  const month = MONTHS.indexOf(found.month) + 1;
  const wall = Date.UTC(+found.year, month - 1, +found.day, +found.hour, +found.minute, +found.second);
  const minutes = Math.round((wall - Math.floor(date.getTime() / 1000) * 1000) / 60_000);
  const padded = (value: string | number, letters: string) => String(Number(value)).padStart(letters.length, '0');
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (letters, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    switch (letters[0]) {
      case 'y':
        return letters.length === 2 ? found.year.slice(-2) : found.year.padStart(letters.length, '0');
      case 'M':
        if (letters.length > 3) return found.month;
        return letters.length === 3 ? found.month.slice(0, 3) : padded(month, letters);
      case 'd':
        return padded(found.day, letters);
      case 'E':
        return letters.length > 3 ? found.weekday : found.weekday.slice(0, 3);
      case 'H':
        return padded(found.hour, letters);
      case 'h':
        return padded(+found.hour % 12 || 12, letters);
      case 'm':
        return padded(found.minute, letters);
      case 's':
        return padded(found.second, letters);
      case 'S':
        return padded(date.getMilliseconds(), letters);
      case 'a':
        return +found.hour < 12 ? 'AM' : 'PM';
      case 'Z':
        return offset(minutes, '');
      case 'X':
        return minutes === 0 ? 'Z' : offset(minutes, ':');
      default:
        throw new Error(`Utilities.formatDate: “${letters}” is not written in the local host.`);
    }
  });
}

function offset(minutes: number, between: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${between}${two(size % 60)}`;
}
