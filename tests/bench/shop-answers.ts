import { z } from 'zod';
import { answerOf } from '#main/connectors/failure';
import type { LogCommands } from '#main/log-commands';
import { openOutbound } from '#main/outbound/index';
import { openLog } from '#main/kernel/log';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { Scope } from '#main/kernel/scope';
import { openReader } from '#main/storage/open-log';
import { outboxState } from '#shared/domain/outbox';
import type { PolledAccount } from './polled-account.ts';

export type AnswerParts = Readonly<{
  folder: string;
  device: string;
  now: () => number;
  commands: Caller<LogCommands>;
  accounts: readonly PolledAccount[];
}>;

/** Of an account: what became of the answers, as the outbox, its network and the log have it. */
export type AnswerCounts = Readonly<
  Record<'queued' | 'sent' | 'refused' | 'twice' | 'lost' | 'stray' | 'shownTwice', number>
>;

const leaving = {
  ...{ undoSeconds: 0, sendAt: null, thenState: null, overrideDoNotContact: null, overrideAudienceGuard: true },
};
/** Conversations of an account in which somebody of the other side spoke last, the newest first. */
const waiting = `
  select conversation_id from interaction where account_id = ? group by conversation_id
  having max(case direction when 'inbound' then occurred_at end) > coalesce(max(case direction when 'outbound' then occurred_at end), 0)
  order by max(occurred_at) desc limit 40`;
const leftItem = z.object({
  ...{ id: z.string(), accountId: z.string(), state: outboxState, failure: z.string().nullable(), text: z.string() },
});

/** The shop answers by the outbox, and an owner decides where nobody else can tell whether an answer left. */
export class ShopAnswers {
  readonly #parts: AnswerParts;
  readonly #scope = new Scope();
  readonly #outbound: ReturnType<typeof openOutbound>;
  readonly #reader: ReturnType<typeof openReader>;
  /** Names of answers of which their network said that it has them not. */
  readonly #notThere = new Set<string>();
  readonly #refused = new Map<string, number>();
  /** How often an answer stood at its network at most: what hung on something that was taken away went with it. */
  readonly #stood = new Map<string, number>();
  #written = 0;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
    const { folder, device, now, commands } = parts;
    const reader = openReader(folder);
    this.#reader = reader;
    this.#outbound = openOutbound(
      {
        ...{ folder, device, reader, clock: { now }, log: openLog(null), commands, background: false },
        send: (id, item) => answerOf(() => this.#account(id).session.send(item)),
        findSent: (id, item) =>
          answerOf(async () => {
            const found = await this.#account(id).session.findSent(item);
            if (found === null) this.#notThere.add(item.text);
            return found;
          }),
        release: () => Promise.resolve(),
        changed: () => undefined,
        sentence: (code) => code,
      },
      this.#scope,
    );
  }

  /** Answers one of the conversations that wait, as `chance` (0 up to 1) has it; often one that cannot be answered any more. */
  async answer(account: PolledAccount, chance: number, privately: boolean): Promise<void> {
    const ids = z.array(z.string()).parse(this.#reader.database.prepare(waiting).pluck().all(account.id));
    const conversationId = ids[Math.floor(chance * ids.length)];
    if (conversationId === undefined) return;
    const text = `Answer ${this.#written}.`;
    const visibility = privately ? ('private' as const) : null;
    try {
      await this.#outbound.reply({ ...leaving, conversationId, text, visibility });
      this.#written += 1;
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      this.#refused.set(failure.code, (this.#refused.get(failure.code) ?? 0) + 1);
    }
  }

  /** What is due leaves; of what may have left the networks are asked, and then somebody decides. */
  async leave(): Promise<void> {
    // Where a sign-in was turned down, the owner has signed in again by now.
    await this.#parts.commands.call('releaseOutbox', { id: null, signedIn: true });
    await this.#outbound.sendDue();
    for (const { id, accountId, state, text } of this.#items()) {
      if (state !== 'unknown') continue;
      const { connector, answered } = this.#account(accountId).network;
      // Where nothing can be looked for, the owner looks there.
      if (connector.abilities.sendGuarantee === 'at-most-once')
        await this.#outbound.settle(id, answered().some((said) => said.includes(text)) ? 'it-was-sent' : 'send-again');
      else if (this.#notThere.delete(text)) await this.#outbound.settle(id, 'send-again');
    }
    for (const { network } of this.#parts.accounts)
      for (const [text, all] of Map.groupBy(network.answered(), (said) => /Answer \d+\./u.exec(said)?.[0] ?? ''))
        this.#stood.set(text, Math.max(all.length, this.#stood.get(text) ?? 0));
  }

  /** How many are on their way. */
  get underway(): number {
    return this.#items().filter(({ state }) => ['queued', 'leased', 'unknown'].includes(state)).length;
  }

  get refusedHere(): ReadonlyMap<string, number> {
    return this.#refused;
  }

  /** Why answers did not leave in the end, and how many. */
  get refusedThere(): ReadonlyMap<string, number> {
    const codes = this.#items().flatMap(({ state, failure }) => (state === 'failed' ? [failure ?? ''] : []));
    return new Map([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]));
  }

  count(account: PolledAccount): AnswerCounts {
    const shown = z
      .array(z.string())
      .parse(
        this.#reader.database
          .prepare(
            "select b.text from interaction i join interaction_body b on b.row = i.row where i.account_id = ? and i.direction = 'outbound'",
          )
          .pluck()
          .all(account.id),
      );
    const items = this.#items().filter(({ accountId }) => accountId === account.id);
    const timesThere = (text: string): number => this.#stood.get(text) ?? 0;
    const sent = items.filter(({ state }) => state === 'sent');
    const unsent = items.filter(({ state }) => state !== 'sent');
    return {
      ...{ queued: items.length, sent: sent.length, refused: unsent.length },
      twice: items.filter(({ text }) => timesThere(text) > 1).length,
      lost: sent.filter(({ text }) => timesThere(text) === 0).length,
      stray: unsent.filter(({ text }) => timesThere(text) > 0).length,
      shownTwice: items.filter(({ text }) => shown.filter((said) => said.includes(text)).length > 1).length,
    };
  }

  async close(): Promise<void> {
    await this.#scope.close();
    this.#reader.database.close();
  }

  #items() {
    const rows = this.#reader.database
      .prepare(
        `select id, account_id as accountId, state, failure_code as failure, envelope ->> '$.text' as text from outbox order by id`,
      )
      .all();
    return z.array(leftItem).parse(rows);
  }

  #account(id: string): PolledAccount {
    const account = this.#parts.accounts.find((one) => one.id === id);
    if (!account) throw new Error(`There is no ${id}`);
    return account;
  }
}
