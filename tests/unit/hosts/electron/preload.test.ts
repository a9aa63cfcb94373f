import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { expect, it } from 'vitest';

type Message = Readonly<{ source: unknown; origin: string; data: unknown }>;

it('asks for the pipe when the window does, and hands over its port', async () => {
  const { window, asked, main, posted } = await loaded();
  window.say({ source: window, origin: 'shopbell://app', data: 'shopbell:connect' });
  expect(asked).toEqual(['shopbell:connect']);
  const port = { is: 'a port' };
  main.emit('shopbell:port', { ports: [port], sender: 'nothing of this passes' });
  expect(posted).toEqual([['shopbell:port', 'shopbell://app', [port]]]);
});

it('asks for nothing when a frame, another page or another word does', async () => {
  const { window, asked } = await loaded();
  window.say({ source: { is: 'a frame with mail' }, origin: 'null', data: 'shopbell:connect' });
  window.say({
    source: { is: 'a frame of the window’s own origin' },
    origin: 'shopbell://app',
    data: 'shopbell:connect',
  });
  window.say({ source: window, origin: 'https://evil.example', data: 'shopbell:connect' });
  window.say({ source: window, origin: 'shopbell://app', data: { ask: 'shopbell:connect' } });
  window.say({ source: window, origin: 'shopbell://app', data: 'shopbell:port' });
  expect(asked).toEqual([]);
});

it('puts nothing into the page and stays short enough to be read at a glance', async () => {
  const { globals, before } = await loaded();
  expect(globals()).toEqual(before);
  const lines = (await readFile(resolve('src/preload/index.ts'), 'utf8')).trim().split('\n');
  expect(lines.length).toBeLessThan(20);
});

/** Runs the bundled preload with what a sandboxed preload has: `require` for electron alone, the window, no Node. */
async function loaded() {
  const listeners: ((message: Message) => void)[] = [];
  const posted: unknown[][] = [];
  const window = {
    addEventListener: (name: string, listener: (message: Message) => void) =>
      void (name === 'message' && listeners.push(listener)),
    postMessage: (...message: unknown[]) => void posted.push(message),
    say: (message: Message) => listeners.forEach((listener) => listener(message)),
  };
  const asked: unknown[] = [];
  const main = new EventEmitter();
  const ipcRenderer = { send: (name: unknown) => asked.push(name), on: main.on.bind(main) };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { ipcRenderer };
  };
  const context = createContext({ require, window, location: { origin: 'shopbell://app' } });
  const globals = () => Object.keys(context).toSorted();
  const before = globals();
  runInContext(
    `(() => { const module = { exports: {} }; const exports = module.exports; ${await bundled()} })()`,
    context,
  );
  return { window, asked, main, posted, globals, before };
}

async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('src/preload/index.ts'), formats: ['cjs'] },
      rolldownOptions: { external: ['electron'] },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [];
  const [chunk] = bundle?.output ?? [];
  if (!chunk) throw new Error('The preload was not bundled');
  return chunk.code;
}
