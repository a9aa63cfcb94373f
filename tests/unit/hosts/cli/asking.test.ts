import { describe, expect, it } from 'vitest';
import { commandLine, objects, operations } from '#tests/support/command-line';
import { sampleConversation, sampleDraft, sampleInteraction, sampleOutboxItem } from '#tests/support/samples';

describe('what commands ask of the core', () => {
  it('common options may stand before or after the command, and the passphrase comes from the environment', async () => {
    const router = { accounts: { list: operations.accounts.list.handler(() => []) } };
    const environment = { PASSPHRASE: 'open sesame' };
    const before = await commandLine(['--data', '/a', '--vault-passphrase-env', 'PASSPHRASE', 'accounts', 'list'], {
      router,
      environment,
    });
    const after = await commandLine(['accounts', 'list', '--data', '/a'], { router });
    const byDefault = await commandLine(['accounts', 'list'], { router });
    expect(
      [before, after, byDefault].map(({ opened }) =>
        opened.map(({ folder, passphrase }) => [folder, passphrase?.reveal() ?? null]),
      ),
    ).toEqual([[['/a', 'open sesame']], [['/a', null]], [['/default/folder', null]]]);
  });

  it('a list is walked to its end, or to its limit, from where it should begin', async () => {
    const asked: unknown[] = [];
    const list = operations.interactions.list.handler(({ input }) => {
      asked.push([input.limit, input.after, input.customerId]);
      const items = Array.from({ length: Math.min(input.limit, 500) }, () => sampleInteraction);
      return { items, next: `${asked.length}` };
    });
    const words = [
      'list',
      'interactions',
      '--limit',
      '1200',
      '--after',
      'interaction-7',
      '--customer',
      'customer-1',
      '--json',
    ];
    const { out } = await commandLine(words, { router: { interactions: { list } } });
    expect({ given: objects(out).length, asked }).toEqual({
      given: 1200,
      asked: [
        [500, 'interaction-7', 'customer-1'],
        [500, '1', 'customer-1'],
        [200, '2', 'customer-1'],
      ],
    });
  });

  it('a reply leaves with the words as they came in, without the last line end', async () => {
    const asked: unknown[] = [];
    const reply = operations.outbox.reply.handler(({ input }) => {
      asked.push([input.conversationId, input.text, input.visibility]);
      return { ...sampleOutboxItem, text: input.text ?? '' };
    });
    const { code, out } = await commandLine(['reply', 'conversation-1', '--text-stdin', '--json'], {
      router: { outbox: { reply } },
      input: '  On its way.\n\nYours\n',
    });
    expect({ code, asked, text: objects(out)[0]?.['text'] }).toEqual({
      code: 0,
      asked: [['conversation-1', '  On its way.\n\nYours', null]],
      text: '  On its way.\n\nYours',
    });
  });

  it('a reply says for whom it is, and that what is personal in it is meant', async () => {
    const asked: unknown[] = [];
    const reply = operations.outbox.reply.handler(({ input }) => {
      asked.push([input.visibility, input.overrideAudienceGuard]);
      return sampleOutboxItem;
    });
    const words = ['reply', 'conversation-1', '--text-stdin', '--json'];
    const given = { router: { outbox: { reply } }, input: 'On its way.' };
    await commandLine([...words, '--public', '--override-audience-guard'], given);
    await commandLine([...words, '--private'], given);
    const { code } = await commandLine([...words, '--private', '--public'], given);
    expect({ asked, code }).toEqual({
      asked: [
        ['public', true],
        ['private', false],
      ],
      code: 2,
    });
  });

  it('a new mail is begun, saved with its words and recipients, and queued', async () => {
    const asked: unknown[] = [];
    const begin = operations.drafts.begin.handler(({ input }) => ({ ...sampleDraft, to: input.to }));
    const save = operations.drafts.save.handler(({ input }) => {
      asked.push(input);
      return sampleDraft;
    });
    const send = operations.outbox.send.handler(({ input }) => ({ ...sampleOutboxItem, draftId: input.id }));
    const words = [
      'compose',
      '--to',
      'Ada Brown <Ada@example.net>',
      '--to',
      'tom@example.net',
      '--bcc',
      'x@example.org',
    ];
    const { code, out } = await commandLine([...words, '--subject', 'Menu', '--text-stdin', '--json'], {
      router: { drafts: { begin, save }, outbox: { send } },
      input: 'Here it is.\n',
    });
    expect({ code, asked, id: objects(out)[0]?.['id'] }).toEqual({
      code: 0,
      asked: [
        {
          ...{ id: sampleDraft.id, subject: 'Menu', text: 'Here it is.', signature: false, cc: [] },
          to: [
            { name: 'Ada Brown', address: 'ada@example.net' },
            { name: null, address: 'tom@example.net' },
          ],
          bcc: [{ name: null, address: 'x@example.org' }],
        },
      ],
      id: sampleOutboxItem.id,
    });
  });

  it('a merge tells by what it is taken back', async () => {
    const asked: unknown[] = [];
    const inbox = {
      show: operations.inbox.show.handler(() => sampleConversation),
      merge: operations.inbox.merge.handler(({ input }) => {
        asked.push(input.ids);
        return { id: sampleConversation.id, undo: 'act-1' };
      }),
    };
    const { code, out } = await commandLine(['merge', 'one', 'other', '--json'], { router: { inbox } });
    expect({ code, asked, out: objects(out) }).toEqual({
      code: 0,
      asked: [['one', 'other']],
      out: [expect.objectContaining({ id: sampleConversation.id, undo: 'act-1' })],
    });
  });

  it('sending ends with 1 while a reply is held, and tells each item’s state and failure', async () => {
    const failed = {
      ...sampleOutboxItem,
      state: 'failed' as const,
      failure: { code: 'server-refused', message: 'no' },
    };
    const router = {
      outbox: {
        sendDue: operations.outbox.sendDue.handler(() => [{ ...sampleOutboxItem, state: 'sent' as const }, failed]),
      },
    };
    const { code, out } = await commandLine(['send', '--json'], { router });
    expect({ code, out: objects(out) }).toEqual({
      code: 1,
      out: [
        { id: 'outbox-1', state: 'sent', failure: null },
        { id: 'outbox-1', state: 'failed', failure: { code: 'server-refused', message: 'no' } },
      ],
    });
  });

  it('what is found comes whole, its snippet as plain words', async () => {
    const { html: _, ...withoutHtml } = sampleInteraction;
    const asked: unknown[] = [];
    const router = {
      search: {
        run: operations.search.run.handler(({ input }) => {
          asked.push([input.query, input.ranked]);
          return { items: [{ interaction: withoutHtml, snippet: 'my \uE000lamp\uE001' }], next: null, problem: null };
        }),
      },
      interactions: { show: operations.interactions.show.handler(() => sampleInteraction) },
    };
    const { out } = await commandLine(['search', 'from:ada', 'lamp', '--ranked', '--json'], { router });
    expect({ asked, found: objects(out) }).toEqual({
      asked: [['from:ada lamp', true]],
      found: [expect.objectContaining({ id: 'interaction-1', html: '<p>Where is it?</p>', snippet: 'my lamp' })],
    });
  });

  it('a log that is not in order is reported and ends with 1', async () => {
    const report = { ok: false, problems: [{ part: 'attachments' as const, detail: 'abc is missing' }] };
    const { code, out } = await commandLine(['check', '--json'], {
      router: { check: { run: operations.check.run.handler(() => report) } },
    });
    expect({ code, out: objects(out) }).toEqual({ code: 1, out: [report] });
  });

  it('a backup and a restore tell whether all of it is there', async () => {
    const asked: unknown[] = [];
    const fine = { ok: true, problems: [] };
    const write = operations.backup.write.handler(({ input }) => {
      asked.push(input.file);
      return { ...fine, file: 'shop.backup', bytes: 7 };
    });
    const restore = async (file: string, folder: string) => {
      asked.push([file, folder]);
      return fine;
    };
    const backup = await commandLine(['backup', 'shop.backup', '--json'], { router: { backup: { write } } });
    const restored = await commandLine(['restore', 'shop.backup', '--data', '/new', '--json'], { restore });
    expect({ asked, said: [objects(backup.out), objects(restored.out)], opened: restored.opened }).toEqual({
      asked: ['shop.backup', ['shop.backup', '/new']],
      said: [[fine], [fine]],
      opened: [],
    });
  });

  it('an empty list says so to a person and nothing to a script', async () => {
    const router = { outbox: { list: operations.outbox.list.handler(() => ({ items: [], next: null })) } };
    const [person, script] = [
      await commandLine(['list', 'outbox'], { router }),
      await commandLine(['list', 'outbox', '--json'], { router }),
    ];
    expect([person.out, person.err, script.out, script.err]).toEqual(['', 'Nothing is here.\n', '', '']);
  });

  it('serving says one line and lasts until the interruption', async () => {
    const interruption = new AbortController();
    const serve = async ({
      say,
      stop,
      open,
      port,
    }: {
      say: (line: string) => void;
      stop: AbortSignal;
      open: boolean;
      port: number;
    }) => {
      say(`http://127.0.0.1:${port}/ ${open}`);
      interruption.abort();
      expect(stop.aborted).toBe(true);
    };
    const { code, out } = await commandLine(['serve', '--port', '8080', '--no-open'], {
      serve,
      interrupted: interruption.signal,
    });
    expect({ code, out }).toEqual({ code: 0, out: 'http://127.0.0.1:8080/ false\n' });
  });
});
