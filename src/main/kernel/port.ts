import type { MessagePort, Worker } from 'node:worker_threads';
import type { RefusalCode, RefusalDetails } from '#shared/domain/refusal';
import { Refusal } from './refusal.ts';

/**
 * Named calls over a thread's port. A call settles always: with the answer, with the refusal or error of the other side,
 * or with an error when the port closes.
 */
export type Handlers = Readonly<Record<string, (input: never) => unknown>>;

type Endpoint = Pick<MessagePort | Worker, 'postMessage' | 'on'>;
type Transfer = NonNullable<Parameters<MessagePort['postMessage']>[1]>;
type CallMessage = Readonly<{ call: number; name: string; input: unknown }>;
type AnswerMessage = Readonly<{
  answer: number;
  value?: unknown;
  refusal?: Readonly<{ code: RefusalCode; details: RefusalDetails }>;
  error?: Error;
}>;

export type Caller<H extends Handlers> = {
  call: <Name extends keyof H & string>(
    name: Name,
    input: Parameters<H[Name]>[0],
    transfer?: Transfer,
  ) => Promise<Awaited<ReturnType<H[Name]>>>;
};

/** Answers calls that arrive on a port. */
export function servePort(port: Endpoint, handlers: Handlers): void {
  port.on('message', (message: CallMessage) => {
    if (typeof message?.call !== 'number') return;
    const handler = handlers[message.name];
    Promise.resolve()
      .then(() => {
        if (!handler) throw new Error(`Nobody answers ${message.name}`);
        return handler(message.input as never); // the caller's type is the handler's: both come from one `Handlers`
      })
      .then(
        (value) => answer(port, { answer: message.call, value }),
        (failure: unknown) => answer(port, failureMessage(message.call, failure)),
      );
  });
}

/** Calls the other side of a port. */
export function callPort<H extends Handlers>(port: Endpoint): Caller<H> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (failure: Error) => void }>();
  let next = 1;
  let closed: Error | null = null;

  port.on('message', (message: AnswerMessage) => {
    if (typeof message?.answer !== 'number') return;
    const call = waiting.get(message.answer);
    if (!call) return;
    waiting.delete(message.answer);
    if (message.refusal) call.reject(new Refusal(message.refusal.code, message.refusal.details));
    else if (message.error) call.reject(message.error);
    else call.resolve(message.value as never); // typed by the handler on the other side
  });
  const end = (failure: Error): void => {
    closed = failure;
    for (const call of waiting.values()) call.reject(failure);
    waiting.clear();
  };
  port.on('close', () => end(new Error('The thread has closed its port')));
  port.on('exit', (code: number) => end(new Error(`The thread has ended (${code})`)));
  port.on('error', (failure: Error) => end(failure));

  return {
    call: (name, input, transfer = []) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(closed);
          return;
        }
        const call = next++;
        waiting.set(call, { resolve, reject });
        port.postMessage({ call, name, input } satisfies CallMessage, transfer);
      }),
  };
}

/** What cannot cross (a function in an answer, a socket in an error) is told in words: the caller waits for something. */
function answer(port: Endpoint, message: AnswerMessage): void {
  try {
    port.postMessage(message);
  } catch (failure) {
    const words = message.error ? message.error.message : String(failure);
    port.postMessage({ answer: message.answer, error: new Error(words) } satisfies AnswerMessage);
  }
}

function failureMessage(answer: number, failure: unknown): AnswerMessage {
  if (failure instanceof Refusal) return { answer, refusal: { code: failure.code, details: failure.details } };
  return { answer, error: failure instanceof Error ? failure : new Error(String(failure)) };
}
