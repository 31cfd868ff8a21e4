/** One Google method as the page about the surface tells it: what we rely on, and how sure that is. */

/** 'documented': Google's page says so. 'measured': others have published it. 'assumed': only a live run can tell. */
export type Sureness = 'documented' | 'measured' | 'assumed';

export interface Behaviour {
  readonly says: string;
  readonly sure: Sureness;
}

export const documented = (says: string): Behaviour => ({ says, sure: 'documented' });
export const measured = (says: string): Behaviour => ({ says, sure: 'measured' });
export const assumed = (says: string): Behaviour => ({ says, sure: 'assumed' });

/** A class of Google's, by the name that its types give it. */
export interface GoogleClass {
  /** Of its reference page. */
  readonly page: string;
  /** Where the local host has it. */
  readonly local: string;
  readonly methods: Readonly<Record<string, Behaviour>>;
}

const REFERENCE = 'https://developers.google.com/apps-script/reference/';
export const reference = (path: string): string => REFERENCE + path;
