import { describe, expect, it, vi } from 'vitest';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import { openMemorySecretStore } from '#main/secrets/memory';
import type { SecretStore } from '#main/secrets/secret-store';
import { sealed } from '#main/sign-in/grant';
import { openTokens } from '#main/sign-in/tokens';

const account = { id: 'account', address: 'anna@bakery.example' };
const start = Date.UTC(2026, 0, 1);
const client = { clientId: 'c', clientSecret: null, issuer: null, scopes: null };

/** Tokens of an account at a provider that rotates: `r1` gives `a2` and `r2`, and so on; an old one ends the grant. */
async function opened(changes: Readonly<{ secrets?: (inner: SecretStore) => SecretStore }> = {}) {
  const clock = { now: () => start };
  const kept = openMemorySecretStore();
  const grant = {
    provider: 'google',
    client,
    accessToken: 'a1',
    refreshToken: 'r1',
    grantedAt: start - 1,
    expiresAt: start,
  };
  await kept.set(account.id, sealed(grant));
  const asked: string[] = [];
  let newest = 1;
  const gate = { open: Promise.resolve() };
  const fetch = async (_address: string, options: RequestInit): Promise<Response> => {
    const form = await new Response(options.body ?? null).text();
    const given = new URLSearchParams(form).get('refresh_token') ?? '';
    asked.push(given);
    await gate.open;
    if (given !== `r${newest}`) return Response.json({ error: 'invalid_grant' }, { status: 400 });
    newest += 1;
    const answer = { access_token: `a${newest}`, refresh_token: `r${newest}`, token_type: 'bearer', expires_in: 3600 };
    return Response.json(answer);
  };
  const secrets = changes.secrets?.(kept) ?? kept;
  const tokens = openTokens({ secrets, clock, fetch });
  const token = async (refused: string | null = null) =>
    (await tokens.token(account, refused === null ? null : new Secret(refused))).secret.reveal();
  const stored = async () => JSON.parse((await kept.get(account.id))?.reveal() ?? '{}');
  return { tokens, token, asked, stored, gate, kept };
}

describe('tokens of an account', () => {
  it('are renewed when they end, by one request for all who ask, and not again while they last', async () => {
    const { token, asked, stored } = await opened();
    expect(await Promise.all([token(), token(), token('a1')])).toEqual(['a2', 'a2', 'a2']);
    expect(await token()).toBe('a2');
    expect({ asked, kept: (await stored()).refreshToken }).toEqual({ asked: ['r1'], kept: 'r2' });
  });

  it('are not renewed for one who was turned down with a token that is no longer the newest', async () => {
    const { token, asked } = await opened();
    await token();
    expect([await token('a1'), await token('a2')]).toEqual(['a2', 'a3']);
    expect(asked).toEqual(['r1', 'r2']);
  });

  it('are given to nobody before the keychain has what came with them, which is then kept first', async () => {
    let locked = true;
    const { token, asked, stored } = await opened({
      secrets: (inner) => ({
        ...inner,
        set: (key, secret) => (locked ? Promise.reject(new Refusal('no-keychain')) : inner.set(key, secret)),
      }),
    });
    await expect(token()).rejects.toMatchObject({ code: 'no-keychain' });
    await expect(token()).rejects.toMatchObject({ code: 'no-keychain' });
    locked = false;
    expect(await token()).toBe('a2');
    expect({ asked, kept: (await stored()).refreshToken }).toEqual({ asked: ['r1'], kept: 'r2' });
  });

  it.each(['was asked for', 'is at the provider'])(
    'whose renewal %s do not come back over a new sign-in',
    async (when) => {
      const { tokens, token, asked, stored, gate } = await opened();
      const opening = Promise.withResolvers<void>();
      gate.open = opening.promise;
      const old = token();
      if (when === 'is at the provider') await vi.waitUntil(() => asked.length === 1);
      const fresh = {
        provider: 'google',
        client,
        accessToken: 'n1',
        refreshToken: 'm1',
        grantedAt: start,
        expiresAt: start + 3_600_000,
      };
      const keeping = tokens.keep(account.id, sealed(fresh));
      opening.resolve();
      await Promise.all([old, keeping]);
      expect({ kept: (await stored()).refreshToken, next: await token() }).toEqual({ kept: 'm1', next: 'n1' });
    },
  );

  it('whose grant has ended, or was never one, need their owner', async () => {
    const { token, kept, tokens } = await opened();
    await kept.set(account.id, new Secret('a password of old'));
    await expect(token()).rejects.toMatchObject({ kind: 'needs-sign-in', detail: account.address });
    await tokens.keep(
      account.id,
      sealed({ provider: 'google', client, accessToken: 'a0', refreshToken: 'r0', grantedAt: 0, expiresAt: 0 }),
    );
    await expect(token()).rejects.toMatchObject({ kind: 'needs-sign-in', detail: account.address });
  });
});
