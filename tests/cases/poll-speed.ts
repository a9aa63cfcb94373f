import { openMailbox, PolledMail, settingsFor } from '#tests/connectors/email/mailbox';
import { startDovecot } from '#tests/servers/dovecot';

/* Messages a second from a real server on loopback, not parsed and not stored: `node tests/cases/poll-speed.ts MAILDIR`. */
const [maildir = ''] = process.argv.slice(2);
const server = await startDovecot();
try {
  await server.addMaildir(server.user, maildir);
  for (let round = 0; round < 3; round++) {
    const session = openMailbox(settingsFor(server, null), server.password);
    const log = new PolledMail();
    const started = performance.now();
    let first = 0;
    await log.poll(session, () => {
      if (first === 0 && log.items.size > 0) first = performance.now() - started;
      return false;
    });
    const seconds = (performance.now() - started) / 1000;
    const bytes = [...log.items.values()].reduce((sum, item) => sum + item.raw.length, 0);
    console.log(
      `${log.items.size} messages, ${(bytes / 1e6).toFixed(1)} MB, ${log.pages.length} pages, first screenful after ${Math.round(first)} ms, ${Math.round(log.items.size / seconds)}/s`,
    );
    await session.close();
  }
} finally {
  await server.close();
}
