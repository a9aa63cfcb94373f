import type { Writer } from '#main/storage/open-log';

/** One thing that hangs on a record: something said, or something that begins and may end. */
export type Thing = Readonly<{
  recordId: string;
  what: 'message' | 'note' | 'call' | 'deal' | 'follow-up' | 'complaint';
  channel: string;
  at: number;
  endsAfter: number | null;
}>;

/** Writes a thing down as the tables hold it, under its number. */
export function putThing({ database }: Writer, thing: Thing, number: number): void {
  const { recordId, what, channel, at } = thing;
  const end = thing.endsAfter === null ? null : at + thing.endsAfter;
  const event = { id: String(number), recordId, at, end };
  const run = (sql: string, parameters: object): void => {
    database.prepare(sql).run(parameters);
  };
  switch (what) {
    case 'deal':
      run(
        `insert into deal (id, customer_id, title, currency, stage_id, state, opened_at, closed_at, clock)
         values (@id, @recordId, 'A deal', 'EUR', 'stage', iif(@end is null, 'open', 'won'), @at, @end, '')`,
        event,
      );
      return;
    case 'follow-up':
      run(
        `insert into follow_up (id, kind, text, customer_id, done_at, outcome, created_at, clock)
         values (@id, 'promise', 'A promise', @recordId, @end, iif(@end is null, null, 'kept'), @at, '')`,
        event,
      );
      return;
    case 'complaint':
      run(
        `insert into complaint (id, customer_id, severity, summary, opened_at, closed_at, outcome_kind, outcome, told, clock)
         values (@id, @recordId, 'low', 'Late', @at, @end, iif(@end is null, null, 'apologised'), iif(@end is null, null, 'Sorry'),
           iif(@end is null, null, 'them'), '')`,
        event,
      );
      return;
    default:
      say(run, { id: String(number), recordId, kind: what, channel, at });
  }
}

function say(
  run: (sql: string, parameters: object) => void,
  said: Readonly<{ id: string; recordId: string; kind: string; channel: string; at: number }>,
): void {
  run(
    `insert into interaction (row, id, conversation_id, customer_id, channel, kind, direction, visibility, author_address,
       recipients, attachments, occurred_at, received_at, provider_id, standing, read)
     select coalesce((select max(row) + 1 from interaction where row >= @at / 125 and row < @at / 125 + 64), @at / 125), @id, @id,
       @recordId, @channel, @kind, 'inbound', 'private', '', '{"to":[],"cc":[]}', 0, @at, @at, @id,
       iif(@channel = 'counter', 'logged', 'heard'), 1`,
    said,
  );
  run(
    `insert into interaction_body (row, links, text, head) select row, '[]', 'Words', x'' from interaction where id = @id`,
    said,
  );
  run('insert into customer_channel (customer_id, channel) values (@recordId, @channel) on conflict do nothing', said);
}
