/**
 * Checks a template before anything is made from it: the school's own as it was sent, or the starter.
 */
import { fromBase64 } from '../../documents/base64';
import { checkTemplate } from '../../documents/check';
import { starterTemplate } from '../../documents/starters';

export function checkStarter(base64: string | undefined) {
  const { problems, advice, fields } = checkTemplate(
    base64 === undefined ? starterTemplate('iep') : fromBase64(base64),
  );
  return {
    problems: problems.map(({ says, place }) => ({ tab: '', cell: '', says: place ? `${place}: ${says}` : says })),
    advice: [...advice],
    fields: [...fields],
  };
}
