import { ORPCError } from '@orpc/client';
import { describe, expect, it, vi } from 'vitest';
import { type Connection, Pipe, PipeLost } from '#renderer/core/pipe';

/** A core that can be stopped and started; each connection answers with its own number. */
function standInCore() {
  let running = true;
  let connections = 0;
  let drop = (): void => undefined;
  const connect = async (): Promise<Connection> => {
    if (!running) throw new Error('refused');
    const number = ++connections;
    const closed = new Promise<void>((resolve) => {
      drop = resolve;
    });
    return { closed, link: { call: async () => number } };
  };
  return {
    connect,
    stop: () => {
      running = false;
      drop();
    },
    start: () => {
      running = true;
    },
  };
}

const ask = (pipe: Pipe): Promise<unknown> => pipe.call(['app', 'about'], {}, { context: {} });

describe('the pipe to the core', () => {
  it('lets a call made before it stands wait for it', async () => {
    expect(await ask(new Pipe(standInCore().connect))).toBe(1);
  });

  it('refuses at once while the core is away, and mends itself when it is back', async () => {
    vi.useFakeTimers();
    try {
      const core = standInCore();
      const pipe = new Pipe(core.connect);
      const states: string[] = [];
      pipe.watch(() => states.push(pipe.state()));
      await ask(pipe);
      core.stop();
      await vi.advanceTimersByTimeAsync(1000);
      await expect(ask(pipe)).rejects.toBeInstanceOf(PipeLost);
      core.start();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await ask(pipe)).toBe(2);
      expect(states).toEqual(['open', 'lost', 'open']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says that the core is lost to a call that was cut off, and passes on what the core answered', async () => {
    let drop = (): void => undefined;
    const closed = new Promise<void>((resolve) => {
      drop = resolve;
    });
    const answers = [
      async () => {
        throw new ORPCError('not-found');
      },
      async () => {
        drop();
        throw new Error('closed');
      },
    ];
    const pipe = new Pipe(async () => ({ closed, link: { call: async () => answers.shift()?.() } }));
    await expect(ask(pipe)).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask(pipe)).rejects.toBeInstanceOf(PipeLost);
  });
});
