import { endingOf } from './failure.ts';
import type { Outside } from './outside.ts';
import { buildProgram } from './program.ts';

/** Runs one command line; answers the exit code. `words` are the arguments without the program's own name. */
export async function runCommandLine(words: readonly string[], outside: Outside): Promise<0 | 1 | 2> {
  try {
    await buildProgram(outside).parseAsync(words, { from: 'user' });
    return 0;
  } catch (failure) {
    const { code, line } = endingOf(failure);
    if (line !== null) await outside.notes.write(`${line}\n`);
    return code;
  }
}
