import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { RequestLimit } from '#main/connectors/connector';

/** A request as a simulated network reads it. */
export type Asked = Readonly<{
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  /** As it came; `json` and `form` read it. */
  body: string;
  at: number;
}>;
/** `body` is sent as JSON, a string and bytes as they are. */
export type Answered = Readonly<{ status?: number; headers?: Readonly<Record<string, string>>; body?: unknown }>;

/** How the next request goes wrong: refused with an answer of the vendor's, or on the way. */
export type Fault =
  | Readonly<{ kind: 'answer'; answer: Answered }>
  /** As too many requests are refused there, for some seconds. */
  | Readonly<{ kind: 'busy' }>
  /** Nothing was done, and the connection ends. */
  | Readonly<{ kind: 'dropped' }>
  /** It was done, and the answer is lost: half of it arrives, or none. */
  | Readonly<{ kind: 'cut'; after: 'nothing' | 'half' }>
  | Readonly<{ kind: 'late'; milliseconds: number }>;
type Planned = { readonly fault: Fault; readonly when: (asked: Asked) => boolean; left: number };

export type SimulatorParts = Readonly<{
  answer: (asked: Asked) => Answered | Promise<Answered>;
  /** The network's limits, and as what a request counts ('' as nothing). One that is exceeded is noted and refused. */
  limits?: readonly RequestLimit[];
  bucketOf?: (asked: Asked) => string;
  /** What names the next page of a list, and how one is refused that has expired; absent where none expires. */
  cursor?: Readonly<{ parameter: string; expired: Answered }>;
  /** How the network refuses too many requests. */
  tooMany?: (until: number) => Answered;
  now?: () => number;
}>;

/** For how long a network has too much to do, in milliseconds. */
const busyFor = 5000;

/** Stands in for a network that cannot be run, on loopback: counts, goes wrong on demand, and remembers what was asked. */
export class Simulator {
  /** The newest thousand requests. */
  readonly asked: Asked[] = [];
  /** Every time a limit was exceeded: the bucket and when. */
  readonly exceeded: Readonly<{ bucket: string; at: number }>[] = [];
  readonly #parts: SimulatorParts;
  readonly #planned: Planned[] = [];
  readonly #counted = new Map<RequestLimit, number[]>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  constructor(parts: SimulatorParts) {
    this.#parts = parts;
  }

  async open(port = 0): Promise<this> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The simulator is not open');
    return address.port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The next requests that fit go wrong, as often as told. */
  fail(
    fault: Fault,
    { when = () => true, times = 1 }: { when?: (asked: Asked) => boolean; times?: number } = {},
  ): void {
    this.#planned.push({ fault, when, left: times });
  }

  /** Where the next page is asked for, its name is good no more; nothing happens where names of pages do not end. */
  expireCursor(): void {
    const { cursor } = this.#parts;
    if (cursor)
      this.fail({ kind: 'answer', answer: cursor.expired }, { when: ({ query }) => query.has(cursor.parameter) });
  }

  /** Nothing goes wrong any more. */
  calm(): void {
    this.#planned.length = 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const asked = await this.#read(request);
      const fault = this.#faultOf(asked);
      if (fault?.kind === 'dropped') return void response.destroy();
      if (fault?.kind === 'late') await wait(fault.milliseconds);
      if (fault?.kind === 'answer') return send(response, fault.answer);
      if (fault?.kind === 'busy') return send(response, this.#refusal(asked, asked.at + busyFor));
      const answered = this.#tooMany(asked) ?? (await this.#parts.answer(asked));
      if (fault?.kind !== 'cut') return send(response, answered);
      if (fault.after === 'half') sendHalf(response, answered);
      else response.destroy();
    } catch (failure) {
      if (!response.headersSent) send(response, { status: 500, body: { error: String(failure) } });
    }
  }

  async #read(request: IncomingMessage): Promise<Asked> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { method = 'GET', url = '/' } = request;
    const address = new URL(url, 'http://127.0.0.1');
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    );
    const asked: Asked = {
      ...{ method, path: address.pathname, query: address.searchParams, headers },
      ...{ body: Buffer.concat(chunks).toString('utf8'), at: this.#now() },
    };
    this.asked.push(asked);
    if (this.asked.length > 1000) this.asked.shift();
    return asked;
  }

  #faultOf(asked: Asked): Fault | null {
    const planned = this.#planned.find(({ left, when }) => left > 0 && when(asked));
    if (!planned) return null;
    planned.left -= 1;
    return planned.fault;
  }

  #tooMany(asked: Asked): Answered | null {
    const bucket = this.#parts.bucketOf?.(asked) ?? '';
    for (const limit of this.#parts.limits ?? []) {
      if (limit.bucket !== bucket) continue;
      const within = (this.#counted.get(limit) ?? []).filter((at) => at > asked.at - limit.per);
      this.#counted.set(limit, within);
      if (within.length < limit.requests) {
        within.push(asked.at);
        continue;
      }
      this.exceeded.push({ bucket, at: asked.at });
      return this.#refusal(asked, (within[0] ?? asked.at) + limit.per);
    }
    return null;
  }

  #refusal({ at }: Asked, until: number): Answered {
    const headers = { 'retry-after': String(Math.ceil((until - at) / 1000)) };
    return this.#parts.tooMany?.(until) ?? { status: 429, body: { error: 'too many requests' }, headers };
  }

  #now(): number {
    return this.#parts.now?.() ?? Date.now();
  }
}

/** The body as JSON; null for none. */
export function jsonBody({ body }: Asked): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** The body as a form (application/x-www-form-urlencoded). */
export function formBody({ body }: Asked): URLSearchParams {
  return new URLSearchParams(body);
}

type Written = Readonly<{ text: string | Uint8Array; headers: Record<string, string> }>;

function written({ body, headers = {} }: Answered): Written {
  const asItIs = typeof body === 'string' || body instanceof Uint8Array;
  const text = asItIs ? body : body === undefined ? '' : JSON.stringify(body);
  return { text, headers: { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json', ...headers } };
}

function send(response: ServerResponse, answered: Answered): void {
  const { text, headers } = written(answered);
  response.writeHead(answered.status ?? 200, headers);
  response.end(text);
}

function sendHalf(response: ServerResponse, answered: Answered): void {
  const { text, headers } = written(answered);
  response.writeHead(answered.status ?? 200, { ...headers, 'content-length': String(Buffer.byteLength(text)) });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}
