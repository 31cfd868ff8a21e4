/** A moment as people say it: "10:42" today is enough, since nothing under way is old. */
export function sayTime(milliseconds: number): string {
  if (!milliseconds) return 'an unknown time';
  const moment = new Date(milliseconds);
  return `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
}
