import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { comment, thread, type Comment } from '#main/connectors/youtube/comment';
import { youtube } from '#main/connectors/youtube/index';
import { casesFolder, Tally } from './read-case.ts';

/* How recorded comments of YouTube are read: `node tests/cases/youtube.ts [--verbose]`; CASES_DIR as in mail.ts. */
const folder = join(casesFolder, 'social', 'youtube-snssdks');
const expectations = z.object({
  cases: z.array(
    z.object({
      ...{ source: z.string(), id: z.string(), parent_id: z.string().nullable(), video_id: z.string().nullish() },
      ...{ author_name: z.string(), author_id: z.string(), text: z.string(), created_at: z.string() },
    }),
  ),
});
const answer = z.object({ items: z.array(z.unknown()) });

async function jsonOf(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, file), 'utf8'));
}

/** Every comment in a recorded answer: a list of threads, of comments, or one alone. */
function commentsIn(recorded: unknown): Comment[] {
  const items = answer.safeParse(recorded).data?.items ?? [recorded];
  return items.flatMap((item) => {
    const { data } = thread.safeParse(item);
    return data
      ? [data.snippet.topLevelComment, ...(data.replies?.comments ?? [])]
      : (comment.safeParse(item).data ?? []);
  });
}

const tally = new Tally('youtube-snssdks');
for (const expected of expectations.parse(await jsonOf('expected_messages.json')).cases) {
  const recorded = await jsonOf(expected.source);
  const found = commentsIn(recorded).find(({ id }) => id === expected.id);
  const video = found?.snippet.videoId;
  const served = {
    channel: 'UC',
    state: 'published',
    comment: found,
    video: video ? { id: video, title: null } : null,
  };
  const read = await youtube.normalize(
    {
      ...{ stream: 'case', item: expected.id, raw: Buffer.from(JSON.stringify(served)), seen: true, thread: null },
      receivedAt: Date.UTC(2026, 10, 22),
    },
    { ownAddresses: [] },
  );
  if ('ignored' in read) throw new Error(read.ignored);
  const id = `${expected.source}#${expected.id}`;
  tally.compare(id, 'parent', { expected: expected.parent_id, actual: read.inReplyTo });
  tally.compare(id, 'author', { expected: expected.author_name, actual: read.author.name });
  tally.compare(id, 'address', { expected: `yt:${expected.author_id.toLowerCase()}`, actual: read.author.address });
  tally.compare(id, 'text', { expected: expected.text.trim(), actual: read.text });
  tally.compare(id, 'instant', { expected: Date.parse(expected.created_at), actual: read.occurredAt });
}
tally.print(process.argv.includes('--verbose'));
