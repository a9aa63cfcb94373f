import { callPort, type Caller } from '#main/kernel/port';
import { startThread } from '#main/kernel/thread';
import type { Asked, SegmentReads } from '#main/segments/segments';
import type { Previewing } from '#main/rules/previewing';
import type { Customer } from '#shared/domain/customer';
import type { RulePreview } from '#shared/domain/rule';
import type { SegmentValues } from '#shared/domain/segment';

type Answers = {
  count: (asked: Asked) => number;
  customers: (asked: Parameters<SegmentReads['customers']>[0]) => Readonly<{ items: Customer[]; next: string | null }>;
  values: (input: null) => SegmentValues;
  previewRule: (asked: Previewing) => RulePreview;
};

type PreviewRule = (asked: Previewing) => Promise<RulePreview>;

/** A filter is built in many small steps, each asked at once; after that nobody asks for hours. */
const patience = 30_000;

/** Asks a thread of its own whom filters find. It starts when somebody asks, and ends when nobody did for a while. */
export function segmentReads(
  folder: string,
): SegmentReads & Readonly<{ previewRule: PreviewRule; close: () => Promise<void> }> {
  let running: Readonly<{ thread: ReturnType<typeof startThread>; caller: Caller<Answers> }> | null = null;
  let asking = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = running;
    running = null;
    await ending?.thread.terminate();
  };
  const start = () => {
    const thread = startThread('segment-thread', { folder });
    const started = { thread, caller: callPort<Answers>(thread) };
    thread.once('exit', () => {
      if (running === started) running = null;
    });
    return started;
  };
  const within = async <Answer>(ask: (caller: Caller<Answers>) => Promise<Answer>): Promise<Answer> => {
    clearTimeout(idle);
    running ??= start();
    asking += 1;
    try {
      return await ask(running.caller);
    } finally {
      asking -= 1;
      if (asking === 0) idle = setTimeout(() => void close(), patience).unref();
    }
  };
  return {
    count: (asked) => within((caller) => caller.call('count', asked)),
    customers: (asked) => within((caller) => caller.call('customers', asked)),
    values: () => within((caller) => caller.call('values', null)),
    previewRule: (asked: Previewing) => within((caller) => caller.call('previewRule', asked)),
    close,
  };
}
