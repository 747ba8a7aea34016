/**
 * npm start [folder or file] [--desktop]: builds the extension and opens it in a VS Code that is
 * fetched on first use, or in the one that is installed.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const usualPort = 3535;

const usage = `npm start [folder or file]
npm start -- --desktop [folder or file]

Opens the sample transcripts, or the folder or file named, in a VS Code that has this extension.
It runs in the browser; --desktop uses the VS Code that is installed on this machine.`;

/** An error that the user can do something about: its message is all there is to say. */
class Refusal extends Error {}

/** What the command line asks for. npm keeps options for itself that are not behind a `--`. */
function asked(args) {
  const desktop = process.env.npm_config_desktop ?? '';
  const words = desktop === 'true' ? ['--desktop', ...args] : args;
  if (desktop !== '' && desktop !== 'true') words.push('--desktop', desktop);
  const options = words.filter((word) => word.startsWith('-'));
  const paths = words.filter((word) => !word.startsWith('-'));
  const unknown = options.find((option) => !['--desktop', '--help', '-h'].includes(option));
  if (unknown) throw new Refusal(`There is no option ${unknown}.\n\n${usage}`);
  if (paths.length > 1) throw new Refusal(`One folder or file at a time.\n\n${usage}`);
  const help = options.includes('--help') || options.includes('-h');
  return { help, desktop: options.includes('--desktop'), path: paths[0] };
}

/** The folder to open and the file in it to show. */
function target(given) {
  if (given === undefined) {
    const folder = path.join(root, 'samples');
    const file = readdirSync(folder).find((name) => name.endsWith('.vtt'));
    return { folder, file: file && path.join(folder, file) };
  }
  const whole = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(whole)) throw new Refusal(`There is no folder or file ${whole}.`);
  const real = realpathSync(whole);
  if (statSync(real).isDirectory()) return { folder: real };
  return { folder: path.dirname(real), file: real };
}

function build() {
  if (!existsSync(path.join(root, 'node_modules/tsx'))) {
    throw new Refusal('The packages this needs are not installed yet: run npm install first.');
  }
  console.log('Building the extension …');
  const result = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (result.status !== 0) throw new Refusal('The extension could not be built; see above.');
}

function openDesktop({ folder, file }) {
  const args = [`--extensionDevelopmentPath=${path.resolve(root)}`, '--new-window', folder];
  if (file) args.push(file);
  const shell = process.platform === 'win32';
  const words = shell ? args.map((word) => `"${word}"`) : args;
  const result = spawnSync('code', words, { stdio: 'inherit', shell });
  if (result.error || result.status === 127 || (shell && result.status !== 0)) {
    throw new Refusal(
      'No VS Code was found on this machine: the command `code` does not run. In VS Code, ' +
        "“Shell Command: Install 'code' command in PATH” of the Command Palette adds it. " +
        'Without --desktop, npm start fetches a VS Code that runs in the browser.',
    );
  }
  if (result.status !== 0) throw new Refusal(`VS Code did not start (code ${result.status}).`);
  console.log(`Opened ${file ?? folder} in VS Code.`);
}

/** npm that is told to end does not tell us: the shell between us goes, and we would stay. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM');
  setInterval(watch, 1000).unref();
}

async function openInBrowser({ folder, file }) {
  // The hosts are TypeScript, shared with the tests.
  const require = createRequire(import.meta.url);
  require('tsx/cjs');
  const { freePort } = require('./hosts/port.ts');
  const { editorHost } = require('./hosts/editorHost.ts');
  const editor = editorHost();
  if (!editor.isInstalled()) {
    console.log(`First start: fetching ${editor.name} from the npm registry into .vscode-test.`);
    console.log('This takes a minute or two; later starts take seconds.');
  }
  const port = await freePort(usualPort);
  if (port !== usualPort) console.log(`Port ${usualPort} is in use, so this is port ${port}.`);
  const data = path.join(root, '.vscode-test/user-data');
  const options = { port, folder, file, data, extension: path.resolve(root) };
  let running;
  let stopping = false;
  const stop = () => {
    console.log('\nStopping …');
    if (running === undefined) process.exit(1);
    stopping = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  endWithNpm();
  const host = await editor.start(options);
  running = host.process;
  console.log(`\n${editor.name} has ${folder} open. ${editor.note}`);
  console.log(`Open this address in a browser:\n\n    ${host.url}\n\nCtrl-C ends it.`);
  await running.ended;
  if (stopping) return;
  throw new Refusal(`The editor ended by itself:\n${running.output()}`);
}

try {
  const wanted = asked(process.argv.slice(2));
  if (wanted.help) console.log(usage);
  else {
    const what = target(wanted.path);
    build();
    if (wanted.desktop) openDesktop(what);
    else await openInBrowser(what);
  }
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isExpected = error instanceof Refusal || error.name === 'InstallationFailure';
  console.error(`\n${isExpected ? error.message : error.stack}`);
  process.exitCode = 1;
}
