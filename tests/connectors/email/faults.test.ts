import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProviderFailure } from '#main/connectors/failure';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startFaultProxy, type Fault } from '#tests/servers/fault-proxy';
import { openMailbox, PolledMail, settingsFor } from './mailbox.ts';

let server: Dovecot;
let everything: readonly string[];
beforeAll(async () => {
  server = await startDovecot();
  for (let count = 0; count < 60; count++) {
    await server.deliver(server.user, mail(`in-${count}`, count % 7 === 0 ? 400 : 3));
    if (count % 4 === 0) await server.deliver(server.user, mail(`out-${count}`, 2), 'Sent');
  }
  everything = [...(await server.list(server.user)), ...(await server.list(server.user, 'Sent'))].map(String).sort();
});
afterAll(() => server.close());

function mail(name: string, lines: number): string {
  // Braces and tags as in the protocol: what is in a message is never taken for it.
  const text = `Hello {12}\r\n* BYE ${name}\r\nA1 OK done\r\n`.repeat(lines);
  return `From: ben@example.org\r\nSubject: ${name}\r\nMessage-ID: <${name}@example.org>\r\n\r\n${text}`;
}

/** About as many bytes as a whole first sync of this mailbox takes. */
const whole = 250_000;
const lines = [
  '* OK [ALERT] The server is tired',
  '* 99999 EXISTS',
  '* 1 EXISTS',
  '* 7 FETCH (FLAGS (\\Seen) UID 7)',
  '* BAD what was that',
  '* HUH',
  '* 3 FETCH (',
  '+ go on',
];
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constantFrom('reset', 'end', 'delay'), at: fc.nat({ max: whole }) }),
  fc.record({ kind: fc.constant('line' as const), at: fc.nat({ max: whole }), line: fc.constantFrom(...lines) }),
  // Signing in and listing are the first few hundred bytes of a connection.
  fc.record({ kind: fc.constantFrom('reset', 'end', 'delay'), at: fc.nat({ max: 3000 }) }),
);

test('whatever cuts, delays or disturbs the connection at whatever byte: all mail is here once it is over, once, as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 4 }), async (faults) => {
      const proxy = await startFaultProxy({ host: server.host, port: server.imapPort }, faults);
      const settings = settingsFor({ ...server, imapPort: proxy.port }, null);
      const log = new PolledMail();
      let session = openMailbox(settings, server.password);
      try {
        // A fault costs at most the pass it happens in.
        for (let pass = 0; pass <= faults.length; pass++) {
          const failed = await log.poll(session).then(
            () => null,
            (failure: unknown) => failure,
          );
          expect(failed === null || failed instanceof ProviderFailure).toBe(true);
          if (pass % 2 === 1) {
            await session.close();
            session = openMailbox(settings, server.password);
          }
        }
        const read = log.pages.flatMap((page) => page.items);
        expect(new Set(read.map(({ stream, item }) => `${stream}#${item}`)).size).toBe(read.length);
        expect([log.texts().toSorted(), log.gone.size]).toEqual([everything, 0]);
      } finally {
        await session.close();
        await proxy.close();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
