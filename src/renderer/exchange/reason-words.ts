import type { ImportLine } from '#shared/domain/ledger';
import { refusalCode } from '#shared/domain/refusal';
import { refusalSentence } from '#shared/text/refusals';
import { fileName } from './file-name.ts';

/** Why a message did not come in, in words: the sentence of a refusal, or what the reader said. Empty where it did. */
export function reasonWords({ path, reason }: Pick<ImportLine, 'path' | 'reason'>): string {
  const code = refusalCode.safeParse(reason);
  return code.success ? refusalSentence(code.data, { detail: fileName(path) }) : (reason ?? '');
}
