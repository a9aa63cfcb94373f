import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { z } from 'zod';
import { systemClock } from '#main/kernel/clock';
import { servePort, type Handlers } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { checkpoint, closeWriter, openWriter, refusalOf, type Writer } from '#main/storage/open-log';
import { logCommands } from './log-commands.ts';

/**
 * The thread that owns the only writing connection. The core and the connector thread each have a port to it; `waiting`
 * counts calls of the core that have not been answered, so that a long batch makes room for them.
 */
const { folder, waiting } = z
  .object({ folder: z.string(), waiting: z.instanceof(SharedArrayBuffer) })
  .parse(workerData);
const waitingCalls = new Int32Array(waiting);
/** So long after the last command, in milliseconds, nobody is about to write. */
const pause = 500;

if (!parentPort) throw new Error('The log thread runs as a worker');
const core = parentPort;
const writer = openOrRefuse();
if (writer) {
  const inPause = setTimeout(() => checkpoint(writer), pause);
  const commands: Handlers = {
    ...inWords(
      logCommands(writer, () => Atomics.load(waitingCalls, 0) > 0),
      () => inPause.refresh(),
    ),
    /** Lets another thread write through a port of its own. */
    servePort: ({ port }: { port: MessagePort }): void => servePort(port, commands),
    close: (): void => {
      clearTimeout(inPause);
      closeWriter(writer);
      setImmediate(() => process.exit(0));
    },
  };
  servePort(core, commands);
  core.postMessage({ opened: true });
}

/** A full disk or a folder that became unwritable is a refusal with its sentence, whichever command met it. */
function inWords(commands: Handlers, done: () => void): Handlers {
  return Object.fromEntries(
    Object.entries(commands).map(([name, command]) => [
      name,
      async (input: never) => {
        try {
          return await command(input);
        } catch (failure) {
          throw refusalOf(failure, folder);
        } finally {
          done();
        }
      },
    ]),
  );
}

function openOrRefuse(): Writer | null {
  try {
    return openWriter(folder, systemClock);
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    core.postMessage({ refused: { code: failure.code, details: failure.details } });
    return null;
  }
}
