import { parseArgs } from 'node:util';

export type NodeFlags = Readonly<{
  port: number | null;
  folder: string | null;
  open: boolean;
  vaultPassphraseEnv: string | null;
  /** Begin in the sample shop. */
  sample: boolean;
  /** Only open the Shopbell that runs already; exit code 3 when none does. */
  ifRunning: boolean;
}>;

/** What stands on the command line of `npm start` and of this host; a sentence about what does not belong there. */
export function parseNodeFlags(command: readonly string[]): NodeFlags | Readonly<{ problem: string }> {
  const options = {
    host: { type: 'string' },
    port: { type: 'string' },
    data: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
    'vault-passphrase-env': { type: 'string' },
    sample: { type: 'boolean', default: false },
    'if-running': { type: 'boolean', default: false },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...command], options }));
  } catch (failure) {
    return { problem: failure instanceof Error ? (failure.message.split('\n', 1)[0] ?? '') : String(failure) };
  }
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65535 && /^\d+$/.test(values.port ?? ''))) {
    return { problem: `--port takes a number from 0 to 65535, not “${values.port}”.` };
  }
  return {
    port,
    folder: values.data ?? null,
    open: !values['no-open'],
    vaultPassphraseEnv: values['vault-passphrase-env'] ?? null,
    sample: values.sample,
    ifRunning: values['if-running'],
  };
}
