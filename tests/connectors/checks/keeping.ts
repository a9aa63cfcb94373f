import { MessageChannel } from 'node:worker_threads';
import { readFile, rm } from 'node:fs/promises';
import { expect } from 'vitest';
import { accountCommands } from '#main/accounts/commands';
import { pollAccount } from '#main/inbound/poll';
import { arrivalCommands } from '#main/inbound/store';
import { callPort, servePort } from '#main/kernel/port';
import { readLedger } from '#main/storage/served';
import { emptyLog } from '#tests/support/arriving-mail';
import type { Check } from './check.ts';

/** What a log has of it in the end, and what nobody is to have. */
export const keepingChecks: readonly Check[] = [
  {
    title: 'brings all of it into a log, whose ledger is what the server has',
    run: async (trial) => {
      const writer = emptyLog();
      const commands = { ...accountCommands(writer), ...arrivalCommands(writer, () => false) };
      const { port1, port2 } = new MessageChannel();
      servePort(port1, commands);
      const { connector } = trial;
      const { address, settings } = trial.subject;
      trial.subject.serveAgain?.();
      commands.saveAccount({ id: 'account', channel: connector.channel, address, name: null, settings });
      const origin = { accountId: 'account', address, channel: connector.channel };
      const parts = {
        ...{
          connector,
          session: trial.session(),
          log: callPort<typeof commands>(port2),
          origin,
          folder: writer.folder,
        },
        ...{ ownAddresses: [address], keepUpTo: null },
      };
      try {
        const counts = await pollAccount(parts, () => undefined);
        expect(counts).toMatchObject({ served: counts.stored, quarantined: 0, ignored: 0 });
        const ledger = [{ accountId: 'account', served: counts.stored, stored: counts.stored, missing: 0 }];
        expect(readLedger(writer)).toMatchObject(ledger);
        expect(await pollAccount(parts, () => undefined)).toMatchObject({ served: 0 });
        expect(readLedger(writer)).toMatchObject(ledger);
      } finally {
        port1.close();
        writer.database.close();
        await rm(writer.folder, { recursive: true, force: true });
      }
    },
  },
  {
    title: 'writes its secret nowhere: neither what it logs nor what it read has it',
    run: async (trial) => {
      const { kept } = trial;
      const log = await readFile(trial.logFile, 'utf8').catch(() => '');
      const written = [log, kept.cursor ?? '', ...kept.texts()].join('\n');
      for (const secret of trial.secrets()) {
        expect(written).not.toContain(secret);
        expect(written).not.toContain(Buffer.from(secret).toString('base64'));
      }
    },
  },
];
