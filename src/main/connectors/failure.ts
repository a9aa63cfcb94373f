import type { Certificate, RefusalCode, ServerRole } from '#shared/domain/refusal';

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
  /** Which of an account's servers it was, where that has been told. */
  readonly server: ServerRole | null;
  /** For a send: whether the provider may have taken the item before it failed. */
  readonly mayHaveLeft: boolean;

  constructor(
    kind: FailureKind,
    code: RefusalCode,
    options: {
      detail?: string | null;
      until?: number | null;
      certificate?: Certificate | null;
      server?: ServerRole | null;
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
    this.server = options.server ?? options.certificate?.server ?? null;
    this.mayHaveLeft = options.mayHaveLeft ?? false;
  }
}

/** A failure as a value that crosses threads. */
export type FailureValue = Readonly<
  Pick<ProviderFailure, 'kind' | 'code' | 'detail' | 'until' | 'certificate' | 'server' | 'mayHaveLeft'>
>;
export type Answer<Value> = Readonly<{ value: Value }> | Readonly<{ failure: FailureValue }>;

/** The outcome of `work` as a value; whatever is no failure of a provider is thrown on. */
export async function answerOf<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { value: await work() };
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    const { kind, code, detail, until, certificate, server, mayHaveLeft } = failure;
    return { failure: { kind, code, detail, until, certificate, server, mayHaveLeft } };
  }
}

/** What was answered, or the failure, thrown. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if ('value' in answer) return answer.value;
  const { kind, code, ...details } = answer.failure;
  throw new ProviderFailure(kind, code, details);
}
