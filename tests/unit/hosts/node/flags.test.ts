import { expect, it } from 'vitest';
import { parseNodeFlags } from '#main/hosts/node/flags';

it('reads what npm start passes on', () => {
  const nothing = { port: null, folder: null, open: true, vaultPassphraseEnv: null, sample: false, ifRunning: false };
  expect(parseNodeFlags([])).toEqual(nothing);
  expect(
    parseNodeFlags([
      '--port=8080',
      '--data',
      'some/folder',
      '--no-open',
      '--if-running',
      '--vault-passphrase-env',
      'SECRET',
      '--sample',
    ]),
  ).toEqual({
    port: 8080,
    folder: 'some/folder',
    open: false,
    vaultPassphraseEnv: 'SECRET',
    sample: true,
    ifRunning: true,
  });
  expect(parseNodeFlags(['--port=0'])).toEqual({ ...nothing, port: 0 });
});

it('names what does not belong there', () => {
  for (const wrong of [
    '--port=',
    '--port=http',
    '--port=65536',
    '--port=-1',
    '--port=1e3',
    '--prot=1',
    'folder',
    '--data',
  ]) {
    expect([wrong, parseNodeFlags([wrong])]).toEqual([wrong, { problem: expect.stringMatching(/.{15}/) }]);
  }
});
