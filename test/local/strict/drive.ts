/** Drive v3 with the scope drive.file. */
import { page, refused, stricter, type Topic } from './behaviour';

const CREATE = 'https://developers.google.com/workspace/drive/api/guides/create-file';
const PROPERTIES = 'https://developers.google.com/workspace/drive/api/guides/properties';
const SCOPE = 'https://developers.google.com/workspace/drive/api/guides/api-specific-auth';

const PARTS =
  "var DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'; var DOC = 'application/vnd.google-apps.document'; var FOLDER = 'application/vnd.google-apps.folder'; function word() { return Utilities.newBlob([80, 75, 3, 4], DOCX, 'x.docx'); } function make(more) { var given = { name: 'n', mimeType: DOC }; for (var key in more) given[key] = more[key]; return Drive.Files.create(given, given.mimeType === FOLDER ? null : word(), { fields: 'id' }).id; } function listed(q) { return Drive.Files.list({ q: q, fields: 'files(id)' }).files.map(function (file) { return file.id; }); } ";

export const DRIVE: Topic = {
  title: 'Drive',
  behaviours: [
    {
      says: 'A file that a colleague made with the add-on is not there for me: not by its id, not in a list.',
      by: page(SCOPE, 'File authorization is granted on a per-user basis'),
      before: (host) => void host.asUser('Bea').call('makeOne'),
      code: `${PARTS}var hers = PropertiesService.getDocumentProperties().getProperty('made'); return [said(function () { Drive.Files.get(hers); }).replace(hers, 'ID'), listed('trashed = false').indexOf(hers)]`,
      gives: ['API call to drive.files.get failed with error: File not found: ID.', -1],
    },
    {
      says: 'What a folder holds is listed at once.',
      by: stricter(
        'a search by parent is consistent by what others measured; a step of the first live run looks again',
      ),
      code: `${PARTS}var folder = make({ mimeType: FOLDER }); var id = make({ parents: [folder] }); return listed("'" + folder + "' in parents and trashed = false").indexOf(id)`,
      gives: 0,
    },
    {
      says: 'A search by a name or a property does not know a file for its first minute.',
      by: stricter('Drive’s search lags by seconds, and by minutes on a bad day; nothing of ours may lean on it'),
      code: `${PARTS}var id = make({ appProperties: { mark: 'lag' } }); var q = "appProperties has { key='mark' and value='lag' }"; var before = listed(q).indexOf(id); Utilities.sleep(60000); return [before, listed(q).indexOf(id)]`,
      gives: [-1, 0],
    },
    {
      says: 'An id that was made beforehand makes one file; asking again is answered with 409.',
      by: page(CREATE, 'subsequent retries return a 409'),
      code: `${PARTS}var id = Drive.Files.generateIds({ count: 1, space: 'drive' }).ids[0]; make({ id: id, mimeType: DOCX }); try { make({ id: id, mimeType: DOCX }); } catch (e) { return [e.details.code, e.message]; }`,
      gives: [409, 'API call to drive.files.create failed with error: A file already exists with the provided ID.'],
    },
    {
      says: 'No such id for a Google Doc.',
      by: page(CREATE, "pre-generated IDs aren't supported for the creation of Google Workspace files"),
      code: `${PARTS}make({ id: Drive.Files.generateIds({ count: 1, space: 'drive' }).ids[0] })`,
      gives: refused(/not supported for Docs Editors formats/),
    },
    {
      says: 'A property takes 124 bytes, its name and its value together.',
      by: page(PROPERTIES, '124 bytes per property string (including both key and value)'),
      code: `${PARTS}make({ appProperties: { k: new Array(124).join('x') } }); make({ appProperties: { k: new Array(125).join('x') } })`,
      gives: refused(/exceeds 124 bytes/),
    },
    {
      says: 'A file has thirty of them from one add-on.',
      by: page(PROPERTIES, '30 private properties per file from any one application'),
      code: `${PARTS}var many = {}; for (var n = 0; n < 31; n++) many['k' + n] = 'x'; make({ appProperties: many })`,
      gives: refused(/limit of private properties/),
    },
    {
      says: 'An export is given with alt=media alone.',
      by: stricter('the advanced service answers with nothing that can be used otherwise'),
      code: `${PARTS}Drive.Files.export(make({}), DOCX, {})`,
      gives: refused(/requires alt=media/),
    },
    {
      says: 'What is no Word file is not made a Google Doc.',
      by: stricter('Drive converts more kinds; whatever is not the one that we mean is a slip of ours'),
      code: `${PARTS}Drive.Files.create({ name: 'n', mimeType: DOC }, Utilities.newBlob('plain', 'text/plain'))`,
      gives: refused(/Bad Request/),
    },
    {
      says: 'A name that Drive does not know, among what is given or asked for, throws.',
      by: stricter('Drive would leave a misspelt one out without a word'),
      code: `${PARTS}return [function () { Drive.Files.create({ nme: 'n' }); }, function () { Drive.Files.get(make({}), { fields: 'id, nme' }); }, function () { listed("nme = 'x'"); }].map(said).map(function (words) { return /not written|Invalid Value/.test(words); })`,
      gives: [true, true, true],
    },
    {
      says: 'Two files may have one name.',
      by: page(CREATE, 'a name of "Untitled"'),
      code: `${PARTS}return make({ name: 'twice' }) !== make({ name: 'twice' })`,
      gives: true,
    },
  ],
};
