import type { Command } from 'commander';
import type { Host } from '../host.ts';
import { parsePort } from '../option-values.ts';

export function addServeCommand(program: Command, host: Host): void {
  program
    .command('serve')
    .description('the node host: prints one line with the address to open')
    .option('--port <n>', 'default: a free one', parsePort)
    .option('--no-open', 'open no window')
    .action(async (options: Readonly<{ port?: number; open: boolean }>) => {
      const { outside, folder, passphrase, printer } = host;
      const running = await outside.serve({ folder, passphrase, port: options.port ?? null, open: options.open });
      try {
        await printer.result({ url: running.url }, [running.url]);
        await host.untilInterrupted();
      } finally {
        await running.close();
      }
    });
}
