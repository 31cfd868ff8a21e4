/** Whether dates can be worked out in a zone without a service call. */
export function dateReaderKnows(zone: string): boolean {
  try {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    // A quarter past midnight in London, and still the day before in UTC.
    return format.format(new Date(Date.UTC(2026, 5, 1, 23, 15))) === '2026-06-02' || zone !== 'Europe/London';
  } catch {
    return false;
  }
}
