import type { Clock } from '#main/kernel/clock';
import type { Log } from '#main/kernel/log';
import type { Secret } from '#main/kernel/secret';
import type { AccountFolder } from '#shared/domain/account';
import type { AnswerAbility } from '#shared/domain/answering';
import type { Channel } from '#shared/domain/channel';
import type { Connecting, Prices } from '#shared/domain/connecting';
import type { Id, Instant } from '#shared/domain/instant';
import type { Direction, InteractionDetails, InteractionKind, Party, Visibility } from '#shared/domain/interaction';
import type { ChosenState, PublicState } from '#shared/domain/public-state';
import type { SignInForm } from '#shared/domain/sign-in-form';
import type { AskedBefore } from './asked-before.ts';
import type { Authorizer, WebWorld } from './authorizer.ts';

/** What a channel can do, as data: the rest of the program asks this, never the channel's name. */
export type Abilities = Readonly<{
  kinds: readonly InteractionKind[];
  /** The ways answers leave; none where the channel only listens. Of those for one kind each visibility at most once. */
  answers: readonly AnswerAbility[];
  /** Whether a second delivery of the same item is harmless, findable, or neither. */
  sendGuarantee: 'idempotent' | 'searchable' | 'at-most-once';
  /** Milliseconds between two polls unless the account says otherwise. */
  pollInterval: number;
  /** Whether the provider keeps marks that others of its programs see: read, answered. */
  marks: boolean;
  /** How an item can be made to stand there; none where nothing can be held back or taken away. */
  moderation: readonly ChosenState[];
  /**
   * How it is known that words were changed, or taken away, there: the network tells, it is found by reading again and
   * comparing, or never.
   */
  edits: 'told' | 'compared' | 'never';
  deletions: 'told' | 'compared' | 'never';
  /** How long the network remembers what was not fetched, in milliseconds; null where there is no end worth telling. */
  remembers: number | null;
  /** How much may be asked of it; none where the network has no number of its own. */
  limits: readonly RequestLimit[];
}>;

/** At most `requests` of the requests that count as `bucket` within `per` milliseconds, for one account. */
export type RequestLimit = Readonly<{ bucket: string; requests: number; per: number }>;

/** A channel as data. `name` and `about` stand where somebody chooses what to connect. */
export type ChannelData = Readonly<{
  channel: Channel;
  name: string;
  about: string;
  /** What is asked to connect an account; null where the channel has a form of its own. */
  signIn: SignInForm | null;
  /** What it takes to connect it, step by step. */
  connecting: Connecting;
  /** What the network asks money for; null where it asks for none. */
  prices: Prices | null;
  abilities: Abilities;
}>;

export type ConnectorAccount<Settings> = Readonly<{ id: Id; address: string; name: string | null; settings: Settings }>;

/** What an account signs in with: a password that stays, or an access token that lives an hour or so. */
export type Credentials = Readonly<{ kind: 'password' | 'token'; secret: Secret }>;

/** The outside, handed in. */
export type World = Readonly<{
  clock: Clock;
  log: Log;
  /**
   * Asked at each sign-in. `refused` is what the provider has just turned down: a token is then renewed, a password stays
   * what it is. Rejects with a ProviderFailure where there is nothing to sign in with.
   */
  credentials: (refused?: Credentials) => Promise<Credentials>;
  /** Keeps a secret in place of what is signed in with, to be used once it is kept; with `Connector.authorize` alone. */
  keep: (secret: Secret) => Promise<void>;
  /** Something new may be there: told between two polls by a session that watches. */
  heard: () => void;
  signal: AbortSignal;
  /** What was asked of the network for this account; absent where nothing is known of earlier sessions. */
  asked?: AskedBefore | undefined;
}>;

/**
 * One item as the network served it. `item` names it within its stream for good (a UID, a comment id);
 * `raw` is what goes to quarantine when it cannot be read.
 */
export type RawItem = Readonly<{
  stream: string;
  item: string;
  raw: Uint8Array;
  receivedAt: Instant;
  seen: boolean;
  /** The network's own name of the thread, where it has one. */
  thread: string | null;
}>;

/** An item that is on the server but has not been read yet. `rank` orders a stream: higher is newer. */
export type Listed = Readonly<{ stream: string; item: string; rank: number }>;

/**
 * One step of a poll. What it says is noted in one transaction, its items are stored in small ones after that, and its
 * cursor last: a crash in between leaves items that are listed and not read (`Position.pending`), and the cursor before.
 */
