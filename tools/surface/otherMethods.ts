/** What we rely on of rules and drop-downs, of dialogs, of Drive, and of what a script keeps and locks. */
import { assumed, documented, type GoogleClass, measured, reference } from './entry';

const rule: GoogleClass = {
  page: reference('spreadsheet/conditional-format-rule'),
  local: 'highlight.ts',
  methods: {
    copy: documented('Begins a rule with all that this one says; its formula is not moved.'),
    getBooleanCondition: documented('The rule’s condition; null for a colour scale.'),
    getRanges: documented('Where the rule applies.'),
  },
};

const condition: GoogleClass = {
  page: reference('spreadsheet/boolean-condition'),
  local: 'highlight.ts',
  methods: {
    getCriteriaValues: assumed('Gives back a rule’s formula. Whether it is spelt as it was set is not said.'),
  },
};

const ruleBuilder: GoogleClass = {
  page: reference('spreadsheet/conditional-format-rule-builder'),
  local: 'highlight.ts',
  methods: {
    build: documented('Makes the rule.'),
    setBackground: documented('The colour of a cell for which the rule holds.'),
    setBold: documented('Bold where the rule holds.'),
    setFontColor: documented('The colour of its text.'),
    setRanges: documented('Where the rule applies; all ranges must lie on one sheet.'),
    whenFormulaSatisfied: documented('Holds where the formula is true, seen from the first cell of its ranges.'),
  },
};

const dropDown: GoogleClass = {
  page: reference('spreadsheet/data-validation-builder'),
  local: 'dropDown.ts',
  methods: {
    build: documented('Makes the check.'),
    requireValueInList: documented('Offers these words.'),
    requireValueInRange: documented('Offers what stands in that range, as it is then.'),
    setAllowInvalid: documented('Lets other words in, with a warning.'),
    setHelpText: documented('What is said when the cell is chosen.'),
  },
};

const ui: GoogleClass = {
  page: reference('base/ui'),
  local: 'ui.ts',
  methods: {
    createAddonMenu: documented('A menu under Extensions; may be made with no authority at all.'),
    showModalDialog: documented('A window above the sheet; the sheet waits.'),
    showSidebar: documented('A page at the right, 300 pixels wide, in place of the one before.'),
  },
};

const menu: GoogleClass = {
  page: reference('base/menu'),
  local: 'ui.ts',
  methods: {
    addItem: documented('A line that runs the function of that name.'),
    addToUi: documented('Puts the menu in its place.'),
  },
};

const htmlService: GoogleClass = {
  page: reference('html/html-service'),
  local: 'ui.ts',
  methods: { createHtmlOutputFromFile: documented('A page from one of the project’s HTML files, as it stands.') },
};

const htmlOutput: GoogleClass = {
  page: reference('html/html-output'),
  local: 'ui.ts',
  methods: {
    append: assumed('Adds a piece at the end; that a script in it runs is not said.'),
    setHeight: documented('Of a dialog, in pixels.'),
    setTitle: documented('The title over a sidebar.'),
    setWidth: documented('Of a dialog, in pixels.'),
  },
};

const files: GoogleClass = {
  page: 'https://developers.google.com/workspace/drive/api/reference/rest/v3/files',
  local: 'drive.ts',
  methods: {
    create: measured('Makes one file of a .docx’s bytes and turns it into a Google Doc where that type is asked for.'),
    export: measured('With alt=media, gives a Google Doc’s content as .docx or PDF, 10 MB at most.'),
    generateIds: documented('IDs for files to come. A file that is converted cannot have one.'),
    get: documented('One file, if this person’s add-on made it; else “not found”, which is not “missing”.'),
    list: assumed(
      'Files of a folder that this add-on made for this person. That a new file is listed by its parent at once is not said.',
    ),
    update: documented('Puts a file in the bin.'),
  },
};

const lockService: GoogleClass = {
  page: reference('lock/lock-service'),
  local: 'lock.ts',
  methods: { getDocumentLock: documented('One for the workbook, whoever runs; null where a script is bound to none.') },
};

const lock: GoogleClass = {
  page: reference('lock/lock'),
  local: 'lock.ts',
  methods: {
    releaseLock: documented('Lets the next one in; a run that ends lets it go by itself.'),
    tryLock: measured('Waits so many milliseconds, and says whether it was had.'),
  },
};

const propertiesService: GoogleClass = {
  page: reference('properties/properties-service'),
  local: 'properties.ts',
  methods: {
    getDocumentProperties: documented('Shared by all who edit the workbook; a copy of it begins with none.'),
    getUserProperties: documented('This person’s own, across all workbooks.'),
  },
};

const properties: GoogleClass = {
  page: reference('properties/properties'),
  local: 'properties.ts',
  methods: {
    getProperty: documented('The text of that name; null where there is none.'),
    setProperties: documented('Several at once; the others stay.'),
    setProperty: documented('One text, 9 KB at most.'),
  },
};

const session: GoogleClass = {
  page: reference('base/session'),
  local: 'utilities.ts',
  methods: {
    getTemporaryActiveUserKey: assumed('Tells two people apart without an address, and stays the same for a month.'),
  },
};

const utilities: GoogleClass = {
  page: reference('utilities/utilities'),
  local: 'utilities.ts',
  methods: {
    formatDate: documented('An instant in words, in the zone that is named.'),
    getUuid: documented('A random text that no other is likely to be.'),
    newBlob: documented('Bytes with a type, to send to Drive.'),
    sleep: documented('Waits.'),
  },
};

const blob: GoogleClass = {
  page: reference('base/blob'),
  local: 'utilities.ts',
  methods: { getBytes: documented('The bytes, each from −128 to 127.') },
};

const log: GoogleClass = {
  page: 'https://developers.google.com/apps-script/guides/logging',
  local: '../realm.ts',
  methods: {
    log: documented(
      'A line in the log of the run, which the school’s own people can read; we write counts, codes and IDs only.',
    ),
  },
};

/** In the sidebar's frame, not in Apps Script. */
const runner: GoogleClass = {
  page: 'https://developers.google.com/apps-script/guides/html/reference/run',
  local: '../page/googleRun.ts',
  methods: {
    rpc: measured(
      'Runs the function of that name in Apps Script; ten at once, more wait. Only JSON text is sent either way.',
    ),
    withFailureHandler: documented('Is called with the error where the run fails.'),
    withSuccessHandler: measured('Is called with the reply; one with a date in it arrives as nothing.'),
  },
};

const dialogFrame: GoogleClass = {
  page: 'https://developers.google.com/apps-script/guides/html/reference/host',
  local: '../page/googleRun.ts',
  methods: { close: documented('Closes the window that the page is in.') },
};

export const OTHER_CLASSES = {
  ConditionalFormatRule: rule,
  BooleanCondition: condition,
  ConditionalFormatRuleBuilder: ruleBuilder,
  DataValidationBuilder: dropDown,
  Ui: ui,
  Menu: menu,
  HtmlService: htmlService,
  HtmlOutput: htmlOutput,
  FilesCollection: files,
  LockService: lockService,
  Lock: lock,
  PropertiesService: propertiesService,
  Properties: properties,
  Session: session,
  Utilities: utilities,
  Blob: blob,
  console: log,
  'google.script.run': runner,
  'google.script.host': dialogFrame,
} as const;
