import { rmSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { Throttle } from '#main/connectors/throttle';
import { AskedByAccount } from '#main/inbound/asked';
import { arrivalCommands } from '#main/inbound/store';
import { callPort, servePort } from '#main/kernel/port';
import { emptyLog } from '#tests/support/arriving-mail';

const limits = [{ bucket: 'calls', requests: 500, per: 24 * 60 * 60_000 }];

test('the log knows what was asked for an account before the program was killed, and for no other account', async () => {
  const writer = emptyLog();
  const commands = arrivalCommands(writer, () => false);
  const { port1, port2 } = new MessageChannel();
  servePort(port1, commands);
  onTestFinished(() => {
    port1.close();
    writer.database.close();
    rmSync(writer.folder, { recursive: true, force: true });
  });
  const log = callPort<typeof commands>(port2);
  const started = (accountId: string): Throttle =>
    new Throttle(limits, {
      now: () => 0,
      signal: AbortSignal.timeout(60_000),
      asked: new AskedByAccount(log).of(accountId),
    });

  const killed = started('one');
  for (let asked = 0; asked < 30; asked++) (await killed.take('calls'))();
  // Of 500 a day 25 are written down at a time.
  const again = started('one');
  for (let asked = 0; asked < 450; asked++) (await again.take('calls'))();
  await expect(again.take('calls')).rejects.toMatchObject({ kind: 'rate-limited' });
  await expect(started('another').take('calls')).resolves.toBeTypeOf('function');
});