export type Page = Readonly<{
  /** Items the server has that were not known before; they count as served from now on. */
  listed: readonly Listed[];
  /**
   * Items read in this step; each was listed in this page or an earlier one. One that was read before is compared with what
   * is known of it: where its words may change, a connector reads the newest ones again.
   */
  items: readonly RawItem[];
  /** Listed items that the server no longer has, read or not. */
  gone: readonly Listed[];
  /** Streams that are no more, with everything in them: what is still there was listed anew in another one. */
  ended: readonly string[];
  /** Items whose read mark changed on the server. */
  marks: readonly Readonly<{ stream: string; item: string; seen: boolean }>[];
  /** Items that stand otherwise at the server than before: held back, taken away, shown again. */
  became: readonly ItemBecame[];
  /**
   * Opaque to everybody else; null keeps the one before. It is written down once everything that was yielded until then is in
   * the log, and only then is the next page asked for: a network that forgets what it served may be asked to.
   */
  cursor: string | null;
  /** What this step cost, in millionths of the currency of `ChannelData.prices`. */
  cost?: number;
  /** The network may have forgotten what was written since then and was not fetched. */
  gapSince?: Instant;
}>;

/** How an item stands at the server, where that can change. */
export type ItemBecame = Readonly<{ stream: string; item: string; state: PublicState }>;

/** Where a poll goes on: the last stored cursor. */
export type Position = Readonly<{
  cursor: string | null;
  /** What was listed but not read, newest first. */
  pending: (stream: string, limit: number) => Promise<readonly string[]>;
  /** Everything listed that was not found gone since. */
  present: (stream: string) => Promise<readonly string[]>;
  /** What was spent on the account in this calendar month (UTC), in millionths. */
  spent: number;
}>;

/** A mark that somebody set here: read (or not), answered. */
export type Mark = Readonly<{ stream: string; item: string; mark: 'seen' | 'answered'; on: boolean }>;

/**
 * What is to be sent, its identity fixed when it was queued. Where the answers of a channel are not `addressed` the
 * recipients are whom it answers, the subject is empty, and `inReplyTo` and `thread` say where it hangs.
 */
export type Outgoing = Readonly<{
  /**
   * The provider's id for it: for e-mail the Message-ID without brackets. Where the network gives ids itself it is a name
   * nobody else gave, and the receipt tells the network's.
   */
  providerId: string;
  from: Party;
  visibility: Visibility;
  /** The network's own name of the thread it goes to, where what it answers has one. */
  thread: string | null;
  to: readonly Party[];
  cc: readonly Party[];
  /** Receive it unseen by the others; the copy that is filed names them. */
  bcc: readonly Party[];
  subject: string;
  text: string;
  /** The same words with simple formatting; null for plain text alone. */
  html: string | null;
  /** Provider's id of what is answered, and of its ancestors, oldest first: for e-mail Message-IDs without brackets. */
  inReplyTo: string | null;
  references: readonly string[];
  /** What Outlook keeps its threads by, where the answered mail had it: Thread-Index and Thread-Topic. */
  outlookThread: Readonly<{ index: string; topic: string }> | null;
  /** Goes into the Date header. */
  writtenAt: Instant;
  /** What is answered: its kind, and when it was said; null for words that answer nothing. */
  answers: Readonly<{ kind: InteractionKind; at: Instant }> | null;
  /** When somebody of the other side was last heard in the conversation; null where nobody was. */
  heardAt: Instant | null;
  /** `file` is an absolute path; with a `contentId` it is a picture the HTML shows. */
  attachments: readonly Readonly<{ name: string; mediaType: string; file: string; contentId: string | null }>[];
}>;

/** `maximumBytes` is the largest item the provider said it takes; null where it does not say. */
export type Receipt = Readonly<{
  providerId: string;
  at: Instant;
  note: string | null;
  maximumBytes: number | null;
  /** What it cost, in millionths of the currency of `ChannelData.prices`. */
  cost?: number;
}>;

