import { rm } from 'node:fs/promises';
import { MessageChannel } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { accountCommands } from '#main/accounts/commands';
import { telegram } from '#main/connectors/telegram/index';
import { pollAccount } from '#main/inbound/poll';
import { arrivalCommands } from '#main/inbound/store';
import { callPort, servePort } from '#main/kernel/port';
import { readLedger } from '#main/storage/served';
import { emptyLog } from '#tests/support/arriving-mail';
import { openBot } from './bot.ts';

test('killed at whatever the log is asked for, the next pass brings all that Telegram had, each once', async () => {
  const bot = await openBot();
  const writer = emptyLog();
  const { port1, port2 } = new MessageChannel();
  onTestFinished(async () => {
    port1.close();
    writer.database.close();
    await rm(writer.folder, { recursive: true, force: true });
  });
  const commands = { ...accountCommands(writer), ...arrivalCommands(writer, () => false) };
  servePort(port1, commands);
  const log = callPort<typeof commands>(port2);
  const origin = { accountId: 'account', address: '@bakery_bot', channel: 'telegram' };
  commands.saveAccount({ id: 'account', channel: 'telegram', address: '@bakery_bot', name: null, settings: {} });
  const pass = (dyingAt: number): Promise<unknown> => {
    let calls = 0;
    const dying: typeof log = {
      ...log,
      // Beyond that call the log does nothing more, as after a kill.
      call: (name, input) => (calls++ >= dyingAt ? Promise.reject(new Error('killed')) : log.call(name, input)),
    };
    const parts = { connector: telegram, session: bot.session(), log: dying, origin, folder: writer.folder };
    return pollAccount({ ...parts, ownAddresses: [], keepUpTo: null }, () => undefined);
  };
  for (let dyingAt = 0; dyingAt < 6; dyingAt++) {
    for (let count = 0; count < 101; count++) bot.simulator.writes(`Message ${dyingAt}.${count}`);
    // One that needs fewer calls ends well.
    const ended = await pass(dyingAt).then(
      () => null,
      (failure: unknown) => failure,
    );
    expect([null, new Error('killed')]).toContainEqual(ended);
  }
  await pass(Number.POSITIVE_INFINITY);
  expect(readLedger(writer)).toMatchObject([{ served: 606, stored: 606, missing: 0 }]);
});
