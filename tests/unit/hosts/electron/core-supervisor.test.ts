import { expect, it } from 'vitest';
import type { CoreStarted } from '#main/hosts/electron/core-messages';
import { CoreSupervisor, type CoreMessage, type CoreProcess } from '#main/hosts/electron/core-supervisor';

it('hands a window to the core as soon as there is one', async () => {
  const { supervisor, processes } = supervised();
  const connecting = supervisor.connect('first window');
  processes[0]?.says({ started: true });
  await connecting;
  await supervisor.connect('second window');
  expect(processes[0]?.handed).toEqual([['first window'], ['second window']]);
});

it('starts the core again when it ends unasked, and whoever waits gets the new one', async () => {
  const { supervisor, processes } = supervised();
  const connecting = supervisor.connect('window');
  processes[0]?.ends();
  processes[1]?.says({ started: true });
  await connecting;
  processes[1]?.ends();
  const again = supervisor.connect('the same window');
  processes[2]?.says({ started: true });
  await again;
  expect(processes.map(({ handed }) => handed)).toEqual([[], [['window']], [['the same window']]]);
});

it('asks the core for bytes, and a question settles when the core ends', async () => {
  const { supervisor, processes } = supervised();
  const located = { file: '/log/a', name: 'a', mediaType: 'image/png', disposition: 'inline' } as const;
  const asked = supervisor.bytes.locate('/bytes/attachments/a/0');
  processes[0]?.says({ started: true });
  await until(() => processes[0]?.calls.length === 1);
  expect(processes[0]?.calls).toEqual([{ call: 1, name: 'locate', input: '/bytes/attachments/a/0' }]);
  processes[0]?.says(Object.assign({ answer: 1 }, { value: located }));
  expect(await asked).toEqual(located);
  const lost = supervisor.bytes.locate('/bytes/attachments/a/1');
  await until(() => processes[0]?.calls.length === 2);
  processes[0]?.ends();
  await expect(lost).rejects.toThrow(/ended/);
});

it('opens the addresses the core wants shown, at any time of its life', async () => {
  const { supervisor, processes, opened } = supervised();
  processes[0]?.says({ started: true });
  await supervisor.started();
  processes[0]?.says({ open: 'https://accounts.example/authorize' });
  expect(opened).toEqual(['https://accounts.example/authorize']);
});

it('gives up on a core that refuses to start, and says why once', async () => {
  const { supervisor, processes, givenUp } = supervised();
  const refusal = {
    refused: { code: 'log-in-use', details: { detail: null, field: null, certificate: null, server: null } },
  } as const;
  const connecting = supervisor.connect('window');
  processes[0]?.says(refusal);
  processes[0]?.ends();
  await expect(connecting).rejects.toThrow(/did not start/);
  await expect(supervisor.started()).rejects.toThrow();
  expect([givenUp, processes.length]).toEqual([[refusal], 1]);
});

it('gives up on a core that ends again and again within a minute, not on one that ends now and then', async () => {
  const often = supervised();
  for (let ends = 0; ends < 5; ends++) often.processes[ends]?.ends();
  await expect(often.supervisor.started()).rejects.toThrow();
  expect([often.processes.length, often.givenUp.length]).toEqual([5, 1]);

  const seldom = supervised();
  for (let ends = 0; ends < 20; ends++) {
    seldom.pass(30_000);
    seldom.processes[ends]?.ends();
  }
  expect([seldom.processes.length, seldom.givenUp.length]).toEqual([21, 0]);
});

it('lets the core finish when it is closed, and starts no other', async () => {
  const { supervisor, processes } = supervised();
  processes[0]?.says({ started: true });
  const closing = supervisor.close();
  await until(() => processes[0]?.calls.length === 1);
  expect(processes[0]).toMatchObject({ calls: [{ name: 'close' }], killed: false });
  processes[0]?.says(Object.assign({ answer: 1 }, { value: undefined }));
  await closing;
  processes[0]?.ends();
  expect([processes[0]?.killed, processes.length]).toEqual([true, 1]);
});

it('shows a guarded window where the core wants one, tells where it came to, and closes it', async () => {
  const { processes, opened } = supervised();
  const [process] = processes;
  process?.says({ started: true });
  process?.says({ guard: { id: '7', url: 'https://network.example/', redirect: 'https://shop.example/back' } });
  await until(() => process?.calls.length === 1);
  process?.says({ unguard: '7' });
  expect(opened).toEqual(['https://network.example/', 'closed 7']);
  expect(process?.calls).toEqual([
    { call: 1, name: 'cameBack', input: { id: '7', address: 'https://shop.example/back?code=c' } },
  ]);
});

class StandInProcess implements CoreProcess<string> {
  readonly handed: unknown[] = [];
  readonly calls: unknown[] = [];
  killed = false;
  readonly #message: ((message: CoreMessage) => void)[] = [];
  readonly #exit: ((code: number) => void)[] = [];

  postMessage(message: unknown, transfer?: string[]): void {
    if (transfer) this.handed.push(transfer);
    else this.calls.push(message);
  }
  onMessage(listener: (message: CoreMessage) => void): void {
    this.#message.push(listener);
  }
  onExit(listener: (code: number) => void): void {
    this.#exit.push(listener);
  }
  kill(): void {
    this.killed = true;
  }
  says(message: CoreMessage): void {
    for (const listener of [...this.#message]) listener(message);
  }
  ends(): void {
    for (const listener of [...this.#exit]) listener(1);
  }
}

function supervised() {
  const processes: StandInProcess[] = [];
  const givenUp: Exclude<CoreStarted, { started: true }>[] = [];
  const opened: string[] = [];
  let now = 0;
  const supervisor = new CoreSupervisor<string>({
    fork: () => {
      const process = new StandInProcess();
      processes.push(process);
      return process;
    },
    now: () => now,
    guarded: {
      open: async ({ url, redirect }) => {
        opened.push(url);
        return `${redirect}?code=c`;
      },
      close: (id) => opened.push(`closed ${id}`),
    },
    openAddress: (address) => opened.push(address),
    onGivenUp: (why) => givenUp.push(why),
  });
  return { supervisor, processes, givenUp, opened, pass: (milliseconds: number) => (now += milliseconds) };
}

async function until(settled: () => boolean): Promise<void> {
  for (let turns = 0; turns < 100 && !settled(); turns++) await Promise.resolve();
}
