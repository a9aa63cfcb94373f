import { z } from 'zod';
import { namesOf } from './conversation-names.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const putTag = change(`
  insert into conversation_tag (conversation_id, tag, there, clock) values (@id, @tag, @there, @clock)
  on conflict (conversation_id, tag) do update set there = excluded.there, clock = excluded.clock where excluded.clock > clock`);
const takeElsewhere = change(`
  update conversation_tag set there = 0, clock = @clock
  where tag = @tag and there = 1 and conversation_id in (${namesOf('@id')}) and clock < @clock`);
const isThere = query(
  z.object({ there: z.number() }),
  `select exists (select 1 from conversation_tag t where t.tag = @tag and t.there = 1
     and t.conversation_id in (${namesOf('@id')})) as there`,
);
const inUse = query(
  z.object({ tag: z.string(), conversations: z.number() }),
  `select tag, count(*) as conversations from conversation_tag where there = 1 group by tag order by conversations desc, tag`,
);

/** SQL: the tags of a conversation as JSON, in their order. They stay with the id they were given under. */
export function tagsIn(id: string): string {
  return `(select json_group_array(s.tag) from (select distinct t.tag from conversation_tag t
     where t.there = 1 and t.conversation_id in (${namesOf(id)}) order by t.tag) s)`;
}

/** SQL: the ids of the conversations with the tag in `tag`, however it is written. */
export function conversationsTagged(tag: string): string {
  return `select coalesce((select a.conversation_id from conversation_alias a where a.id = t.conversation_id), t.conversation_id)
     from conversation_tag t where folded(t.tag) = folded(${tag}) and t.there = 1`;
}

/** Tags a conversation or takes the tag off, unless the other was done later. */
export function setConversationTag(
  writer: Writer,
  id: string,
  { tag, there, clock }: Readonly<{ tag: string; there: boolean; clock: string }>,
): void {
  if (!there) takeElsewhere.run(writer, { id, tag, clock });
  putTag.run(writer, { id, tag, there: Number(there), clock });
}

export function isTagged(reader: Reader, id: string, tag: string): boolean {
  return isThere.one(reader, { id, tag })?.there === 1;
}

/** The tags there are, the most used first. */
export function conversationTagsInUse(reader: Reader): Readonly<{ tag: string; conversations: number }>[] {
  return inUse.all(reader);
}
