/**
 * Checks a template before anything is made from it: the school's own as it was sent, or the starter.
 */
import { fromBase64 } from '../../documents/base64';
import { checkTemplate } from '../../documents/check';
import { starterTemplate } from '../../documents/starters';

export function checkStarter(base64: string | undefined) {
  const template = base64 === undefined ? starterTemplate('iep') : fromBase64(base64);
  if (!template)
    return {
      problems: [{ tab: '', cell: '', says: 'The file did not arrive whole. Choose it again.' }],
      advice: [],
      fields: [],
    };
  const { problems, advice, fields } = checkTemplate(template, 'iep');
  return {
    problems: problems.map(({ says, place }) => ({ tab: '', cell: '', says: place ? `${place}: ${says}` : says })),
    advice: [...advice],
    fields: [...fields],
  };
}
