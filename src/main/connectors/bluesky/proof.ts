import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import { ProviderFailure } from '#main/connectors/failure';
import { askWeb, type WebAnswer } from '#main/connectors/web';

/** The key that a grant's tokens are of use with alone (DPoP, RFC 9449), as it rests in the keychain. */
export const proofKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  ...{ x: z.string(), y: z.string(), d: z.string() },
});
export type ProofKey = z.infer<typeof proofKey>;

/**
 * Signs each question with the key, and remembers what each server wants signed next (its nonce, §8). A proof is good for a
 * moment by the server's clock, which `hear` learns from its answers: a wrong clock of this computer keeps nobody out.
 */
export type Prover = Readonly<{ handle: oauth.DPoPHandle; hear: (headers: Headers) => void }>;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

export async function newProofKey(): Promise<ProofKey> {
  const { privateKey } = await oauth.generateKeyPair('ES256', { extractable: true });
  return proofKey.parse(await crypto.subtle.exportKey('jwk', privateKey));
}

export async function openProver({ d, ...open }: ProofKey): Promise<Prover> {
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', { ...open, d }, algorithm, false, ['sign']),
    crypto.subtle.importKey('jwk', open, algorithm, true, ['verify']),
  ]);
  let behind = 0;
  const handle = oauth.DPoP(
    {},
    { privateKey, publicKey },
    {
      [oauth.modifyAssertion]: (_, claims) => {
        claims['iat'] = Math.floor(Date.now() / 1000) + behind;
      },
    },
  );
  const hear = (headers: Headers): void => {
    const said = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(said)) behind = Math.round((said - Date.now()) / 1000);
  };
  return { handle, hear };
}

/** Does it again where only its proof was no good: what that needs came along with the refusal, and nothing was done by then. */
export async function withProof<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (failure) {
    if (oauth.isDPoPNonceError(failure) || isOfProof(failure)) return work();
    throw failure;
  }
}

/** RFC 9449 §5, §7.1: as where its time is not the server's. */
function isOfProof(failure: unknown): boolean {
  if (failure instanceof oauth.ResponseBodyError) return failure.error === 'invalid_dpop_proof';
  if (!(failure instanceof oauth.WWWAuthenticateChallengeError)) return false;
  return failure.cause.some(({ parameters }) => parameters.error === 'invalid_dpop_proof');
}

type World = Parameters<typeof askWeb>[1];
type Asked = Pick<oauth.CustomFetchOptions<'GET' | 'POST', URLSearchParams | undefined>, 'method' | 'headers' | 'body'>;

/**
 * How the library asks: with our patience and our failures, and over plain HTTP only where `address` is a server on this
 * very computer, which has been made sure of by then.
 */
export function libraryOptions(address: string, world: World, prover?: Prover) {
  return {
    ...(prover && { DPoP: prover.handle }),
    [oauth.allowInsecureRequests]: new URL(address).protocol === 'http:',
    [oauth.customFetch]: async (url: string, { method, headers, body }: Asked): Promise<Response> => {
      const answer = await askWeb({ url: new URL(url), method, headers, ...(body && { form: body }) }, world);
      prover?.hear(answer.headers);
      return responseOf(answer);
    },
  };
}

/** Asks as `askWeb` does, in the name of a token that its key alone opens. */
export function askingWith({ access, prover }: Readonly<{ access: string; prover: Prover }>): typeof askWeb {
  return async (request, world, otherwise) => {
    const { url, method = 'GET' } = request;
    const answers: WebAnswer[] = [];
    const options = {
      ...libraryOptions(url.href, world, prover),
      [oauth.customFetch]: async (_: string, { headers }: Pick<Asked, 'headers'>): Promise<Response> => {
        const answer = await askWeb({ ...request, headers }, world, otherwise);
        prover.hear(answer.headers);
        answers.push(answer);
        return responseOf(answer);
      },
    };
    try {
      const headers = new Headers(request.headers);
      await withProof(() => oauth.protectedResourceRequest(access, method, url, headers, null, options));
    } catch (failure) {
      // A refusal is an answer like any other, for whoever asked to read.
      if (!(failure instanceof oauth.WWWAuthenticateChallengeError)) throw failure;
    }
    const answer = answers.at(-1);
    if (!answer) throw new ProviderFailure('unexpected', 'unreachable', { detail: url.host });
    return answer;
  };
}

/** Statuses that have no body (Fetch, "null body status"). */
const empty = new Set([204, 205, 304]);

function responseOf({ status, headers, text }: WebAnswer): Response {
  return new Response(empty.has(status) ? null : text, { status, headers });
}
