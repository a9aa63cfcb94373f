import { listCustomFields } from '#main/storage/custom-fields';
import { personOf } from '#main/storage/people';
import { eachCustomerOf, findSegment } from '#main/storage/segments';
import type { Reader } from '#main/storage/statement';
import { Refusal } from '#main/kernel/refusal';
import { usualForm, type ExportForm, type ExportNoun, type ExportOrder } from '#shared/domain/export';
import { ownTimeZone } from '#shared/domain/time-zone';
import { sources, type Chosen, type NounOf } from './nouns.ts';
import { tableOf } from './presets/index.ts';
import type { Table } from './table.ts';

export type Dated = ExportOrder & Readonly<{ asOf: number }>;

/** An export's rows to be: their columns, and where they come from. */
export type Prepared<Noun> = Readonly<{
  table: Table<Noun>;
  nouns: (reader: Reader) => Iterable<Noun>;
  chosen: Chosen;
  form: ExportForm;
  timeZone: string;
}>;

/** What an order asks for. Refuses `not-found` for a segment or customer that is not there, `invalid-input` for a preset without that noun. */
export function prepare<Noun extends ExportNoun>(
  reader: Reader,
  order: Dated & Readonly<{ noun: Noun }>,
): Prepared<NounOf[Noun]> {
  const timeZone = order.timeZone ?? ownTimeZone();
  const table = tableOf(order.noun, order.preset, { timeZone, customFields: listCustomFields(reader) });
  if (!table) throw new Refusal('invalid-input', { field: 'preset', detail: `${order.preset}: ${order.noun}` });
  const chosen = { from: order.from ?? 0, to: order.to ?? Number.MAX_SAFE_INTEGER, who: whoOf(reader, order) };
  return {
    table,
    nouns: (from) => within(chosen, table, sources[order.noun](from, chosen)),
    chosen,
    form: { ...usualForm(order.preset, order.locale), ...given(order.form) },
    timeZone,
  };
}

function* within<Noun>({ from, to }: Chosen, { counts }: Table<Noun>, nouns: Iterable<Noun>): Generator<Noun> {
  for (const noun of nouns) {
    const at = counts?.(noun) ?? from;
    if (at >= from && at < to) yield noun;
  }
}

function whoOf(reader: Reader, { segmentId, customerId, asOf }: Dated): ReadonlySet<string> | null {
  const one = customerId === null ? null : personOf(reader, customerId);
  if (customerId !== null && one === null) throw new Refusal('not-found', { field: 'customerId' });
  if (segmentId === null) return one === null ? null : new Set([one]);
  const segment = findSegment(reader, segmentId);
  if (!segment) throw new Refusal('not-found', { field: 'segmentId' });
  const members = new Set<string>();
  for (const { id } of eachCustomerOf(reader, segment.filter, asOf)) members.add(id);
  return one === null ? members : new Set(members.has(one) ? [one] : []);
}

/** Without what was left open. */
function given(form: ExportOrder['form']): Partial<ExportForm> {
  return Object.fromEntries(Object.entries(form).filter(([, choice]) => choice !== undefined));
}
