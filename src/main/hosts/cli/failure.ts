import { isDefinedError, ORPCError } from '@orpc/client';
import { CommanderError } from 'commander';
import { z } from 'zod';
import { Refusal } from '#main/kernel/refusal';
import { refusalCode, refusalDetails, type RefusalCode, type RefusalDetails } from '#shared/domain/refusal';
import { refusalSentence } from '#shared/text/refusals';
import { text } from './text.ts';
import { CommandFailed, ReaderGone, WrongUse } from './ending-failures.ts';

export type Ending = Readonly<{ code: 0 | 1 | 2; line: string | null }>;

/** How a command that threw ends: its exit code, and the one line that says what happened and what to do. */
export function endingOf(failure: unknown): Ending {
  // Commander has said it itself; help and --version that were asked for end with 0.
  if (failure instanceof CommanderError) return { code: failure.exitCode === 0 ? 0 : 2, line: null };
  if (failure instanceof ReaderGone) return { code: 0, line: null };
  if (failure instanceof WrongUse) return { code: 2, line: failure.message };
  if (failure instanceof CommandFailed) return { code: 1, line: failure.message };
  const refused = asRefusal(failure);
  if (refused) return { code: 1, line: refusedLine(refused.code, refused.details) };
  const wrongInput = asWrongInput(failure);
  if (wrongInput) return { code: 2, line: wrongInput };
  if (failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE') {
    return { code: 1, line: text.portTaken };
  }
  return { code: 1, line: text.unexpected(failure instanceof Error ? failure.message : String(failure)) };
}

type Refused = Readonly<{ code: RefusalCode; details: RefusalDetails }>;

function asRefusal(failure: unknown): Refused | null {
  if (failure instanceof Refusal) return { code: failure.code, details: failure.details };
  if (!(failure instanceof ORPCError) || !isDefinedError(failure)) return null;
  const code = refusalCode.safeParse(failure.code);
  const details = refusalDetails.safeParse(failure.data ?? {});
  return code.success && details.success ? { code: code.data, details: details.data } : null;
}

function refusedLine(code: RefusalCode, details: RefusalDetails): string {
  const sentence = refusalSentence(code, details);
  if (code === 'no-keychain' || code === 'vault-locked') return `${sentence} ${text.passphraseHere}`;
  return details.certificate ? `${sentence} ${text.certificate(details.certificate)}` : sentence;
}

const inputIssues = z.object({
  issues: z
    .array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).optional() }))
    .min(1),
});

/** What the contract itself would not take, for instance an address that is none. */
function asWrongInput(failure: unknown): string | null {
  if (!(failure instanceof ORPCError) || failure.code !== 'BAD_REQUEST') return null;
  const parsed = inputIssues.safeParse(failure.data);
  if (!parsed.success) return null;
  const [first] = parsed.data.issues;
  return first ? text.wrongInput((first.path ?? []).join('.'), first.message) : null;
}
