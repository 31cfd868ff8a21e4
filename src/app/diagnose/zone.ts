/**
 * Whether dates can be worked out in London's zone without a service call: a quarter past midnight there is still the day before in
 * UTC. Throws where the realm does not know the zone.
 */
export function knowsLondon(): boolean {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: LONDON,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(new Date(Date.UTC(2026, 5, 1, 23, 15))) === '2026-06-02';
}

export const LONDON = 'Europe/London';
