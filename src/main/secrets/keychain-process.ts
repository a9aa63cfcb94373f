import { Entry } from 'keytar';

/**
 * Asks the operating system's keychain, in a process of its own: on Linux the library waits on D-Bus without end and
 * holds its thread meanwhile, and only a process can be stopped then. Questions and answers go over the process's own
 * pipe, never over the command line, where others could read them.
 */
export type Question = Readonly<{ verb: 'get' | 'set' | 'delete'; service: string; key: string; password?: string }>;
export type Answer = 'ready' | Readonly<{ password: string | null } | { failure: string }>;

function ask(question: Question): string | null {
  // Left to itself the library falls back to the kernel's keyring, which forgets everything at the next restart.
  const entry = new Entry(question.service, question.key, { linux: { store: 'secret-service' } });
  if (question.verb === 'get') return entry.getPassword();
  if (question.verb === 'set') entry.setPassword(question.password ?? '');
  else entry.deletePassword();
  return null;
}

function answer(question: Question): Answer {
  try {
    return { password: ask(question) };
  } catch (failure) {
    return { failure: failure instanceof Error ? failure.message : String(failure) };
  }
}

process.on('message', (question: Question) => process.send?.(answer(question) satisfies Answer));
process.on('disconnect', () => process.exit());
process.send?.('ready' satisfies Answer);
