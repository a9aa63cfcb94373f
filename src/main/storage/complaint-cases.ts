import { z } from 'zod';
import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import {
  checkBackWords,
  type OutcomeKind,
  type SaidPublicly,
  type Severity,
  type ToldHow,
} from '#shared/domain/complaint';
import { complaintPlaybook } from '#shared/domain/shipped-playbooks';
import { complaints, type ComplaintFields } from './complaints.ts';
import { currentConversation, recordAbout } from './conversations.ts';
import { changeFollowUp, createFollowUp, followUps, removeFollowUp } from './follow-ups.ts';
import { recordsOfPerson } from './people.ts';
import { endPlaybooksOf, resumePlaybooksOf, startPlaybook } from './playbook-cases.ts';
import { playbooks } from './playbooks.ts';
import { revise, withChanges, type Doing } from './revising.ts';
import { query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

// What is done with complaints, by whoever does it: the owner, a rule, an import. Each in a batch of acts that is given.

export type Opening = Readonly<{
  customerId: string | null;
  conversationIds: readonly string[];
  severity: Severity;
  summary: string;
  /** What is gone through for it: the playbook for complaints where none is named, none at all with null. */
  playbookId?: string | null | undefined;
}>;
export type Changing = Readonly<{
  id: string;
  severity?: Severity | undefined;
  summary?: string | undefined;
  conversationIds?: readonly string[] | undefined;
  saidPublicly?: SaidPublicly | null | undefined;
  publicNote?: string | null | undefined;
  publicLink?: string | null | undefined;
  publicInteractionId?: string | null | undefined;
  checkAt?: number | null | undefined;
}>;
export type Closing = Readonly<{
  id: string;
  outcomeKind: OutcomeKind;
  outcome: string;
  told: string;
  toldHow?: ToldHow | null | undefined;
}> &
  Omit<Changing, 'severity' | 'summary' | 'conversationIds'>;

const notEnded = { closedAt: null, outcomeKind: null, outcome: null, told: null, toldHow: null } as const;
const notPublic = { saidPublicly: null, publicNote: null, publicLink: null, publicInteractionId: null } as const;
const unchecked = { checkAt: null, checkId: null } as const;

const openOfRecords = query(
  z.object({ id: z.string() }),
  `select id from complaint where closed_at is null and customer_id in (select value from json_each(@records))
   order by opened_at, id limit 1`,
);

/** Opens a case about somebody, or about whom its first conversation is with. Refuses `not-found` where that is nobody. */
export function openComplaint(writer: Writer, opening: Opening, by: Doing): string {
  const { customerId, severity, summary } = opening;
  const id = newId(writer.clock.now());
  const conversationIds = inOrder(opening.conversationIds.map((named) => currentConversation(writer, named)));
  const recordId = recordAbout(writer, { customerId, conversationId: conversationIds[0] ?? null });
  const said = { recordId, conversationIds, severity, summary, openedAt: writer.clock.now() };
  put(writer, { id, to: { ...said, ...notEnded, ...notPublic, ...unchecked }, kind: 'open-complaint' }, by);
  const { playbookId = playbooks.find(writer, complaintPlaybook) && complaintPlaybook } = opening;
  if (playbookId !== null)
    startPlaybook(writer, { playbookId, customerId: recordId, conversationId: null, complaintId: id }, by);
  return id;
}

/** The same where nothing of theirs is open yet; else the conversations join the case that is. For rules, which come again. */
export function openComplaintOnce(
  writer: Writer,
  opening: Opening,
  by: Doing,
): Readonly<{ id: string; opened: boolean }> {
  const about = { customerId: opening.customerId, conversationId: opening.conversationIds[0] ?? null };
  const open = openComplaintOf(writer, recordAbout(writer, about));
  if (open === null) return { id: openComplaint(writer, opening, by), opened: true };
  joinComplaint(writer, open, { conversationIds: opening.conversationIds, by });
  return { id: open, opened: false };
}

/** Conversations that belong to a case, too. */
export function joinComplaint(
  writer: Writer,
  id: string,
  { conversationIds, by }: Readonly<{ conversationIds: readonly string[]; by: Doing }>,
): void {
  const standing = required(complaints.find(writer, id));
  changeComplaint(writer, { id, conversationIds: [...standing.conversationIds, ...conversationIds] }, by);
}

/** The oldest open complaint of a person, by any of their records. */
export function openComplaintOf(reader: Reader, customerId: string): string | null {
  return openOfRecords.one(reader, { records: JSON.stringify(recordsOfPerson(reader, customerId)) })?.id ?? null;
}

/** What is left out stays as it is. */
export function changeComplaint(writer: Writer, { id, conversationIds, ...changes }: Changing, by: Doing): void {
  const standing = required(complaints.find(writer, id));
  const about =
    conversationIds === undefined
      ? standing.conversationIds
      : inOrder(conversationIds.map((named) => currentConversation(writer, named)));
  const to = { ...withChanges(standing, changes), conversationIds: about };
  put(writer, { id, to: { ...to, checkId: checkBack(writer, to, by) }, kind: 'change-complaint' }, by);
}

/** Ends a case. Its table refuses one without words for what came of it and who was told. */
export function closeComplaint(writer: Writer, { id, ...ending }: Closing, by: Doing): void {
  const standing = required(complaints.find(writer, id));
  if (standing.closedAt !== null) throw new Refusal('invalid-input', { detail: 'the complaint is closed already' });
  const to = { ...withChanges(standing, ending), closedAt: writer.clock.now() };
  put(writer, { id, to: { ...to, checkId: checkBack(writer, to, by) }, kind: 'close-complaint' }, by);
  endPlaybooksOf(writer, id, by);
}

/** It was not over. How it ended then stays in the history; ending again takes an outcome of its own. */
export function reopenComplaint(writer: Writer, id: string, by: Doing): void {
  const standing = required(complaints.find(writer, id));
  if (standing.closedAt === null) throw new Refusal('invalid-input', { detail: 'the complaint is open' });
  const to = { ...standing, ...notEnded, ...notPublic, ...unchecked };
  checkBack(writer, { ...to, checkId: standing.checkId }, by);
  put(writer, { id, to, kind: 'reopen-complaint' }, by);
  resumePlaybooksOf(writer, { complaintId: id, endedSince: standing.closedAt }, by);
}

/** Keeps the follow-up that reminds to ask again in step with the day for it; answers its id. */
function checkBack(writer: Writer, complaint: ComplaintFields, by: Doing): string | null {
  const { recordId, conversationIds, checkAt, checkId, summary } = complaint;
  const standing = checkId === null ? null : followUps.find(writer, checkId);
  const pending = standing?.doneAt === null ? checkId : null;
  if (checkAt === null) {
    if (pending !== null) removeFollowUp(writer, pending, by);
    return null;
  }
  if (standing?.dueAt === checkAt) return checkId;
  if (pending !== null) {
    changeFollowUp(writer, { id: pending, dueAt: checkAt }, by);
    return pending;
  }
  const about = { customerId: recordId, conversationId: conversationIds[0] ?? null };
  return createFollowUp(writer, { ...about, kind: 'task', text: checkBackWords(summary), dueAt: checkAt }, by);
}

function put(writer: Writer, what: Readonly<{ id: string; to: ComplaintFields; kind: string }>, by: Doing): void {
  revise(writer, complaints, { ...what, ...by });
}

function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted();
}