/** A sign-in that is open. Its verbs throw ProviderFailure and nothing else; `close` ends every socket and timer. */
export type Session = {
  /**
   * Proves that everything the account needs answers: for e-mail both logins, one after the other. `step` is told how
   * many are done, and of how many.
   */
  readonly check: (step?: (done: number, of: number) => void) => Promise<void>;
  /** Walks until caught up. */
  readonly poll: (position: Position) => AsyncIterable<Page>;
  /**
   * Sets marks at the provider, and answers those it does not take. There is nothing to set on an item that is gone. Called
   * only where `abilities.marks` is true.
   */
  readonly mark: <Given extends Mark>(marks: readonly Given[]) => Promise<readonly Given[]>;
  /**
   * Makes an item stand as a person chose, and answers how it stands then. Called only for states in `abilities.moderation`.
   */
  readonly moderate: (place: Readonly<{ stream: string; item: string }>, state: ChosenState) => Promise<PublicState>;
  /**
   * One item again, as it was listed; null where the provider has it no more. May be asked while a poll is under way.
   * `step` is told how many bytes came, and of how many.
   */
  readonly read: (
    place: Readonly<{ stream: string; item: string }>,
    step: (done: number, of: number) => void,
  ) => Promise<RawItem | null>;
  /** Listens until the next verb, where the provider can tell of news by itself: `world.heard` is called as it does. */
  readonly watch: () => Promise<void>;
  /** The places of the account that a poll can read; empty on a channel that has only one. */
  readonly folders: () => Promise<readonly AccountFolder[]>;
  readonly send: (item: Outgoing) => Promise<Receipt>;
  /** Whether the provider already has the item; null when it cannot tell. */
  readonly findSent: (item: Outgoing) => Promise<Receipt | null>;
  readonly close: () => Promise<void>;
};

/** A file that came with an item. */
export type IncomingAttachment = Readonly<{
  name: string;
  mediaType: string;
  inline: boolean;
  contentId: string | null;
  content: Uint8Array;
}>;

/** What every channel normalizes to, before it is matched with a customer and a conversation. */
export type Incoming = Readonly<{
  /** What makes it the same item wherever it is met again (another folder, another UIDVALIDITY, an import). */
  key: string;
  kind: InteractionKind;
  direction: Direction;
  visibility: Visibility;
  author: Party;
  /** Where an answer goes when it is not the author: Reply-To. */
  replyTo: readonly Party[];
  to: readonly Party[];
  cc: readonly Party[];
  subject: string | null;
  text: string;
  newText: string;
  html: string | null;
  attachments: readonly IncomingAttachment[];
  rating: number | null;
  occurredAt: Instant;
  receivedAt: Instant;
  providerId: string;
  inReplyTo: string | null;
  /** Provider ids of this item's ancestors, oldest first. */
  references: readonly string[];
  permalink: string | null;
  /** The network's own name of the thread it stands in, where it has one. */
  thread: string | null;
  details: InteractionDetails;
  /**
   * How it stands at the network; absent where that never changes, and its words neither. Where it is said, another reading
   * of the item that says something else is a revision of it.
   */
  state?: PublicState;
  /** Ways to reach them that its author stated of themselves, besides the one it came by; as they wrote them. */
  stated?: readonly Readonly<{ channel: Channel; address: string }>[];
  seen: boolean;
  /** The item's header block as it came, for "show original" and for later readings. */
  head: Uint8Array;
}>;

/** Served on purpose for nobody: counted, its reason kept, not stored. */
export type Ignored = Readonly<{ ignored: string }>;

export type NormalizeContext = Readonly<{ ownAddresses: readonly string[] }>;

/** Where an account is, found from what somebody filled in; `settings` are its connector's. */
export type Located = Readonly<{ address: string; name: string | null; settings: unknown }>;

/** A channel is data and these verbs. Adding one: a folder, its fixtures, its entries in the two lists (README.md). */
export type Connector<Settings> = ChannelData &
  Readonly<{
    /**
     * Finds what an account is to be connected to, from the fields of its sign-in form without the secret, which goes nowhere
     * yet. Throws a ProviderFailure. Null for a channel with a form of its own.
     */
    locate: ((filled: Readonly<Record<string, string>>, world: WebWorld) => Promise<Located>) | null;
    /** Where `signIn.browser` says that one signs in at the network's page; else null. */
    authorize: Authorizer | null;
    parseSettings: (settings: unknown) => Settings;
    open: (account: ConnectorAccount<Settings>, world: World) => Session;
    /** Pure and bounded in time; throws only when the item cannot be read, which quarantines it. */
    normalize: (raw: RawItem, context: NormalizeContext) => Promise<Incoming | Ignored>;
  }>;
