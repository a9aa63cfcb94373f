import { Secret } from '#main/kernel/secret';
import type { Outside } from './outside.ts';
import { text } from './text.ts';
import { WrongUse } from './ending-failures.ts';

export type PasswordOptions = Readonly<{ passwordStdin?: true; passwordEnv?: string }>;

/**
 * A password from where it may come: standard input or the environment, never an argument that others can see. Of standard
 * input it is all, or its first line where more is read later.
 */
export async function readPassword(
  options: PasswordOptions,
  outside: Outside,
  part: 'whole' | 'line' = 'whole',
): Promise<Secret> {
  if (options.passwordStdin && options.passwordEnv !== undefined) throw new WrongUse(text.onePasswordSource);
  if (options.passwordEnv !== undefined) return fromEnvironment(options.passwordEnv, outside);
  if (!options.passwordStdin) throw new WrongUse(text.passwordNeeded);
  const password = part === 'line' ? ((await outside.readLine()) ?? '') : withoutLineEnd(await readText(outside));
  if (password === '') throw new WrongUse(text.emptyPassword);
  return new Secret(password);
}

export function givesPassword(options: PasswordOptions): boolean {
  return options.passwordStdin === true || options.passwordEnv !== undefined;
}

export function fromEnvironment(name: string, outside: Outside): Secret {
  const value = outside.environment[name];
  if (value === undefined || value === '') throw new WrongUse(text.environmentEmpty(name));
  return new Secret(value);
}

/** Standard input as text; what is not UTF-8 is refused rather than guessed. */
export async function readText(outside: Outside): Promise<string> {
  const bytes = await outside.readInput();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WrongUse(text.notUtf8);
  }
}

/** Without the line end that `echo` and editors add. */
export function withoutLineEnd(words: string): string {
  return words.replace(/\r?\n$/, '');
}
