import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLog } from '#main/kernel/log';
import { Refusal } from '#main/kernel/refusal';
import { Scope } from '#main/kernel/scope';
import { Secret } from '#main/kernel/secret';

describe('a secret', () => {
  it('prints as nothing in every way that things are printed', () => {
    const secret = new Secret('hunter2');
    const printed = [
      String(secret),
      JSON.stringify({ secret }),
      inspect(secret, { showHidden: true, depth: 9 }),
      inspect({ a: [secret] }),
    ];
    expect({ leaks: printed.filter((text) => text.includes('hunter2')), revealed: secret.reveal() }).toEqual({
      leaks: [],
      revealed: 'hunter2',
    });
    expect(Object.keys(secret)).toEqual([]);
  });

  it('does not reach the log, under its own name or inside something else', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'shopbell-log-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'logs', 'shopbell.log');
    const log = openLog(file);
    log.info(
      { password: 'hunter2', settings: { password: 'hunter2', token: 'hunter2' }, held: new Secret('hunter2') },
      'signed in',
    );
    const written = await readFile(file, 'utf8');
    expect({ said: written.includes('signed in'), leaks: written.includes('hunter2') }).toEqual({
      said: true,
      leaks: false,
    });
  });
});

describe('a scope', () => {
  it('stops what was started, newest first, once', async () => {
    const stopped: string[] = [];
    const scope = new Scope();
    scope.onClose(() => stopped.push('first'));
    scope.onClose(async () => {
      await Promise.resolve();
      stopped.push('second');
    });
    await scope.close();
    await scope.close();
    expect({ stopped, closed: scope.closed }).toEqual({ stopped: ['second', 'first'], closed: true });
  });

  it('stops the rest when one does not stop cleanly, and tells', async () => {
    const stopped: string[] = [];
    const scope = new Scope();
    scope.onClose(() => stopped.push('first'));
    scope.onClose(() => Promise.reject(new Error('stuck')));
    await expect(scope.close()).rejects.toThrow(AggregateError);
    expect(stopped).toEqual(['first']);
  });
});

describe('a refusal', () => {
  it('has all its details, and keeps its cause out of them', () => {
    const cause = new Error('inside');
    const refusal = new Refusal('unreachable', { detail: 'mail.example.org' }, cause);
    expect({ ...refusal.details, code: refusal.code, cause: refusal.cause }).toEqual({
      detail: 'mail.example.org',
      field: null,
      certificate: null,
      server: null,
      code: 'unreachable',
      cause,
    });
  });
});
