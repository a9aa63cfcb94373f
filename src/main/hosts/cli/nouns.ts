import type { Account } from '#shared/domain/account';
import type { Complaint } from '#shared/domain/complaint';
import type { Conversation } from '#shared/domain/conversation';
import { decimalText } from '#shared/domain/amount';
import type { Customer } from '#shared/domain/customer';
import type { Deal, DealStage } from '#shared/domain/deal';
import type { FollowUp } from '#shared/domain/follow-up';
import type { Instant } from '#shared/domain/instant';
import type { Interaction, Party } from '#shared/domain/interaction';
import type { Ledger, Quarantined } from '#shared/domain/ledger';
import type { PersonRecord } from '#shared/contract/people';
import type { Suggestion } from '#shared/domain/suggestion';
import { reasonSentence } from '#shared/text/reasons';
import type { OutboxItem } from '#shared/domain/outbox';
import type { Playbook, PlaybookCase } from '#shared/domain/playbook';
import type { SavedAnswer } from '#shared/domain/saved-answer';
import type { Segment } from '#shared/domain/segment';

// The nouns as scripts read them: these fields in this order, all always present. They only grow.

/** ISO 8601 in UTC, to the millisecond; null where unknown. */
export function isoInstant(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

export function answerNoun({ id, name, shortcut, variants, uses, lastUsedAt }: SavedAnswer) {
  return { id, name, shortcut, variants, uses, lastUsedAt: isoInstant(lastUsedAt) };
}

export function accountNoun(account: Account) {
  const { id, channel, address, name, state, lastSyncAt, gapSince, spending } = account;
  const known = { id, channel, address, name, state, lastSyncAt: isoInstant(lastSyncAt) };
  return { ...known, gapSince: isoInstant(gapSince), spending };
}

type InteractionLike = Omit<Interaction, 'id' | 'conversationId'> &
  Readonly<{ id: string | null; conversationId: string | null }>;

export function interactionNoun(interaction: InteractionLike) {
  return {
    id: interaction.id,
    conversationId: interaction.conversationId,
    customerId: interaction.customerId,
    accountId: interaction.accountId,
    channel: interaction.channel,
    kind: interaction.kind,
    direction: interaction.direction,
    visibility: interaction.visibility,
    author: partyNoun(interaction.author),
    to: interaction.to.map(partyNoun),
    cc: interaction.cc.map(partyNoun),
    subject: interaction.subject,
    text: interaction.text,
    newText: interaction.newText,
    html: interaction.html,
    attachments: interaction.attachments.map(({ name, mediaType, bytes, sha256, inline }) => ({
      name,
      mediaType,
      bytes,
      sha256,
      inline,
    })),
    rating: interaction.rating,
    occurredAt: isoInstant(interaction.occurredAt),
    receivedAt: isoInstant(interaction.receivedAt),
    providerId: interaction.providerId,
    inReplyTo: interaction.inReplyTo,
    permalink: interaction.permalink,
    details: interaction.details,
  };
}

/** In a list `interactions` is how many there are, in `show` they themselves. */
export function conversationNoun<Interactions>(conversation: Conversation, interactions: Interactions) {
  const { id, channel, accountId, customerId, subject, state, unread, tags } = conversation;
  return {
    id,
    channel,
    accountId,
    customerId,
    subject,
    state,
    snoozedUntil: isoInstant(conversation.snoozedUntil),
    unread,
    interactions,
    firstAt: isoInstant(conversation.firstAt),
    lastAt: isoInstant(conversation.lastAt),
    tags,
    aside: conversation.aside,
    turn: conversation.turn,
  };
}

export function customerNoun(customer: Customer) {
  const { id, name, company, phone, email, stage, tags, notes, interactions } = customer;
  return {
    id,
    name,
    identities: customer.identities.map((identity) => ({
      channel: identity.channel,
      address: identity.address,
      name: identity.name,
      label: identity.label,
      preferred: identity.preferred,
    })),
    company,
    phone,
    email,
    stage,
    tags,
    notes,
    firstAt: isoInstant(customer.firstAt),
    lastAt: isoInstant(customer.lastAt),
    interactions,
    kind: customer.kind,
    website: customer.website,
    birthday: customer.birthday,
    language: customer.language,
    timeZone: customer.timeZone,
    photo: customer.photo,
    addresses: customer.addresses,
    vip: customer.vip,
    doNotContact: customer.doNotContact,
    custom: customer.custom,
    records: customer.records,
  };
}

export function followUpNoun(followUp: FollowUp) {
  const { id, kind, text, customerId, conversationId, outcome, said, outcomeNote, saidIn, repeats } = followUp;
  return {
    id,
    kind,
    text,
    customerId,
    conversationId,
    dueAt: isoInstant(followUp.dueAt),
    doneAt: isoInstant(followUp.doneAt),
    outcome,
    said,
    outcomeNote,
    createdAt: isoInstant(followUp.createdAt),
    saidIn,
    repeats,
    unlessAnswered: followUp.unlessAnswered,
    answeredAt: isoInstant(followUp.answeredAt),
  };
}

export function complaintNoun(complaint: Complaint) {
  const { id, customerId, conversationIds, outcome, severity, summary, told } = complaint;
  const { outcomeKind, toldHow, wasPublic, saidPublicly, publicNote, publicLink, publicInteractionId } = complaint;
  return {
    id,
    customerId,
    conversationIds,
    openedAt: isoInstant(complaint.openedAt),
    closedAt: isoInstant(complaint.closedAt),
    outcome,
    severity,
    summary,
    told,
    outcomeKind,
    toldHow,
    wasPublic,
    saidPublicly,
    publicNote,
    publicLink,
    publicInteractionId,
    checkAt: isoInstant(complaint.checkAt),
    checkFollowUpId: complaint.checkId,
  };
}

export function playbookNoun({ id, name, purpose, steps, shipped, changed }: Playbook) {
  return { id, name, purpose, steps, shipped, changed };
}

export function caseNoun(one: PlaybookCase) {
  const { id, playbookId, name, customerId, conversationId, complaintId } = one;
  return {
    ...{ id, playbookId, name, customerId, conversationId, complaintId },
    steps: one.steps.map(({ text, state, at, by }) => ({ text, state, at: isoInstant(at), by })),
    startedAt: isoInstant(one.startedAt),
    endedAt: isoInstant(one.endedAt),
  };
}

/** The amount is a decimal number as text, so that no cent is lost on the way; the stage is its name. */
export function dealNoun(deal: Deal, stages: readonly DealStage[]) {
  const { id, customerId, conversationId, title, amount, currency, stageId, expectedOn, state, reason } = deal;
  return {
    id,
    customerId,
    conversationId,
    title,
    amount: amount === null ? null : decimalText(amount, currency),
    currency,
    stage: stages.find((stage) => stage.id === stageId)?.name ?? null,
    expectedOn,
    state,
    reason,
    openedAt: isoInstant(deal.openedAt),
    closedAt: isoInstant(deal.closedAt),
  };
}

export function segmentNoun({ id, name, filter }: Segment, customers: number) {
  return { id, name, filter, customers };
}

export function suggestionNoun({ id, customerIds, score, reasons }: Suggestion) {
  return { id, customerIds, score, reasons: reasons.map(reasonSentence) };
}

export function personRecordNoun(record: PersonRecord) {
  const { id, name, mergedInto, mergedBy, identities, interactions } = record;
  return {
    id,
    name,
    mergedInto,
    mergedAt: isoInstant(record.mergedAt),
    mergedBy,
    identities: identities.map(({ channel, address }) => ({ channel, address })),
    firstAt: isoInstant(record.firstAt),
    lastAt: isoInstant(record.lastAt),
    interactions,
  };
}

export function outboxNoun(item: OutboxItem) {
  const { id, conversationId, state, text, attempts, failure } = item;
  return { id, conversationId, state, text, attempts, notBefore: isoInstant(item.notBefore), failure };
}

export function quarantineNoun(item: Quarantined) {
  const { id, accountId, providerId, reason, bytes, at } = item;
  return { id, accountId, providerId, reason, bytes, at: isoInstant(at) };
}

export function ledgerNoun(ledger: Ledger) {
  const { accountId, served, stored, ignored, quarantined, missing } = ledger;
  return { accountId, served, stored, ignored, quarantined, missing };
}

function partyNoun({ name, address }: Party) {
  return { name, address };
}
