// npm start: sets up what is missing and opens Shopbell.
// npm start -- --host=node|electron --port=N --data=DIR --no-open --sample
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureElectron, findElectron } from './electron-runtime.mjs';
import { runInForeground } from './run-in-foreground.mjs';
import { SetupFailure } from './setup-failure.mjs';
import { ensureBuild, ensureDependencies, nodeEnvironment, nodeFlags, pinnedNode, root, runScript } from './setup.mjs';

const usage = `npm start -- [--host=node|electron] [--port=N] [--data=DIR] [--no-open] [--sample]

  --host      electron: a window of its own; node: a window of an installed Chromium, Chrome or Edge,
              or an address to open. Left out, Electron where it can be had.
  --port      the port of the node host; left out, any free one
  --data      the folder of the log; left out, the operating system's place for it
  --no-open   open no window, print the address
  --sample    begin in the sample shop`;

/** Electron that ends this soon did not start: a library of the system is missing, or there is no display. */
const startsWithin = 5_000;

await runScript(async () => {
  const { flags, passed } = readFlags(process.argv.slice(2));
  if (flags.help) {
    console.log(usage);
    return 0;
  }
  await ensureDependencies();
  // Before anything is built: what runs must not be replaced under its own feet.
  if (!flags.sample && (await runNodeHost([...passed, '--if-running'])) === 0) return 0;
  await ensureBuild();

  const electron = await chooseElectron(flags);
  if (electron) {
    const began = Date.now();
    const code = await runInForeground(electron, [root, ...passed], { env: withoutElectronVariables() });
    if (code === 0 || flags.host === 'electron' || Date.now() - began > startsWithin) return code;
    console.error('Electron could not start on this computer; Shopbell opens in a browser window instead.');
  }
  return runNodeHost(passed);
});

function readFlags(command) {
  const text = { type: 'string' };
  const options = {
    host: text,
    port: text,
    data: text,
    'no-open': { type: 'boolean' },
    sample: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    'vault-passphrase-env': text,
  };
  try {
    const { values } = parseArgs({ args: command, options });
    if (values.host !== undefined && values.host !== 'node' && values.host !== 'electron')
      throw new Error(`--host takes node or electron, not “${values.host}”.`);
    return { flags: values, passed: passedOn(values) };
  } catch (failure) {
    throw new SetupFailure(`${failure.message.split('\n', 1)[0]}\n\n${usage}`);
  }
}

/** For the host, in the one form that Electron understands too; a folder as seen from where npm was called. */
function passedOn({ data, port, sample, 'no-open': noOpen, 'vault-passphrase-env': vault }) {
  return [
    ...(data === undefined ? [] : [`--data=${resolve(process.env.INIT_CWD ?? process.cwd(), data)}`]),
    ...(port === undefined ? [] : [`--port=${port}`]),
    ...(noOpen ? ['--no-open'] : []),
    ...(sample ? ['--sample'] : []),
    ...(vault === undefined ? [] : [`--vault-passphrase-env=${vault}`]),
  ];
}

/** The path of Electron's runtime where it is to be used, null for the node host. */
async function chooseElectron(flags) {
  if (flags.host === 'node') return null;
  if (flags.host === 'electron') {
    const electron = await ensureElectron({ root, node: pinnedNode(), asked: true });
    if (electron) return electron;
    throw new SetupFailure(
      'The Electron runtime is not there and could not be fetched. Check that this computer is online, or start with --host=node.',
    );
  }
  // What Electron cannot do anyway: print an address, show a window without a display, keep its sandbox as root.
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (flags['no-open'] || flags.sample || flags.port !== undefined || !display || process.getuid?.() === 0) return null;
  return findElectron(root) ?? ensureElectron({ root, node: pinnedNode(), asked: false });
}

function runNodeHost(command) {
  const file = join(root, 'out/main/node.js');
  if (!existsSync(file)) return -1;
  return runInForeground(pinnedNode(), [...nodeFlags, file, ...command], { env: nodeEnvironment() });
}

function withoutElectronVariables() {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env;
  return rest;
}
