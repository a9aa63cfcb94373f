import { createHash, createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { grantOf } from '#main/connectors/bluesky/grant';
import { askingWith, newProofKey, openProver, proofKey } from '#main/connectors/bluesky/proof';
import { freePorts } from '#tests/servers/free-port';

type Proved = Readonly<{ typ: string; alg: string; signed: boolean; key: string; claims: Record<string, unknown> }>;

/** A server that wants its newest nonce signed with every question; what it was asked with. */
let nonce = 'first';
/** How far its clock is ahead of this computer's, in seconds. */
let ahead = 0;
let proofs: Proved[] = [];
let port = 0;
const server = createServer(({ headers, url }, response) => {
  const proof = proved(String(headers['dpop']));
  proofs.push(proof);
  const apart = Math.abs(Number(proof.claims['iat']) - now());
  const good =
    apart <= 180 && proof.claims['nonce'] === nonce && headers.authorization === 'DPoP of the token' && url !== '/gone';
  const why = apart > 180 ? 'invalid_dpop_proof' : proof.claims['nonce'] === nonce ? 'invalid_token' : 'use_dpop_nonce';
  response.writeHead(good ? 200 : 401, {
    ...{ 'content-type': 'application/json', 'dpop-nonce': nonce, date: new Date(now() * 1000).toUTCString() },
    ...(!good && { 'www-authenticate': `DPoP error="${why}"` }),
  });
  response.end(JSON.stringify({ good }));
});

beforeEach(async () => {
  [port = 0] = await freePorts(1);
  [nonce, proofs, ahead] = ['first', [], 0];
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const now = (): number => Date.now() / 1000 + ahead;

/** RFC 9449 §4.2, read and verified by hand. */
function proved(proof: string): Proved {
  const [head = '', body = '', signature = ''] = proof.split('.');
  const [{ typ, alg, jwk }, claims] = [head, body].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return { typ, alg, signed, key: JSON.stringify(jwk), claims };
}

async function asker() {
  const key = await newProofKey();
  const ask = askingWith({ access: 'of the token', prover: await openProver(key) });
  const world = { signal: new AbortController().signal, now: () => Date.now() };
  const at = (path: string) => ask({ url: new URL(path, `http://127.0.0.1:${port}/`) }, world);
  return { key, at };
}

test('every question is signed with the key for its address and its token, and shows nothing of the key but what is public', async () => {
  const { key, at } = await asker();
  expect(await at('/xrpc/list?limit=1')).toMatchObject({ status: 200, text: '{"good":true}' });
  const hash = createHash('sha256').update('of the token').digest('base64url');
  expect(proofs.at(-1)).toMatchObject({
    ...{ typ: 'dpop+jwt', alg: 'ES256', signed: true },
    claims: { htm: 'GET', htu: `http://127.0.0.1:${port}/xrpc/list`, ath: hash, nonce: 'first' },
  });
  expect(proofs.map(({ key: shown }) => shown.includes(key.d))).toEqual([false, false]);
  expect(new Set(proofs.map(({ claims }) => claims['jti'])).size).toBe(2);
});

test('what a server wants signed is asked for once, remembered, and followed when it changes', async () => {
  const { at } = await asker();
  await at('/one');
  await at('/two');
  nonce = 'second';
  await at('/three');
  expect(proofs.map(({ claims }) => claims['nonce'])).toEqual([undefined, 'first', 'first', 'first', 'second']);
});

test('a clock of this computer that is wrong keeps nobody out', async () => {
  const { at } = await asker();
  for (const wrong of [7200, -7200]) {
    ahead = wrong;
    expect(await at('/one')).toMatchObject({ status: 200 });
  }
  expect(proofs).toHaveLength(4);
});

test('another refusal is an answer, and the question is not asked again', async () => {
  const { at } = await asker();
  await at('/one');
  expect(await at('/gone')).toMatchObject({ status: 401 });
  expect(proofs).toHaveLength(3);
});

test('only tokens of the account that was meant, and bound to the key, are taken', async () => {
  const key = proofKey.parse(await newProofKey());
  const given = { issuer: 'https://pds.example', tokenEndpoint: 'https://pds.example/token', did: 'did:plc:anna', key };
  const answer = {
    ...{ access_token: 'a', refresh_token: 'r', token_type: 'dpop' as const, scope: 'atproto', sub: 'did:plc:anna' },
    expires_in: 3600,
  };
  expect(grantOf(answer, given, 0)).toEqual({
    ...given,
    ...{ access: 'a', refresh: 'r', scope: 'atproto', expiresAt: 3_600_000 },
  });
  const { refresh_token: _, ...noRenewal } = answer;
  for (const wrong of [
    { ...answer, sub: 'did:plc:ben' },
    { ...answer, token_type: 'bearer' as const },
    { ...answer, scope: 'transition:generic' },
    noRenewal,
  ])
    expect(() => grantOf(wrong, given, 0)).toThrow('sign-in-failed');
});
