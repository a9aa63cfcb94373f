import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { listenOnLoopback } from '#main/sign-in/loopback';

/** Asks a host of this computer by its number, as a browser may take `localhost` for either family. */
function ask(host: string, redirect: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(redirect);
    const asking = request({ host, port, path, agent: false }, (response) => {
      response.resume();
      resolve(`${response.statusCode}`);
    });
    asking.on('error', reject);
    asking.end();
  });
}

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
);

it('answers for localhost on both families, on one port that stands in the registered address', async () => {
  const seen: string[] = [];
  const loopback = await listenOnLoopback({ kind: 'loopback', address: 'http://localhost' }, (parameters) => {
    seen.push(parameters.get('code') ?? '');
    return Promise.resolve('page');
  });
  onTestFinished(() => loopback.close());
  expect(loopback.redirect).toMatch(/^http:\/\/localhost:\d+$/);
  const answers = [await ask('127.0.0.1', loopback.redirect, '/?code=four')];
  if (hasIpv6) answers.push(await ask('::1', loopback.redirect, '/?code=six'));
  expect({ answers, seen }).toEqual({
    answers: hasIpv6 ? ['200', '200'] : ['200'],
    seen: hasIpv6 ? ['four', 'six'] : ['four'],
  });
});

it('answers nobody but who is waited for, at no other place, and not after its end', async () => {
  const loopback = await listenOnLoopback({ kind: 'loopback', address: 'http://127.0.0.1/' }, (parameters) =>
    Promise.resolve(parameters.get('state') === 'known' ? 'page' : null),
  );
  expect([
    await ask('127.0.0.1', loopback.redirect, '/?state=known'),
    await ask('127.0.0.1', loopback.redirect, '/?state=guessed'),
    await ask('127.0.0.1', loopback.redirect, '/favicon.ico'),
  ]).toEqual(['200', '404', '404']);
  loopback.close();
  await expect(ask('127.0.0.1', loopback.redirect, '/?state=known')).rejects.toThrow('ECONNREFUSED');
});
