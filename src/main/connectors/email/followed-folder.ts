import type { ImapFlow, MailboxObject } from 'imapflow';
import { openReadOnly } from './open-folder.ts';
import { isAlive, requireAnswer } from './require-answer.ts';

/** How long silence about an open folder is believed, in milliseconds: some servers tell of nothing but when asked. */
const believed = 10 * 60_000;

/**
 * The folder that stays open between two polls. A server has to tell what happens in it, at the latest when it is asked
 * anything (RFC 3501 §5.2), so that silence means that it is as it was opened.
 */
export class FollowedFolder {
  #opened: Readonly<{ folder: MailboxObject; at: number }> | null = null;
  readonly #stirred = new WeakSet<MailboxObject>();

  /** Hears what the server tells unasked, from now on. */
  listenTo(client: ImapFlow): void {
    const stir = (): void => {
      if (client.mailbox) this.#stirred.add(client.mailbox);
    };
    for (const event of ['exists', 'expunge', 'flags'] as const) client.on(event, stir);
  }

  /** The folder as it was opened, or opened anew where that is not known to be true any more. */
  async open(client: ImapFlow, path: string, now: number): Promise<MailboxObject> {
    if (this.#isStill(client, path, now)) {
      await client.noop();
      if (!isAlive(client)) requireAnswer(false, client, 'NOOP');
      if (client.mailbox && this.#isStill(client, path, now)) return client.mailbox;
    }
    const folder = await openReadOnly(client, path);
    this.#opened = { folder, at: now };
    return folder;
  }

  /** What the server tells unasked may now be taken for an answer: it comes as FETCH, too. */
  leave(): void {
    this.#opened = null;
  }

  #isStill({ mailbox }: ImapFlow, path: string, now: number): boolean {
    if (!mailbox || mailbox.path !== path || this.#opened?.folder !== mailbox) return false;
    const age = now - this.#opened.at;
    return age >= 0 && age < believed && !this.#stirred.has(mailbox);
  }
}
