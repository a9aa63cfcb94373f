import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { callPort, servePort, type Handlers } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';

let channel: MessageChannel | null = null;
afterEach(() => channel?.port1.close());

function connected<H extends Handlers>(handlers: H) {
  channel = new MessageChannel();
  servePort(channel.port1, handlers);
  return { ...callPort<H>(channel.port2), drop: () => channel?.port1.close() };
}

describe('calls over a thread’s port', () => {
  it('answer each call with its own answer, whatever the order they end in', async () => {
    const releases: (() => void)[] = [];
    const { call } = connected({
      double: async (value: number) => {
        await new Promise<void>((resolve) => releases.push(resolve));
        if (releases.length === 3) for (const release of releases) release();
        return value * 2;
      },
      release: () => [...releases].reverse().forEach((release) => release()),
    });
    const calls = [1, 2, 3].map((value) => call('double', value));
    await call('release', undefined as never);
    expect(await Promise.all(calls)).toEqual([2, 4, 6]);
  });

  it('carry a refusal with its code and details', async () => {
    const { call } = connected({
      refuse: () => {
        throw new Refusal('disk-full', { detail: '/data', field: 'folder' });
      },
    });
    const failure: unknown = await call('refuse', undefined as never).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(Refusal);
    expect(failure).toMatchObject({
      code: 'disk-full',
      details: { detail: '/data', field: 'folder', certificate: null, server: null },
    });
  });

  it('carry any other failure as an error, even when it was no error', async () => {
    const { call } = connected({
      stumble: () => Promise.reject(new RangeError('too far')),
      throwText: () => {
        // eslint-disable-next-line typescript/only-throw-error -- what a library may do
        throw 'text';
      },
    });
    await expect(call('stumble', undefined as never)).rejects.toThrow('too far');
    await expect(call('throwText', undefined as never)).rejects.toThrow('text');
  });

  it('are refused when nobody answers to the name', async () => {
    const { call } = connected<Handlers>({});
    await expect(call('nothing', undefined as never)).rejects.toThrow('Nobody answers nothing');
  });

  it('settle when the answer cannot cross', async () => {
    const { call } = connected({ give: () => () => 'a function' });
    await expect(call('give', undefined as never)).rejects.toThrow(/could not be cloned/);
  });

  it('settle when the failure cannot cross, with its words', async () => {
    const { call } = connected({
      fail: () => Promise.reject(Object.assign(new Error('cut off'), { socket: () => undefined })),
    });
    await expect(call('fail', undefined as never)).rejects.toThrow('cut off');
  });

  it('settle when the port closes, those under way and those made afterwards', async () => {
    const began = Promise.withResolvers<void>();
    const { call, drop } = connected({
      wait: () => {
        began.resolve();
        return new Promise<never>(() => undefined);
      },
    });
    const waiting = call('wait', undefined as never);
    await began.promise;
    const closed = channel && once(channel.port2, 'close');
    drop();
    await expect(waiting).rejects.toThrow('closed its port');
    await closed;
    await expect(call('wait', undefined as never)).rejects.toThrow('closed its port');
  });
});
