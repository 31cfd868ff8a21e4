/** `import iep from 'starter:iep'` in tests: the same base64 text that the bundle gets. */
import { starterTemplates } from './starterTemplates';

const PREFIX = '\0starter:';

export const starters = {
  name: 'starters',
  resolveId(id: string) {
    return id.startsWith('starter:') ? PREFIX + id.slice('starter:'.length) : undefined;
  },
  async load(id: string) {
    if (!id.startsWith(PREFIX)) return undefined;
    return `export default ${JSON.stringify(await starterTemplates(id.slice(PREFIX.length)))};`;
  },
};
