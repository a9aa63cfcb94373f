import type { RefusalCode, RefusalDetails } from '#shared/domain/refusal';

/** An operation said no on purpose. It crosses threads and pipes as its code and details; the cause stays in the log. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, details: Partial<RefusalDetails> = {}, cause?: unknown) {
    super(details.detail ? `${code}: ${details.detail}` : code, { cause });
    this.code = code;
    this.details = { detail: null, field: null, certificate: null, server: null, ...details };
  }
}

/** What was asked for is not there. */
export function notFound(): never {
  throw new Refusal('not-found');
}

/** The thing that was looked for; refuses `not-found` where there is none. */
export function required<Thing>(thing: Thing | null | undefined): Thing {
  return thing ?? notFound();
}
