import { contentOf } from './content.ts';
import type { Account, Media, Notification, Status, Visibility } from './wire.ts';

/** What somebody writes. */
export type Writing = Readonly<{
  by: Account;
  text: string;
  at: number;
  visibility: Visibility;
  repliesTo?: Status | null;
  /** Who is told, besides those named in the words. */
  telling?: readonly Account[];
  spoiler?: string;
  media?: readonly Media[];
  choices?: readonly string[];
}>;

/** The accounts, statuses and notifications of a server, and of what it knows of others. */
export class MastodonNetwork {
  readonly accounts = new Map<string, Account>();
  /** In the order they were written. */
  readonly statuses: Status[] = [];
  readonly told: Notification[] = [];
  readonly followers = new Set<string>();
  readonly domain: string;
  #count = 0;

  constructor(domain: string) {
    this.domain = domain;
  }

  /** `ben` of this server, or `ben@another.example`. */
  account(acct: string, name = ''): Account {
    const known = this.accounts.get(acct);
    if (known) return known;
    const [username = acct, host = this.domain] = acct.split('@');
    const made: Account = {
      ...{ id: `1090000000000${String(10_000 + this.accounts.size)}`, username, acct, display_name: name },
      ...{ url: `https://${host}/@${username}`, note: '', locked: false, bot: false, group: false, discoverable: true },
      ...{ avatar: `https://${host}/a.png`, avatar_static: `https://${host}/a.png`, fields: [], emojis: [], roles: [] },
      ...{ header: `https://${host}/h.png`, header_static: `https://${host}/h.png` },
      ...{ created_at: '2020-01-01T00:00:00.000Z', last_status_at: '2026-01-01', statuses_count: 0 },
      ...{ followers_count: 0, following_count: 0 },
      feature_approval: { automatic: [], manual: [], current_user: 'denied' },
    };
    this.accounts.set(acct, made);
    return made;
  }

  status(id: string): Status | null {
    return this.statuses.find((one) => one.id === id) ?? null;
  }

  write(writing: Writing): Status {
    const { by, text, at, visibility, repliesTo = null, telling = [], spoiler = '' } = writing;
    this.#count += 1;
    const id = String((BigInt(at) << 16n) + BigInt(this.#count));
    const named = [...this.accounts.values()].filter(({ acct }) => namesIn(text).includes(acct));
    const mentioned = new Set([...named, ...telling]);
    const address = `${by.url}/${id}`;
    const made: Status = {
      ...{ id, uri: address, url: address, created_at: new Date(at).toISOString(), edited_at: null, account: by },
      ...{ content: contentOf(text, named), visibility, sensitive: spoiler !== '', spoiler_text: spoiler },
      mentions: [...mentioned].map((one) => ({ id: one.id, username: one.username, url: one.url, acct: one.acct })),
      ...{ in_reply_to_id: repliesTo?.id ?? null, in_reply_to_account_id: repliesTo?.account.id ?? null },
      ...{ media_attachments: [...(writing.media ?? [])], tags: [], emojis: [], reblog: null, card: null },
      poll: writing.choices ? pollOf(id, writing.choices) : null,
      ...{ application: { name: 'Web', website: null }, language: 'en', filtered: [] },
      ...{ reblogs_count: 0, favourites_count: 0, replies_count: 0, quotes_count: 0 },
      quote_approval: { automatic: [], manual: [], current_user: 'denied' },
    };
    this.statuses.push(made);
    return made;
  }

  edit(id: string, text: string, at: number): void {
    const status = this.status(id);
    if (!status) return;
    const named = [...this.accounts.values()].filter(({ acct }) => namesIn(text).includes(acct));
    status.content = contentOf(text, named);
    status.edited_at = new Date(at).toISOString();
  }

  /** What told of it goes with it. */
  delete(id: string): void {
    const at = this.statuses.findIndex((one) => one.id === id);
    if (at >= 0) this.statuses.splice(at, 1);
    for (const told of this.told.filter(({ status }) => status?.id === id))
      this.told.splice(this.told.indexOf(told), 1);
  }

  /** The shop is told. */
  tell(type: Notification['type'], by: Account, about: Readonly<{ at: number; status?: Status }>): void {
    const { at, status } = about;
    const id = String(40_000 + ++this.#count);
    const base = { id, created_at: new Date(at).toISOString(), account: by, group_key: `ungrouped-${id}` };
    if (type === 'follow') this.told.push({ ...base, type });
    else if (status) this.told.push({ ...base, type, status });
  }

  /** All above a status, oldest first. */
  above(status: Status): Status[] {
    const parent = status.in_reply_to_id ? this.status(status.in_reply_to_id) : null;
    return parent ? [...this.above(parent), parent] : [];
  }

  below(status: Status): Status[] {
    return this.statuses.filter((one) => this.above(one).includes(status));
  }
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w/])@([\w.-]+(?:@[\w.-]+\w)?)/gu)].map(([, name = '']) => name.toLowerCase());
}

function pollOf(id: string, choices: readonly string[]): NonNullable<Status['poll']> {
  return {
    ...{ id: `p${id}`, expires_at: null, expired: false, multiple: false, votes_count: 0, voters_count: 0 },
    options: choices.map((title) => ({ title, votes_count: 0, emojis: [] })),
  };
}
