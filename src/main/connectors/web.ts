import { ProviderFailure } from './failure.ts';

/** One question to a network's API. `sends` where it may have been done although no answer came. */
export type WebRequest = Readonly<{
  url: URL;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as a form instead. */
  form?: URLSearchParams;
  sends?: boolean;
  /** How the bytes of the answer are text; UTF-8 unless told. */
  decode?: (bytes: Uint8Array, headers: Headers) => string;
}>;
export type WebAnswer = Readonly<{ status: number; headers: Headers; text: string }>;

/** Milliseconds until an answer has to be there, and the most of it that is read, in bytes. */
const patience = 30_000;
const mostRead = 30_000_000;
const usualWait = 60_000;

/**
 * Asks once. What keeps every network from answering is a ProviderFailure: no way there, no trust, too many questions
 * (`rate-limited` until its header says), a server that stumbles. All else is the channel's to read. Redirects are
 * answers: whoever follows one decides whether a secret may go along. `otherwise` knows what a network says by 429 although
 * waiting does not help.
 */
export async function askWeb(
  request: WebRequest,
  world: Readonly<{ signal: AbortSignal; now: () => number }>,
  otherwise: (answer: WebAnswer) => ProviderFailure | null = () => null,
): Promise<WebAnswer> {
  const { url, method = 'GET', body, form, sends = false, decode = utf8 } = request;
  let answer: WebAnswer;
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.any([world.signal, AbortSignal.timeout(patience)]),
      headers: { ...request.headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(form && { body: form }),
    });
    answer = {
      status: response.status,
      headers: response.headers,
      text: decode(await bytesToRead(response), response.headers),
    };
  } catch (error) {
    throw failureOf(error, { host: url.host, sends });
  }
  const other = answer.status === 429 ? otherwise(answer) : null;
  if (other) throw other;
  refuseBusy(answer, { host: url.host, now: world.now(), sends });
  return answer;
}

/** Milliseconds until a whole file has to be there. */
const patienceForFiles = 120_000;

/** A file of at most so many bytes. Refuses `gone-there` where the network has it no more, or it is larger. */
export async function fetchFile(
  url: URL,
  most: number,
  world: Readonly<{ signal: AbortSignal; now: () => number }>,
): Promise<Uint8Array> {
  let answer: Readonly<{ status: number; headers: Headers; bytes: Uint8Array | null }>;
  try {
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout(patienceForFiles)]);
    const { status, headers, body } = await fetch(url, { redirect: 'manual', signal });
    const bytes = status === 200 ? await bytesOf(body, most) : null;
    if (status !== 200) await body?.cancel();
    answer = { status, headers, bytes };
  } catch (error) {
    throw failureOf(error, { host: url.host, sends: false });
  }
  refuseBusy(answer, { host: url.host, now: world.now(), sends: false });
  if (answer.bytes) return answer.bytes;
  throw new ProviderFailure('refused', 'gone-there', { detail: url.host });
}

/** JSON, or null for what is none: a page of a firewall, an answer that was cut. */
export function jsonOf({ text }: WebAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function bytesToRead({ body }: Response): Promise<Uint8Array> {
  const bytes = await bytesOf(body, mostRead);
  if (bytes === null) throw new Error('The answer is too long');
  return bytes;
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Null for more than that. */
async function bytesOf(body: Response['body'], most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** RFC 9110 §10.2.3: Retry-After is seconds or a date; RFC 6585 §4: 429 asks for fewer questions. */
function refuseBusy(
  { status, headers }: Pick<WebAnswer, 'status' | 'headers'>,
  { host, now, sends }: Asked & Readonly<{ now: number }>,
): void {
  if (status === 429 || (status === 503 && headers.has('retry-after'))) {
    const until = retryAt(headers, now);
    throw new ProviderFailure('rate-limited', 'server-refused', { detail: host, until });
  }
  if (status >= 500)
    throw new ProviderFailure('unreachable', 'server-refused', { detail: `${host}: ${status}`, mayHaveLeft: sends });
}

/** A number that is no count of seconds from now, but since 1970. */
const epoch = 1_000_000_000;

/**
 * Retry-After, or where a network has a header of its own for it: seconds from now (Reddit), since 1970 (X, Discord, Bluesky), or a
 * date (Mastodon).
 */
function retryAt(headers: Headers, now: number): number {
  const given = ['retry-after', 'x-rate-limit-reset', 'x-ratelimit-reset', 'ratelimit-reset']
    .map((name) => headers.get(name))
    .find(Boolean);
  const seconds = Number(given ?? Number.NaN);
  const at =
    seconds > epoch ? seconds * 1000 : Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(given ?? '');
  return Number.isNaN(at) ? now + usualWait : Math.max(now + 1000, at);
}

type Asked = Readonly<{ host: string; sends: boolean }>;

/** Codes after which nothing can have been heard of the question. */
const unheard = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)/u;

function failureOf(error: unknown, { host, sends }: Asked): ProviderFailure {
  const code = codeOf(error);
  if (untrusted.test(code))
    return new ProviderFailure('refused', 'certificate-not-trusted', { detail: host, cause: error });
  if (/^(?:ERR_SSL|EPROTO)/u.test(code))
    return new ProviderFailure('unreachable', 'tls-failed', { detail: host, cause: error });
  return new ProviderFailure('unreachable', 'unreachable', {
    detail: host,
    mayHaveLeft: sends && !unheard.has(code),
    cause: error,
  });
}

/** fetch wraps what happened: the code stands on the cause, or on the first of several that were tried. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
