import type { Caller, Handlers } from '#main/kernel/port';

/** Commands that are called as over a port, and answered at once in the same thread. */
export function callsOf<Commands extends Handlers>(commands: Commands): Caller<Commands> {
  // What a port answers is known by name alone, as in kernel/port.ts.
  return { call: async (name, input) => (await commands[name]?.(input)) as never };
}
