import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { z } from 'zod';
import { archiveOf } from '#main/connectors/archives';
import { connectorOf } from '#main/connectors/registry';
import { authorizingCommands } from '#main/inbound/authorizing';
import { connectorCommands, type CoreAnswers } from '#main/inbound/connector-commands';
import type { arrivalCommands } from '#main/inbound/store';
import { callPort, servePort } from '#main/kernel/port';
import { openLog } from '#main/kernel/log';
import { systemClock } from '#main/kernel/clock';
import { resolveMx, resolveSrv } from 'node:dns/promises';
import { discoverEmail } from '#main/connectors/email/discover';

/** The thread that talks to the outside: sockets, TLS and the reading of what strangers sent never hold up the core. */
const { folder, logFile } = z.object({ folder: z.string(), logFile: z.string().nullable() }).parse(workerData);

if (!parentPort) throw new Error('The connector thread runs as a worker');
const core = parentPort;
core.once('message', ({ log }: { log: MessagePort }) => {
  const commands = connectorCommands({
    folder,
    clock: systemClock,
    log: openLog(logFile),
    arrivals: callPort<ReturnType<typeof arrivalCommands>>(log),
    connectorOf,
    archiveOf,
    tell: (news) => core.postMessage({ news }),
    core: callPort<CoreAnswers>(core),
  });
  servePort(core, {
    ...commands,
    ...authorizingCommands({ clock: systemClock, connectorOf }),
    discover: ({ address }: { address: string }) =>
      discoverEmail(address, { fetch: globalThis.fetch, resolveSrv, resolveMx, signal: AbortSignal.timeout(5000) }),
    close: async () => {
      await commands.closeAll();
      log.close();
      setImmediate(() => process.exit(0));
    },
  });
  core.postMessage({ opened: true });
});
