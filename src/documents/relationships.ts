/**
 * What the parts of a .docx are tied to: other parts of it, and what lies outside the file. Knows the file format's list of
 * kinds (ECMA-376, part 1) as far as it concerns templates. Tests: test/documents/uninvited.test.ts
 */

import type { Zip } from '../files/zip';
import { decodedXml } from './lines';

export interface Relationship {
  /** The part that has it: 'word/document.xml'; '' for the file as a whole. */
  readonly part: string;
  readonly relsPart: string;
  readonly id: string;
  /** The last word of its type: 'image'. */
  readonly kind: string;
  readonly target: string;
  readonly isOutside: boolean;
  /** As it stands in the XML, to be taken out. */
  readonly written: string;
}

export function relationshipsOf(zip: Zip): Relationship[] {
  return Object.keys(zip.files)
    .filter((name) => /\.rels$/i.test(name))
    .sort()
    .flatMap((relsPart) => {
      const part = relsPart.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');
      const xml = zip.file(relsPart)?.asText() ?? '';
      return [...xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([written]) => {
        const target = attribute(written, 'Target');
        const mode = attribute(written, 'TargetMode');
        return {
          part,
          relsPart,
          id: attribute(written, 'Id'),
          kind: attribute(written, 'Type').split('/').pop() ?? '',
          target,
          // An address is outside, whatever the mode says.
          isOutside: /^external$/i.test(mode) || /^([a-z][a-z0-9+.-]+:|\/\/|\\\\)/i.test(target),
          written,
        };
      });
    });
}

export function attribute(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return decodedXml(double ?? single ?? '');
}

/** The part's path in the zip. */
export function targetPath({ part, target }: Relationship): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What an ordinary document is made of. */
export const ORDINARY: ReadonlySet<string> = new Set([
  ...['officeDocument', 'core-properties', 'extended-properties', 'custom-properties', 'thumbnail', 'labelInfo'],
  ...['classificationlabels', 'styles', 'stylesWithEffects', 'settings', 'webSettings', 'fontTable', 'font', 'theme'],
  ...['themeOverride', 'numbering', 'header', 'footer', 'footnotes', 'endnotes', 'comments', 'commentsExtended'],
  ...['commentsIds', 'commentsExtensible', 'people', 'image', 'hyperlink', 'customXml', 'customXmlProps'],
  ...['glossaryDocument', 'diagramData', 'diagramLayout', 'diagramQuickStyle', 'diagramColors', 'diagramDrawing'],
  ...['intelligence', 'documenttasks'],
]);

/** What no template may bring, in words, by the kind of its tie. */
export const REFUSED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    vbaProject: 'a macro',
    wordVbaData: 'a macro',
    oleObject: 'an embedded object',
    package: 'an embedded file',
    control: 'an ActiveX control',
    activeXControlBinary: 'an ActiveX control',
    aFChunk: 'another document, put in as a whole',
    subDocument: 'a subdocument',
    chart: 'a chart with a worksheet of its own',
    chartEx: 'a chart with a worksheet of its own',
    chartUserShapes: 'a chart with a worksheet of its own',
    frame: 'a frame that shows another file',
    video: 'a film',
    audio: 'a sound',
    media: 'a film or a sound',
    attachedToolbars: 'a toolbar of its own',
    keyMapCustomizations: 'keyboard shortcuts of its own',
    extensibility: 'a ribbon of its own',
    ui: 'a ribbon of its own',
    origin: 'a digital signature',
    'web-extension': 'an Office add-in',
    webextensiontaskpanes: 'an Office add-in',
    webextension: 'an Office add-in',
  }),
);

export const MAIL_MERGE = 'the tie to the list of a mail merge';
/** What Word puts in by itself and nobody misses: taken out, and said. */
export const TAKEN_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    attachedTemplate: 'the tie to the Word template that it was begun from',
    mailMergeSource: MAIL_MERGE,
    mailMergeHeaderSource: MAIL_MERGE,
    recipientData: MAIL_MERGE,
    printerSettings: 'settings of somebody’s printer',
  }),
);
