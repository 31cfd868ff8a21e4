/**
 * Stands in for clasp 3.4.1 in tests: the same words, files and exit codes, over a "Google" that is one JSON file
 * (FAKE_GOOGLE). `dieAt` in it ends the program there, once, as a killed one ends: nothing is tidied up.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = process.env.FAKE_GOOGLE;
const google = JSON.parse(readFileSync(file, 'utf8'));
const save = () => writeFileSync(file, JSON.stringify(google));
const [command, ...args] = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

function diesAt(place) {
  if (google.dieAt !== place) return;
  google.dieAt = '';
  save();
  process.kill(process.pid, 'SIGKILL');
  // The signal needs a moment.
  for (;;);
}
/** As clasp's own `error()`: words, and exit code 0. */
function mildly(says) {
  console.error(says);
  process.exit(0);
}
function fail(says) {
  console.error(says);
  process.exit(1);
}
function authority() {
  if (!google.signedIn) fail('No credentials found.');
  if (google.refusal) fail(google.refusal);
}
function scriptApi() {
  if (!google.apiOn) {
    fail(
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
    );
  }
}
const projectFile = path.resolve(option('--project') ?? '.', '.clasp.json');
const project = () => (existsSync(projectFile) ? JSON.parse(readFileSync(projectFile, 'utf8')) : {});

switch (command) {
  case 'show-authorized-user':
    console.log(JSON.stringify({ loggedIn: google.signedIn, email: google.signedIn ? google.account : undefined }));
    break;
  case 'login':
    google.signedIn = google.letsIn;
    google.logins += 1;
    save();
    if (!google.letsIn) fail('access_denied');
    break;
  case 'list-versions':
    authority();
    scriptApi();
    fail('Requested entity was not found.');
    break;
  case 'create-script': {
    authority();
    if (project().scriptId !== undefined) mildly('Project file already exists.');
    let parentId = option('--parentId');
    if (option('--type') === 'sheets') {
      parentId = `sheet-${google.sheets.length + 1}`;
      google.sheets.push(parentId);
      save();
      diesAt('after the sheet');
    }
    scriptApi();
    const scriptId = `script-${google.scripts.length + 1}`;
    google.scripts.push({ scriptId, parentId, files: [] });
    save();
    diesAt('after the script');
    if (option('--type') === 'sheets') {
      console.log(`Created new document: https://drive.google.com/open?id=${parentId}`);
      console.log(`Created new script: https://script.google.com/d/${scriptId}/edit`);
    } else {
      console.log(`Created new script: https://script.google.com/d/${scriptId}/edit`);
      console.log(`Bound to document: https://drive.google.com/open?id=${parentId}`);
    }
    diesAt('after it said so');
    writeFileSync('appsscript.json', '{}');
    if (google.dieAt === 'while it writes') writeFileSync(projectFile, `{ "scriptId": "${scriptId.slice(0, 4)}`);
    diesAt('while it writes');
    writeFileSync(projectFile, JSON.stringify({ scriptId, rootDir: '', parentId }));
    diesAt('after it wrote');
    console.log('└─ appsscript.json\nCloned one file.');
    break;
  }
  case 'push': {
    authority();
    scriptApi();
    const script = google.scripts.find(({ scriptId }) => scriptId === project().scriptId);
    if (!script) fail('Requested entity was not found.');
    if (!args.includes('--force')) {
      console.log('Skipping push.');
      break;
    }
    if (script.files.length > 0 && !google.changed) {
      console.log('Script is already up to date.');
      break;
    }
    script.files = ['Code.js', 'appsscript.json'];
    google.pushes += 1;
    save();
    diesAt('after the files');
    console.log('Pushed 2 files at 10:00:00.\n└─ dist/Code.js\n└─ dist/appsscript.json');
    break;
  }
  case 'open-container':
    if (!project().parentId) mildly('Parent ID not set, unable to open document.');
    google.opened = project().parentId;
    save();
    break;
  default:
    mildly(`error: unknown command '${command}'`);
}
