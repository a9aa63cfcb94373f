import type { Certificate, RefusalCode } from '#shared/domain/refusal';

/** The closed set of ways a provider can fail. */
export type FailureKind = 'needs-sign-in' | 'rate-limited' | 'unreachable' | 'refused' | 'unexpected';

/**
 * A provider failed. Thrown by a session's verbs, caught by the stage that called them.
 * `code` is the sentence a person reads; `detail` what the provider said, never a secret.
 */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  readonly kind: FailureKind;
  readonly code: RefusalCode;
  readonly detail: string | null;
  /** For `rate-limited`: not before this instant. */
  readonly until: number | null;
  readonly certificate: Certificate | null;
  /** For a send: whether the provider may have taken the item before it failed. */
  readonly mayHaveLeft: boolean;

  constructor(
    kind: FailureKind,
    code: RefusalCode,
    options: {
      detail?: string | null;
      until?: number | null;
      certificate?: Certificate | null;
      mayHaveLeft?: boolean;
      cause?: unknown;
    } = {},
  ) {
    super(`${kind}: ${code}${options.detail ? `: ${options.detail}` : ''}`, { cause: options.cause });
    this.kind = kind;
    this.code = code;
    this.detail = options.detail ?? null;
    this.until = options.until ?? null;
    this.certificate = options.certificate ?? null;
    this.mayHaveLeft = options.mayHaveLeft ?? false;
  }
}
