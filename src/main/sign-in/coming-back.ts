import { Refusal } from '#main/kernel/refusal';
import type { BrowserSignIn } from '#shared/domain/sign-in-form';
import { answerPage } from './answer-page.ts';
import { listenOnLoopback, type Loopback } from './loopback.ts';

/** Somebody is at a page and comes back from there. `outcome` settles once, and nothing listens any more by then. */
export type ComingBack<Result> = Readonly<{
  /** Where they come back to, with the port that was free. */
  redirect: string;
  outcome: Promise<Result>;
  /** An address that came another way than by the listener; false where it is not the one that is waited for. */
  take: (address: URL) => boolean;
  /** Ends it with this refusal. */
  end: (refusal: Refusal) => void;
}>;

/**
 * Waits for the address that the browser comes back to. Any program on this computer can knock, and anything can be pasted:
 * only who knows the state is heard (RFC 6749 §10.12). `receive` makes of it what was wanted; it throws refusals alone.
 */
export async function awaitComingBack<Result>(
  expected: Readonly<{ redirect: BrowserSignIn['redirect']; state: string }>,
  receive: (address: URL, redirect: string) => Promise<Result>,
): Promise<ComingBack<Result>> {
  const outcome = Promise.withResolvers<Result>();
  // Whoever waits hears of it; nobody may be waiting yet.
  outcome.promise.catch(() => undefined);

  const received = async (address: URL): Promise<string> => {
    try {
      outcome.resolve(await receive(address, door.redirect));
      return answerPage(null);
    } catch (failure) {
      const refusal = failure instanceof Refusal ? failure : new Refusal('unexpected', {}, failure);
      outcome.reject(refusal);
      return answerPage(refusal);
    }
  };
  let page: Promise<string> | null = null;
  const come = (address: URL): Promise<string> | null => {
    if (address.searchParams.get('state') !== expected.state) return null;
    // Once: a browser that loads the page twice must not show the code twice, for which providers end the grant (RFC 6749 §4.1.2).
    return (page ??= received(address));
  };
  const door = await doorOf(expected.redirect, (parameters) =>
    Promise.resolve(come(new URL(`?${parameters.toString()}`, door.redirect))),
  );
  void outcome.promise.finally(() => door.close()).catch(() => undefined);
  return {
    redirect: door.redirect,
    outcome: outcome.promise,
    take: (address) => come(address) !== null,
    end: (refusal) => outcome.reject(refusal),
  };
}

async function doorOf(
  redirect: BrowserSignIn['redirect'],
  reception: Parameters<typeof listenOnLoopback>[1],
): Promise<Loopback> {
  // Nothing here listens at an https address: a guarded window watches for it, or a person copies it.
  if (redirect.kind === 'https') return { redirect: redirect.address, close: () => undefined };
  return listenOnLoopback(redirect, reception);
}
