import { z } from 'zod';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const all = query(z.object({ record: z.string() }), 'select record from local_stand_in_tick order by at, record');
const put = change(
  'insert into local_stand_in_tick (record, at) values (@record, @at) on conflict (record) do nothing',
);
const remove = change('delete from local_stand_in_tick where record = @record');

/** What a stand-in ticked as done and the owner has not looked at yet, by kind: the ids of records. */
export function listTicked(reader: Reader): Readonly<Record<'follow-up' | 'complaint' | 'conversation', string[]>> {
  const records = all.all(reader).map(({ record }) => record.split(':', 2));
  const of = (kind: string): string[] => records.flatMap(([one, id = '']) => (one === kind ? [id] : []));
  return { 'follow-up': of('follow-up'), complaint: of('complaint'), conversation: of('conversation') };
}

export function setTicked(
  writer: Writer,
  record: string,
  { at, ticked }: Readonly<{ at: number; ticked: boolean }>,
): void {
  if (ticked) put.run(writer, { record, at });
  else remove.run(writer, { record });
}
