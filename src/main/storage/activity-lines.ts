import { z } from 'zod';
import { Refusal } from '#main/kernel/refusal';
import { actor, undoableFor } from '#shared/domain/history';
import { currentConversation, namesOfConversation } from './conversations.ts';
import { recordsOfPerson } from './people.ts';
import { flag } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const lineRow = z.object({
  id: z.string(),
  lastClock: z.string(),
  acts: z.number(),
  actor,
  kind: z.string(),
  entity: z.string(),
  takesBack: z.string().nullable(),
  takenBack: flag,
});
export type ActivityLine = z.infer<typeof lineRow>;
const columns = `l.id, l.last_clock as lastClock, l.acts, l.actor, l.kind, l.entity, l.taken_back as takenBack,
  (select b.kind from activity_line b where b.id = l.takes_back) as takesBack`;
const within = `l.last_clock < @before and l.last_clock >= @from
  and (@actor is null or l.actor = @actor) and (@entity is null or l.entity = @entity)`;
const newestFirst = 'order by l.last_clock desc limit @limit';

const everything = query(lineRow, `select ${columns} from activity_line l where ${within} ${newestFirst}`);
const aboutRecords = query(
  lineRow,
  `select ${columns} from activity_line l where ${within} and l.id in
     (select coalesce(a.batch, a.id) from activity a where a.customer_id in (select value from json_each(@records))) ${newestFirst}`,
);
const aboutConversation = query(
  lineRow,
  `select ${columns} from activity_line l where ${within} and l.id in (
     select coalesce(a.batch, a.id) from activity a where a.entity = 'conversation' and a.entity_id in (${namesOfConversation})
     union select coalesce(a.batch, a.id) from activity a where a.entity = 'outbox'
       and a.entity_id in (select o.id from outbox o where o.conversation_id in (${namesOfConversation}))
     union select coalesce(a.batch, a.id) from activity a where a.entity = 'follow-up'
       and a.entity_id in (select f.id from follow_up f where f.conversation_id in (${namesOfConversation}))
     union select coalesce(a.batch, a.id) from activity a where a.entity = 'complaint'
       and a.entity_id in (select p.complaint_id from complaint_conversation p where p.conversation_id in (${namesOfConversation})))
   ${newestFirst}`,
);
const byId = query(lineRow, `select ${columns} from activity_line l where l.id = @id`);
const newestOf = query(
  z.object({ id: z.string() }),
  `select coalesce(batch, id) as id from activity where entity = @entity and entity_id = @entityId order by clock desc limit 1`,
);
const takeBack = change('update activity_line set taken_back = 1 where id = @id');
const doAgain = change(
  'update activity_line set taken_back = 0 where id = (select takes_back from activity_line where id = @id)',
);
const says = change('update activity_line set takes_back = @takesBack where id = @id');

export type HistoryFilter = Readonly<{
  actor: string | null;
  entity: string | null;
  customerId: string | null;
  conversationId: string | null;
  /** From this instant on, and before that one. */
  from: number | null;
  to: number | null;
}>;

/** What was done, newest first; `after` is the clock of the last line seen. */
export function listActivityLines(
  reader: Reader,
  { actor, entity, customerId, conversationId, from, to }: HistoryFilter,
  page: Readonly<{ after: string | null; limit: number }>,
): ActivityLine[] {
  const until = to === null ? '~' : clockAt(to);
  const before = page.after !== null && page.after < until ? page.after : until;
  const asked = { actor, entity, before, from: from === null ? '' : clockAt(from), limit: page.limit };
  if (conversationId !== null)
    return aboutConversation.all(reader, { ...asked, conversationId: currentConversation(reader, conversationId) });
  if (customerId === null) return everything.all(reader, asked);
  return aboutRecords.all(reader, { ...asked, records: JSON.stringify(recordsOfPerson(reader, customerId)) });
}

export function findActivityLine(reader: Reader, id: string): ActivityLine | null {
  return byId.one(reader, { id });
}

/** The line of what was last done to a thing. */
export function newestLineOf(reader: Reader, of: Readonly<{ entity: string; entityId: string }>): string | null {
  return newestOf.one(reader, of)?.id ?? null;
}

/** When it was done, by its reading of the log's clock. */
export function instantOf(clock: string): number {
  return Number.parseInt(clock.slice(0, 12), 16);
}

/** Refuses `too-long-ago` for what was done together more than 30 days ago. */
export function requireRecent(writer: Writer, id: string): void {
  const line = findActivityLine(writer, id);
  if (line && writer.clock.now() - instantOf(line.lastClock) > undoableFor) throw new Refusal('too-long-ago');
}

/** Notes that one line of the history took another one back: what that one had taken back is so again. */
export function noteTakenBack(writer: Writer, id: string, by: string): void {
  says.run(writer, { id: by, takesBack: id });
  takeBack.run(writer, { id });
  doAgain.run(writer, { id });
}

function clockAt(instant: number): string {
  return Math.max(0, instant).toString(16).padStart(12, '0');
}
