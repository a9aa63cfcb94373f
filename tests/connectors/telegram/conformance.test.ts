import { telegram } from '#main/connectors/telegram/index';
import { openTelegramSimulator, type Written } from '#main/simulators/telegram/index';
import { describeConformance } from '../conformance.ts';

describeConformance('Telegram', async () => {
  const simulator = await openTelegramSimulator();
  const located = await telegram.locate?.(
    { bot: `https://t.me/${simulator.bot}`, api: simulator.url },
    { signal: new AbortController().signal, now: () => Date.now() },
  );
  const { address = '', settings = null } = located ?? {};
  let last: Written | null = null;
  const served = (update: object): Uint8Array =>
    Buffer.from(JSON.stringify({ bot: { id: 1, address }, update: { update_id: 1, ...update }, files: {} }));
  const message = { message_id: 1, date: 1, chat: { id: 1, type: 'private' } };
  return {
    connector: telegram,
    ...{ address, settings, secret: simulator.secret },
    at: (port) => ({ ...Object(settings), api: `http://127.0.0.1:${port}/` }),
    write: async (words) => {
      last = simulator.writes(words, { business: true });
    },
    takeAway: async () => {
      if (last) simulator.deletes(last);
    },
    serveAgain: () => simulator.tellsAgain(),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>A firewall</html>'].map((text) => Buffer.from(text)),
      served({}),
      served({ message: { ...message, text: 'x'.repeat(1e6) } }),
      served({ message: { ...message, date: 1e300, text: 'then' } }),
      served({
        message: {
          ...message,
          text: 'x',
          entities: [{ type: 'text_link', offset: -5, length: 1e9, url: 'https://x.example' }],
        },
      }),
      served({
        message: {
          ...message,
          text: 'x',
          entities: Array(1e4).fill({ type: 'text_link', offset: 0, length: 1, url: 'https://x.example' }),
        },
      }),
    ],
    network: {
      simulator,
      sends: (asked) => asked.path.endsWith('/sendMessage'),
      busy: { status: 429, body: { ok: false, error_code: 429, parameters: { retry_after: 77 } } },
    },
    close: () => simulator.close(),
  };
});
