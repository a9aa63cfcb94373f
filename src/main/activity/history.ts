import { findAccount } from '#main/storage/accounts';
import { findBatch, type Done } from '#main/storage/activity';
import { instantOf, listActivityLines, type ActivityLine, type HistoryFilter } from '#main/storage/activity-lines';
import { findMessage } from '#main/storage/complaint-marks';
import { findComplaints } from '#main/storage/complaints';
import { findCase } from '#main/storage/playbook-cases';
import { findConversation } from '#main/storage/conversations';
import { listCustomFields } from '#main/storage/custom-fields';
import { findCustomer } from '#main/storage/customers';
import { deals } from '#main/storage/deals';
import { findFollowUps } from '#main/storage/follow-ups';
import { findInteraction } from '#main/storage/interactions';
import { findOutboxItem } from '#main/storage/outbox';
import { pageOf } from '#main/storage/page';
import type { Reader } from '#main/storage/statement';
import { undoableFor, type HistoryAct, type HistoryLine, type UndoState } from '#shared/domain/history';
import { changesOf, nameSaid } from './said.ts';
import { canBeUndone } from './undoable.ts';

/** How many of what was done together are told one by one. */
const told = 5;

/** What people, rules and files did, newest first: what was done together is one line. */
export function showHistory(
  reader: Reader,
  now: number,
  { limit, after, ...filter }: HistoryFilter & Readonly<{ limit: number; after: string | null }>,
) {
  const { items, next } = pageOf(
    limit,
    (most) => listActivityLines(reader, filter, { after, limit: most }),
    ({ lastClock }) => lastClock,
  );
  const names = nameReader(reader);
  return { items: items.map((line) => lineOf(reader, line, { now, names })), next };
}

function lineOf(
  reader: Reader,
  line: ActivityLine,
  { now, names }: Readonly<{ now: number; names: ReturnType<typeof nameReader> }>,
): HistoryLine {
  const { id, actor, kind, entity, acts: count, takesBack } = line;
  const at = instantOf(line.lastClock);
  const acts = findBatch(reader, id, told).map((done) => names.actOf(done));
  return { id, at, actor, kind, entity, count, acts, takesBack, undo: undoOf(line, now - at) };
}

function undoOf({ kind, entity, takenBack }: ActivityLine, age: number): UndoState {
  if (!canBeUndone({ kind, entity })) return 'not-undoable';
  if (takenBack) return 'taken-back';
  return age > undoableFor ? 'too-old' : 'possible';
}

/** Names things as they are called now; what is gone by what was said of it then. */
function nameReader(reader: Reader) {
  const customers = new Map<string, string | null>();
  const fields = new Map(listCustomFields(reader).map(({ id, name }) => [`custom.${id}`, name]));
  const customerName = (id: string): string | null => {
    const known = customers.get(id) ?? findCustomer(reader, id)?.name ?? null;
    customers.set(id, known);
    return known;
  };
  const nameNow = ({ entity, entityId }: Done): string | null => {
    if (entity === 'customer') return customerName(entityId);
    if (entity === 'conversation') return conversationName(reader, entityId);
    if (entity === 'follow-up') return findFollowUps(reader, [entityId])[0]?.text ?? null;
    if (entity === 'complaint') return findComplaints(reader, [entityId])[0]?.summary ?? null;
    if (entity === 'playbook-case') return findCase(reader, entityId)?.name ?? null;
    if (entity === 'playbook-step') return stepName(reader, entityId);
    if (entity === 'complaint-mark') return findMessage(reader, entityId)?.text.slice(0, 120) ?? null;
    if (entity === 'deal') return deals.find(reader, entityId)?.title ?? null;
    if (entity === 'account') return findAccount(reader, entityId)?.address ?? null;
    if (entity === 'sender') return entityId.slice(entityId.indexOf(':') + 1);
    if (entity === 'outbox') return findOutboxItem(reader, entityId)?.envelope.subject ?? null;
    if (entity === 'interaction') return findInteraction(reader, entityId)?.interaction.newText.slice(0, 120) ?? null;
    return null;
  };
  return {
    actOf: (done: Done): HistoryAct => ({
      kind: done.kind,
      entity: done.entity,
      entityId: done.entityId,
      name: nameSaid(done) ?? nameNow(done),
      customerId: done.customerId,
      customerName: done.customerId === null ? null : customerName(done.customerId),
      changes: changesOf(done).map((change) => ({ ...change, field: fields.get(change.field) ?? change.field })),
    }),
  };
}

/** A step is named by its case, a slash and its place. */
function stepName(reader: Reader, id: string): string | null {
  const [caseId = '', step] = id.split('/');
  return findCase(reader, caseId)?.steps[Number(step)]?.text ?? null;
}

function conversationName(reader: Reader, id: string): string | null {
  const conversation = findConversation(reader, id);
  if (!conversation) return null;
  const person = conversation.with.name ?? conversation.with.address;
  return conversation.subject ? `${person}: ${conversation.subject}` : person;
}
