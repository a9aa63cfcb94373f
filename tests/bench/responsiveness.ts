import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Core } from '#main/core';
import { quantile } from './figures.ts';
import type { Responsiveness } from './sync-order.ts';

const lookEvery = 5;
const askEvery = 50;

/** Watches the calling thread, which must be the core's, and asks for the inbox all the while. */
export function watchResponsiveness(client: Core['client']) {
  const delays = monitorEventLoopDelay({ resolution: lookEvery });
  const held: number[] = [];
  const answers: number[] = [];
  let before = process.threadCpuUsage();
  const look = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    held.push((user + system) / 1000);
  }, lookEvery);
  let asking = false;
  const ask = setInterval(() => {
    if (asking) return;
    asking = true;
    const started = performance.now();
    void client.inbox.list({}).then(() => {
      answers.push(performance.now() - started);
      asking = false;
    });
  }, askEvery);
  delays.enable();
  return {
    stop: (): Responsiveness => {
      delays.disable();
      clearInterval(look);
      clearInterval(ask);
      // The histogram holds the whole time between two timers; what is over its resolution is the delay.
      const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - lookEvery);
      return {
        delay: { p50: late(delays.percentile(50)), p99: late(delays.percentile(99)), max: late(delays.max) },
        held: { p50: quantile(held, 0.5), p99: quantile(held, 0.99), max: Math.max(...held) },
        inbox: {
          p50: quantile(answers, 0.5),
          p95: quantile(answers, 0.95),
          max: Math.max(...answers),
          asked: answers.length,
        },
      };
    },
  };
}
