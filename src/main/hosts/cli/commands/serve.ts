import type { Command } from 'commander';
import type { Host } from '../host.ts';
import { parsePort } from '../option-values.ts';

export function addServeCommand(program: Command, host: Host): void {
  program
    .command('serve')
    .description('the node host: prints one line with the address to open')
    .option('--port <n>', 'default: a free one', parsePort, 0)
    .option('--no-open', 'open no window')
    .option('--sample', 'begin in the sample shop: a bakery with two years of life, which goes when it is left')
    .action((options: Readonly<{ port: number; open: boolean; sample?: boolean }>) => {
      const { outside, folder, passphrase, printer } = host;
      // The host outlives whoever reads its address, so a reader that goes away ends nothing.
      const say = (url: string): void => void printer.result({ url }, [url]).catch(() => undefined);
      return outside.serve({
        folder,
        passphrase,
        port: options.port,
        open: options.open,
        sample: options.sample ?? false,
        say,
        stop: outside.interrupted,
      });
    });
}
