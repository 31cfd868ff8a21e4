/** The starter templates as base64 text, by kind: what `import … from 'starter:iep'` gives. */
import { iepTemplate } from '../templates/iep';

const makers: Record<string, () => Promise<Uint8Array>> = { iep: iepTemplate };

export async function starterTemplates(kind: string): Promise<string> {
  const make = makers[kind];
  if (!make) throw new Error(`There is no starter template for "${kind}".`);
  return Buffer.from(await make()).toString('base64');
}
