import { fork, type ChildProcess } from 'node:child_process';
import { Secret } from '#main/kernel/secret';
import type { Answer, Question } from './keychain-process.ts';

/** The operating system's keychain. Every verb rejects with a KeychainFailure when it does not answer in time or says no. */
export type Keychain = {
  /** Proves by a real set, get and delete that passwords can be kept; the reason why not, or null when all is well. */
  readonly probe: () => Promise<string | null>;
  readonly get: (key: string) => Promise<Secret | null>;
  readonly set: (key: string, secret: Secret) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
};

export type KeychainOptions = Readonly<{
  /** Milliseconds until the first sign of life; a desktop's keychain takes about 50. */
  firstAnswer?: number;
  /** Milliseconds for everything after it: the system may be asking the person to unlock the keychain. */
  laterAnswers?: number;
  environment?: NodeJS.ProcessEnv;
}>;

export class KeychainFailure extends Error {
  override readonly name = 'KeychainFailure';
}

const service = 'Shopbell';
const probeKey = 'does the keychain answer';
/** Milliseconds for the process to start; no keychain is involved in that, only a busy computer. */
const startLimit = 20_000;

export function openKeychain({
  firstAnswer = 2_000,
  laterAnswers = 60_000,
  environment = process.env,
}: KeychainOptions = {}): Keychain {
  const ask = (question: Omit<Question, 'service'>) =>
    inProcess(environment, (child) => answerOf(child, { service, ...question }, laterAnswers));

  return {
    probe: async () => {
      const proof = crypto.randomUUID();
      const question = { service, key: probeKey };
      try {
        const kept = await inProcess(environment, async (child) => {
          // Looking for what is not there never makes the system ask the person anything, so its time can be short.
          await answerOf(child, { ...question, verb: 'get' }, firstAnswer);
          await answerOf(child, { ...question, verb: 'set', password: proof }, laterAnswers);
          const found = await answerOf(child, { ...question, verb: 'get' }, laterAnswers);
          await answerOf(child, { ...question, verb: 'delete' }, laterAnswers);
          return found;
        });
        return kept === proof ? null : 'The keychain did not give back what was put into it';
      } catch (failure) {
        if (failure instanceof KeychainFailure) return failure.message;
        throw failure;
      }
    },
    get: async (key) => {
      const password = await ask({ verb: 'get', key });
      return password === null ? null : new Secret(password);
    },
    set: async (key, secret) => {
      await ask({ verb: 'set', key, password: secret.reveal() });
    },
    delete: async (key) => {
      await ask({ verb: 'delete', key });
    },
  };
}

/** Passwords are asked for seldom (at a sign-in), so a process lives for one conversation and leaves nothing to stop. */
async function inProcess<Result>(
  environment: NodeJS.ProcessEnv,
  converse: (child: ChildProcess) => Promise<Result>,
): Promise<Result> {
  const file = new URL(
    import.meta.url.endsWith('.ts') ? './keychain-process.ts' : './keychain-process.js',
    import.meta.url,
  );
  // Under Electron the executable is Electron's, which is plain Node when told so.
  const env = { ...environment, NODE_OPTIONS: '', ELECTRON_RUN_AS_NODE: '1' };
  const child = fork(file, { env, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  try {
    await nextAnswer(child, startLimit);
    return await converse(child);
  } finally {
    child.kill('SIGKILL');
  }
}

async function answerOf(child: ChildProcess, question: Question, limit: number): Promise<string | null> {
  const answer = nextAnswer(child, limit);
  child.send(question);
  const said = await answer;
  if (said === 'ready') throw new KeychainFailure('The keychain process started twice');
  if ('failure' in said) throw new KeychainFailure(said.failure);
  return said.password;
}

function nextAnswer(child: ChildProcess, limit: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(waiting);
      child.off('message', answered).off('exit', ended).off('error', failed);
      finish();
    };
    const refuse = (reason: string, cause?: unknown) => settle(() => reject(new KeychainFailure(reason, { cause })));
    const waiting = setTimeout(() => refuse(`The keychain did not answer within ${limit / 1000} s`), limit);
    const answered = (answer: Answer) => settle(() => resolve(answer));
    const ended = (code: number | null) => refuse(`The keychain's library ended unexpectedly (${code ?? 'stopped'})`);
    const failed = (failure: Error) => refuse('The keychain could not be asked', failure);
    child.on('message', answered).on('exit', ended).on('error', failed);
  });
}
