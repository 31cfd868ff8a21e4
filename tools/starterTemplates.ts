/** The starter templates as base64 text, by kind: what `import … from 'starter:iep'` gives. */
import { classDigestTemplate } from '../templates/classDigest';
import { governorsTemplate } from '../templates/governors';
import { iepTemplate } from '../templates/iep';
import { invitationTemplate } from '../templates/invitation';
import { parentsGuideTemplate } from '../templates/parentsGuide';
import { pupilRecordTemplate } from '../templates/pupilRecord';
import { reviewTemplate } from '../templates/review';

const makers: Record<string, () => Promise<Uint8Array>> = {
  iep: iepTemplate,
  review: reviewTemplate,
  invitation: invitationTemplate,
  pupilRecord: pupilRecordTemplate,
  classDigest: classDigestTemplate,
  parentsGuide: parentsGuideTemplate,
  governors: governorsTemplate,
};

export async function starterTemplates(kind: string): Promise<string> {
  const make = makers[kind];
  if (!make) throw new Error(`There is no starter template for "${kind}".`);
  return Buffer.from(await make()).toString('base64');
}
