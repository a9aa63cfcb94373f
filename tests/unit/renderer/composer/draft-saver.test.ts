import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSaver, type SaveState } from '#renderer/composer/draft-saver';

describe('saving a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A core that takes a moment to save, and can be away. */
  function core() {
    const saved: string[] = [];
    const states: SaveState[] = [];
    const away = { now: false };
    const save = async (words: string): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (away.now) throw new Error('away');
      saved.push(words);
    };
    return { saved, states, away, saver: new DraftSaver<string>({ save, onState: (state) => states.push(state) }) };
  }

  it('happens once, shortly after the last word', async () => {
    const { saver, saved, states } = core();
    for (const words of ['H', 'He', 'Hello']) {
      saver.note(words);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(saved).toEqual(['Hello']);
    expect(states.at(-1)).toBe('clean');
  });

  it('ends with the newest words when more is typed while a save is under way', async () => {
    const { saver, saved } = core();
    saver.note('Hello');
    await vi.advanceTimersByTimeAsync(410);
    saver.note('Hello, you');
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved.at(-1)).toBe('Hello, you');
  });

  it('is finished when flush settles', async () => {
    const { saver, saved } = core();
    saver.note('Hello');
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(60);
    await flushed;
    expect(saved).toEqual(['Hello']);
  });

  it('says when it failed, keeps the words and saves them at the next try', async () => {
    const { saver, saved, states, away } = core();
    away.now = true;
    saver.note('Hello');
    await vi.advanceTimersByTimeAsync(500);
    expect(states.at(-1)).toBe('failed');
    away.now = false;
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(60);
    await flushed;
    expect(saved).toEqual(['Hello']);
  });

  it('does not save what was thrown away', async () => {
    const { saver, saved } = core();
    saver.note('Hello');
    saver.forget();
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved).toEqual([]);
  });
});
