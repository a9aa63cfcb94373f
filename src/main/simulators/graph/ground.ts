import type { RequestLimit } from '#main/connectors/connector';
import { Simulator, type Answered, type Asked } from '../simulator.ts';
import { selectionOf, type Selected } from './fields.ts';

/** A thing of the network: what it says of itself, and what hangs on it. */
export type GraphNode = Readonly<{
  /** Every field it knows; `undefined` where it has none to tell. */
  fields: Readonly<{ id: string }> & Readonly<Record<string, unknown>>;
  edges?: Readonly<Record<string, (modifiers: ReadonlyMap<string, string>) => readonly GraphNode[]>>;
}>;

export type GraphOptions = Readonly<{
  now?: () => number;
  limits?: boolean;
  /** What the shop is called there. */
  page?: Readonly<{ name: string; username: string }>;
}>;

export const usualPage = { name: 'Bakery at the Bridge', username: 'bakeryatthebridge' };

/** A refusal as Graph words it (Graph API, "Handling errors"). */
export function refusal(code: number, message: string, subcode?: number): Answered {
  const error = { message, type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'A1b2C3d4E5f' };
  return { status: code === 190 ? 401 : 400, body: { error } };
}

export const gone = (id: string): Answered =>
  refusal(100, `Unsupported get request. Object with ID '${id}' does not exist or cannot be loaded`, 33);

/** Graph writes instants to the second, with a zone that has no colon. */
export function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/u, '+0000');
}

export type GraphParts = Readonly<{
  options: GraphOptions;
  limits: readonly RequestLimit[];
  bucketOf: (asked: Asked) => string;
  /** What its usage header calls the account. */
  account: string;
  /** `path` is without the version; whoever asks is signed in, but for what `open` answers. */
  answer: (asked: Asked, path: string) => Answered;
  open?: (asked: Asked, path: string) => Answered | null;
}>;

/** What Meta's networks have in common: fields, cursors, errors, usage, and the odd things that lists do. */
export class GraphGround {
  readonly simulator: Simulator;
  /** The tokens that are let in. */
  readonly tokens = new Set<string>();
  readonly #now: () => number;
  #last = 0;
  #ids = 0;
  #shuffling = false;
  #cursorAge = 0;

  constructor({ options, limits, bucketOf, account, answer, open }: GraphParts) {
    this.#now = options.now ?? Date.now;
    this.simulator = new Simulator({
      now: this.#now,
      limits: options.limits === false ? [] : limits,
      bucketOf,
      cursor: { parameter: 'after', expired: refusal(100, 'Invalid cursors values') },
      tooMany: (until) => this.tooMany(account, until),
      answer: (asked) => {
        const path = asked.path.replace(/^\/v\d+\.\d+(?=\/)/u, '').replace(/^\//u, '');
        const opened = open?.(asked, path) ?? null;
        if (opened) return opened;
        const token = /^(?:Bearer|OAuth) (.+)$/u.exec(asked.headers['authorization'] ?? '')?.[1];
        if (!this.tokens.has(token ?? asked.query.get('access_token') ?? ''))
          return refusal(190, 'Error validating access token: Session has expired', 463);
        return answer(asked, path);
      },
    });
  }

  get now(): number {
    return this.#now();
  }

  /** When something happens unless told otherwise: to the second, and never two things at once. */
  stamp(at?: number): number {
    if (at !== undefined) return Math.floor(at / 1000) * 1000;
    this.#last = Math.max(Math.floor(this.#now() / 1000) * 1000, this.#last + 1000);
    return this.#last;
  }

  nextId(): string {
    this.#ids += 1;
    return String(1_000_000 + this.#ids * 7);
  }

  /** From now on lists come in no good order, and say some things twice. */
  shuffle(on = true): void {
    this.#shuffling = on;
  }

  expireCursors(): void {
    this.#cursorAge += 1;
  }

  /** The refusal of whoever asked too often, with the header that says for how long. */
  tooMany(account: string, until: number): Answered {
    const minutes = Math.max(0, Math.ceil((until - this.now) / 60_000));
    const usage = { type: 'messenger', call_count: 100, total_cputime: 20, total_time: 20 };
    return {
      ...refusal(80_006, 'There have been too many calls to this messaging account. Wait a bit and try again.'),
      headers: {
        'x-business-use-case-usage': JSON.stringify({
          [account]: [{ ...usage, estimated_time_to_regain_access: minutes }],
        }),
      },
    };
  }

  one(node: GraphNode, asked: Asked): Answered {
    return { body: this.#shown(node, selectionOf(asked.query.get('fields') ?? 'id')) };
  }

  /** A list as its edge gives it: so many at once, and a cursor to the rest. */
  list(nodes: readonly GraphNode[], asked: Asked): Answered {
    const { query } = asked;
    const given = { limit: query.get('limit') ?? undefined, after: query.get('after') ?? undefined };
    return this.#page(nodes, given, selectionOf(query.get('fields') ?? 'id')) ?? refusal(100, 'Invalid cursors values');
  }

  #page(
    nodes: readonly GraphNode[],
    { limit, after }: Readonly<{ limit?: string | undefined; after?: string | undefined }>,
    selection: readonly Selected[],
  ): Answered | null {
    let from = 0;
    if (after !== undefined) {
      const [age, last] = Buffer.from(after, 'base64url').toString().split(' ');
      from = nodes.findIndex(({ fields }) => fields.id === last) + 1;
      if (Number(age) !== this.#cursorAge || from === 0) return null;
    }
    const page = nodes.slice(from, from + Number(limit ?? 25));
    const last = page.at(-1)?.fields.id;
    const paging = last === undefined ? undefined : this.#paging(last, from + page.length < nodes.length);
    const served = this.#shuffling ? [...page.toReversed(), ...page.slice(0, 1)] : page;
    return { body: { data: served.map((node) => this.#shown(node, selection)), ...(paging && { paging }) } };
  }

  #paging(last: string, more: boolean) {
    const after = Buffer.from(`${this.#cursorAge} ${last}`).toString('base64url');
    return { cursors: { before: after, after }, ...(more && { next: `${this.simulator.url}/?after=${after}` }) };
  }

  #shown({ fields, edges = {} }: GraphNode, selection: readonly Selected[]): object {
    const known = new Map<string, unknown>(Object.entries(fields));
    const shown: Record<string, unknown> = { id: fields.id };
    for (const { name, modifiers, of } of selection) {
      const edge = edges[name];
      if (edge) {
        const page = this.#page(edge(modifiers), { limit: modifiers.get('limit') }, of)?.body;
        // An edge with nothing on it is left out.
        if (JSON.stringify(page) !== '{"data":[]}') shown[name] = page;
      } else if (known.has(name)) shown[name] = known.get(name);
      else throw new UnknownField(name);
    }
    return shown;
  }
}

/** Somebody asked for what is not there: the simulator answers 500, which no test overlooks. */
export class UnknownField extends Error {
  constructor(name: string) {
    super(`(#100) Tried accessing nonexisting field (${name})`);
  }
}

/** A value of the body, be it JSON or a form. */
export function bodyValue({ body, query }: Asked, name: string): unknown {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null)
      return new Map<string, unknown>(Object.entries(parsed)).get(name);
  } catch {
    return new URLSearchParams(body).get(name) ?? query.get(name) ?? undefined;
  }
  return undefined;
}
