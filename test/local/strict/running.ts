/** How a run begins, ends and is kept apart: the lock, what is kept beside the sheet, small things. */
import { assumed, method, page, refused, stricter, type Topic } from './behaviour';

const QUOTAS = 'https://developers.google.com/apps-script/guides/services/quotas';
const keep = 'var kept = PropertiesService.getUserProperties(); ';

export const RUNNING: Topic = {
  title: 'Runs, locks and what is kept',
  behaviours: [
    {
      says: 'A lock that another run holds is not given; waiting for it takes as long as was said, and throws.',
      by: method('Lock.waitLock', 'timing out with an exception after the provided number of milliseconds'),
      before: (host) => void host.holdLock(),
      code: "return 'never comes so far'",
      gives: refused(/Lock timeout/),
    },
    {
      says: 'Taking a lock that the run has already does nothing.',
      by: method('Lock.tryLock', 'This method has no effect if the lock has already been acquired.'),
      code: 'return LockService.getDocumentLock().tryLock(1)',
      gives: true,
    },
    {
      says: 'A value of a property holds 9 KB of text.',
      by: page(QUOTAS, '9 KB / val'),
      code: `${keep}kept.setProperty('k', new Array(9 * 1024 + 1).join('x')); kept.setProperty('k', new Array(9 * 1024 + 2).join('x'))`,
      gives: refused(/Argument too large: value/),
    },
    {
      says: 'A store holds 500 KB.',
      by: page(QUOTAS, '500 KB / property store'),
      code: `${keep}for (var n = 0; n < 60; n++) kept.setProperty('k' + n, new Array(9000).join('x'))`,
      gives: refused(/property storage quota/),
    },
    {
      says: 'A property that was never set is null, whatever its name.',
      by: method('Properties.getProperty', 'or null if no such key exists'),
      code: `${keep}return [kept.getProperty('never'), kept.getProperty('toString'), kept.getProperty('__proto__')]`,
      gives: [null, null, null],
    },
    {
      says: 'Values are text: a number among several is refused.',
      by: stricter('Google makes text of it, 1 as "1.0"'),
      code: `${keep}kept.setProperties({ a: 1 })`,
      gives: refused(/don't match the method signature/),
    },
    {
      says: 'One person’s properties are not another’s; the document’s are everybody’s.',
      by: method(
        'PropertiesService.getUserProperties',
        'that only the current user can access, and only within this script',
      ),
      before: (host) => void host.asUser('Bea').call('keepBoth', 'hers'),
      code: "return [PropertiesService.getUserProperties().getProperty('both'), PropertiesService.getDocumentProperties().getProperty('both')]",
      gives: [null, 'hers'],
    },
    {
      says: 'A run can sleep for five minutes at most, at once.',
      by: method('Utilities.sleep', 'The maximum allowed value is 300000'),
      code: 'Utilities.sleep(300001)',
      gives: refused(/don't match the method signature/),
    },
    {
      says: 'Bytes go from −128 to 127.',
      by: stricter('Google’s page says Byte[], which is Java’s; what others lose without a word is refused'),
      code: "return [Utilities.newBlob('é').getBytes(), said(function () { Utilities.newBlob([200]); })]",
      gives: [[-61, -87], 'Cannot convert Array to Byte[]: bytes go from -128 to 127.'],
    },
    {
      says: 'Dates are formatted by the letters of Java, in the zone that is asked for.',
      by: method('Utilities.formatDate', 'Java SE SimpleDateFormat class'),
      code: "return [Utilities.formatDate(new Date(Date.UTC(2026, 5, 1, 23, 5)), 'Europe/London', 'EEEE d MMMM yyyy, h:mm a'), said(function () { Utilities.formatDate(new Date(0), 'GMT', 'YYYY'); })]",
      gives: ['Tuesday 2 June 2026, 12:05 AM', 'Utilities.formatDate: “YYYY” is not written in the local host.'],
    },
    {
      says: 'A sidebar is 300 pixels wide, whatever is asked for.',
      by: method('Ui.showSidebar', 'All sidebars shown by scripts are 300 pixels wide.'),
      code: "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x').setWidth(500)); return 'shown'",
      gives: 'shown',
    },
    {
      says: 'A page that is not among the files is refused by its name.',
      by: method('HtmlService.createHtmlOutputFromFile', 'from a file in the code editor'),
      code: "HtmlService.createHtmlOutputFromFile('nowhere')",
      gives: refused(/No HTML file named nowhere was found/),
    },
    {
      says: 'A person has a key that says nothing of who they are, the same in each of their runs.',
      by: method('Session.getTemporaryActiveUserKey', 'does not reveal the user identity'),
      code: 'return typeof Session.getTemporaryActiveUserKey()',
      gives: 'string',
    },
    {
      says: 'Nothing else is there: no timers, no web, no other services, no code from text.',
      by: assumed('1'),
      code: "return ['setTimeout', 'TextEncoder', 'URL', 'fetch', 'atob', 'crypto', 'structuredClone', 'performance', 'process', 'require', 'window', 'DriveApp', 'DocumentApp', 'UrlFetchApp', 'MailApp', 'ScriptApp'].filter(function (name) { return name in globalThis; }).concat(said(function () { new Function('return 1'); }))",
      gives: ['Code generation from strings disallowed for this context'],
    },
  ],
};
