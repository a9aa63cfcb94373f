import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCore } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { figure, markdownTable, quantile } from './figures.ts';
import { startMuServer } from './mu-server.ts';
import { mu, notmuch, versionsOf, type Command } from './peers.ts';
import { makeQuestions, type Question } from './search-questions.ts';

type Program = Readonly<{ name: string; ask: (question: Question) => Promise<number | null> }>;

const limit = 50;
const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    from: { type: 'string' },
    repeat: { type: 'string', default: '7' },
  },
});
const versions = await versionsOf();
const temporary = await mkdtemp(join(tmpdir(), 'shopbell-bench-search-'));
try {
  if (options.from === undefined) await syncInto(temporary);
  await compare(options.from ?? temporary);
} finally {
  await rm(temporary, { recursive: true, force: true });
}

/** Everybody's copy of one mailbox, as the other benchmark makes them. */
async function syncInto(folder: string): Promise<void> {
  const words = [join(import.meta.dirname, 'sync.ts'), '--count', options.count, '--keep', folder];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The sync before the search ended with ${code}`);
}

async function compare(folder: string): Promise<void> {
  const core = await openCore({
    folder: join(folder, 'log'),
    secrets: openMemorySecretStore(),
    host: 'cli',
    version: 'bench',
    background: false,
  });
  const [ofNotmuch, ofMu] = [join(folder, 'mail-notmuch'), join(folder, 'mail-mu')];
  const server = versions.mu === null ? null : startMuServer(ofMu, limit);
  const programs: Program[] = [{ name: 'Shopbell', ask: ({ shopbell }) => shopbell() }];
  if (server)
    programs.push({
      name: 'mu server, kept open',
      ask: async ({ mu: query }) => (query === null ? null : server.find(query)),
    });
  if (versions.notmuch !== null) {
    programs.push({
      name: 'notmuch search, a process',
      ask: lines(
        ({ notmuch: query }) => query && notmuch(ofNotmuch, ['search', '--output=messages', `--limit=${limit}`, query]),
      ),
    });
  }
  if (versions.mu !== null) {
    programs.push({
      name: 'mu find, a process',
      ask: lines(
        ({ mu: query }) =>
          query && mu(ofMu, ['find', `--maxnum=${limit}`, '--sortfield=date', '--reverse', '--fields=i', query]),
      ),
    });
  }
  try {
    const questions = await makeQuestions(core.client);
    const [ledger] = await core.client.accounts.ledger({});
    const answers = new Map(programs.map(({ name }) => [name, new Map<string, { took: number[]; found: number[] }>()]));
    for (let round = 0; round <= Number(options.repeat); round++) {
      for (const question of questions) {
        for (const { name, ask } of programs) {
          const started = performance.now();
          const found = await ask(question);
          const took = performance.now() - started;
          // The first round fills the caches of all of them.
          if (found === null || round === 0) continue;
          const kinds = answers.get(name);
          const known = kinds?.get(question.kind) ?? { took: [], found: [] };
          kinds?.set(question.kind, { took: [...known.took, took], found: [...known.found, found] });
        }
      }
    }
    const kinds = [...new Set(questions.map(({ kind }) => kind))];
    const rows = programs.map(({ name }) => {
      const asked = answers.get(name);
      const all = kinds.filter((kind) => kind !== 'inbox').map((kind) => asked?.get(kind));
      const found = all.flatMap((answer) => answer?.found ?? []);
      return [
        name,
        spread(all.flatMap((answer) => answer?.took ?? [])),
        ...kinds.map((kind) => spread(asked?.get(kind)?.took ?? [])),
        figure(found.reduce((sum, count) => sum + count, 0) / found.length, 1),
      ];
    });
    console.log(`## Search in ${ledger?.stored ?? 0} mails: the ${limit} newest, p50 / p95 in ms

Node ${process.versions.node}, notmuch ${versions.notmuch ?? '–'}, mu ${versions.mu ?? '–'}; ${questions.length} questions, ${options.repeat} times each in turn, caches warm. Shopbell answers whole messages with marked snippets through its contract; notmuch and mu find answer message ids.

${markdownTable(['program', 'all but inbox', ...kinds, 'mean hits'], rows)}
`);
  } finally {
    server?.close();
    await core.close();
  }
}

/** Asks a program that answers a line a hit. No hit is a failure to mu, so its exit code says nothing. */
function lines(commandOf: (question: Question) => Command | null | ''): Program['ask'] {
  return (question) => {
    const asked = commandOf(question);
    if (!asked) return Promise.resolve(null);
    const [program = '', ...words] = asked.command;
    return new Promise((resolve) => {
      execFile(program, words, { env: { ...process.env, ...asked.env } }, (_failure, stdout) =>
        resolve(stdout.split('\n').filter(Boolean).length),
      );
    });
  };
}

function spread(values: readonly number[]): string {
  return `${figure(quantile(values, 0.5))} / ${figure(quantile(values, 0.95))}`;
}
