import { ORPCError } from '@orpc/client';
import { refusalCode, refusalDetails, type RefusalCode, type RefusalDetails } from '#shared/domain/refusal';
import { refusalSentence } from '#shared/text/refusals';
import { commonText } from '../text/common.ts';
import { PipeLost } from './pipe.ts';

/** A refusal as the window treats it: its code, and what fills in its sentence. Null for anything else that went wrong. */
export function refusalOf(error: unknown): Readonly<{ code: RefusalCode; details: RefusalDetails }> | null {
  if (!(error instanceof ORPCError)) return null;
  const code = refusalCode.safeParse(error.code);
  if (!code.success) return null;
  const details = refusalDetails.safeParse(error.data ?? {});
  return {
    code: code.data,
    details: details.success ? details.data : { detail: null, field: null, certificate: null, server: null },
  };
}

/** Whether a call failed only because the core does not answer; the banner already says so. */
export function isLost(error: unknown): boolean {
  return error instanceof PipeLost;
}

/** The sentence a person reads for whatever a call was rejected with. */
export function problemSentence(error: unknown): string {
  const refusal = refusalOf(error);
  if (refusal) return refusalSentence(refusal.code, refusal.details);
  return isLost(error) ? commonText.coreStopped : commonText.unexpected;
}
