import type { Complaint } from '#shared/domain/complaint';
import type { Conversation } from '#shared/domain/conversation';
import { amountWords } from '#shared/domain/amount';
import type { Customer } from '#shared/domain/customer';
import type { DealStage, ShownDeal } from '#shared/domain/deal';
import { stateOf, type FollowUp } from '#shared/domain/follow-up';
import type { Interaction } from '#shared/domain/interaction';
import type { Ledger, Quarantined } from '#shared/domain/ledger';
import type { OutboxItem } from '#shared/domain/outbox';
import type { Playbook } from '#shared/domain/playbook';
import type { SavedAnswer } from '#shared/domain/saved-answer';
import type { Segment } from '#shared/domain/segment';
import type { PersonRecord, ShownSuggestion } from '#shared/contract/people';
import { reasonSentence } from '#shared/text/reasons';
import { localDate } from './dates.ts';
import {
  answerNoun,
  complaintNoun,
  playbookNoun,
  conversationNoun,
  customerNoun,
  dealNoun,
  followUpNoun,
  interactionNoun,
  ledgerNoun,
  outboxNoun,
  personRecordNoun,
  quarantineNoun,
  segmentNoun,
  suggestionNoun,
} from './nouns.ts';
import type { Listing } from './printer.ts';

// Each noun as a list: the object scripts get, and the columns people read.

export const conversationListing: Listing<Conversation> = {
  noun: (conversation) => conversationNoun(conversation, conversation.interactions),
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'LAST', value: (item) => localDate(item.lastAt) },
    { title: 'STATE', value: (item) => item.state },
    { title: 'UNREAD', value: (item) => String(item.unread), right: true },
    { title: 'WITH', value: (item) => item.with.name ?? item.with.address, widest: 28 },
    { title: 'SUBJECT', value: (item) => item.subject ?? '', widest: 48 },
  ],
};

export const answerListing: Listing<SavedAnswer> = {
  noun: answerNoun,
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'NAME', value: (item) => item.name, widest: 32 },
    { title: 'SHORTCUT', value: (item) => item.shortcut ?? '', widest: 16 },
    { title: 'LANGUAGES', value: (item) => item.variants.flatMap(({ language }) => language ?? []).join(' ') },
    { title: 'USED', value: (item) => String(item.uses), right: true },
  ],
};

export const interactionListing: Listing<Interaction> = {
  noun: interactionNoun,
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'WHEN', value: (item) => localDate(item.occurredAt) },
    { title: 'WAY', value: (item) => item.direction },
    { title: 'KIND', value: (item) => item.kind },
    { title: 'FROM', value: (item) => item.author.name ?? item.author.address, widest: 28 },
    { title: 'SUBJECT', value: (item) => item.subject ?? item.newText, widest: 48 },
  ],
};

export const customerListing: Listing<Customer> = {
  noun: customerNoun,
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'LAST', value: (item) => localDate(item.lastAt) },
    { title: 'NAME', value: (item) => item.name, widest: 32 },
    { title: 'ADDRESS', value: (item) => item.email ?? item.identities[0]?.address ?? '', widest: 40 },
    { title: 'INTERACTIONS', value: (item) => String(item.interactions), right: true },
  ],
};

export const suggestionListing: Listing<ShownSuggestion> = {
  noun: suggestionNoun,
  columns: [
    { title: 'ID', value: (item) => item.id, widest: 64 },
    { title: 'SURE', value: (item) => `${Math.floor(item.score * 100)} %`, right: true },
    { title: 'ONE', value: (item) => item.customers[0].name, widest: 28 },
    { title: 'OTHER', value: (item) => item.customers[1].name, widest: 28 },
    { title: 'WHY', value: (item) => item.reasons.map(reasonSentence).join('; ') },
  ],
};

export const personRecordListing: Listing<PersonRecord> = {
  noun: personRecordNoun,
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'NAME', value: (item) => item.name, widest: 32 },
    { title: 'MERGED', value: (item) => (item.mergedAt === null ? '' : localDate(item.mergedAt)) },
    { title: 'BY', value: (item) => item.mergedBy ?? '' },
    { title: 'ADDRESSES', value: (item) => item.identities.map(({ address }) => address).join(', '), widest: 48 },
    { title: 'INTERACTIONS', value: (item) => String(item.interactions), right: true },
  ],
};

export const followUpListing: Listing<FollowUp> = {
  noun: followUpNoun,
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'DUE', value: (item) => localDate(item.dueAt) },
    { title: 'KIND', value: (item) => item.kind },
    { title: 'OUTCOME', value: (item) => item.outcome ?? stateOf(item, Date.now()) },
    { title: 'WHAT', value: (item) => item.text, widest: 60 },
  ],
};

export const playbookListing: Listing<Playbook> = {
  noun: playbookNoun,
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'NAME', value: (item) => item.name, widest: 40 },
    { title: 'FOR', value: (item) => item.purpose },
    { title: 'STEPS', value: (item) => String(item.steps.length), right: true },
  ],
};

export const complaintListing: Listing<Complaint> = {
  noun: complaintNoun,
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'OPENED', value: (item) => localDate(item.openedAt) },
    { title: 'CLOSED', value: (item) => localDate(item.closedAt) },
    { title: 'SEVERITY', value: (item) => item.severity },
    { title: 'WHAT', value: (item) => item.summary, widest: 48 },
    { title: 'OUTCOME', value: (item) => item.outcome ?? '', widest: 32 },
  ],
};

export const dealListing = (stages: readonly DealStage[]): Listing<ShownDeal> => ({
  noun: (deal) => dealNoun(deal, stages),
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'STATE', value: (item) => item.state },
    { title: 'STAGE', value: (item) => stages.find(({ id }) => id === item.stageId)?.name ?? '', widest: 20 },
    {
      title: 'AMOUNT',
      value: (item) => (item.amount === null ? '–' : amountWords(item.amount, item.currency)),
      right: true,
    },
    { title: 'EXPECTED', value: (item) => item.expectedOn ?? '–' },
    { title: 'WITH', value: (item) => item.customerName, widest: 28 },
    { title: 'TITLE', value: (item) => item.title, widest: 48 },
  ],
});

export const dealStageListing: Listing<DealStage> = {
  noun: ({ id, name }) => ({ id, name }),
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'NAME', value: (item) => item.name },
  ],
};

export const segmentListing: Listing<Readonly<{ segment: Segment; count: number }>> = {
  noun: ({ segment, count }) => segmentNoun(segment, count),
  columns: [
    { title: 'ID', value: ({ segment }) => segment.id },
    { title: 'CUSTOMERS', value: ({ count }) => String(count), right: true },
    { title: 'NAME', value: ({ segment }) => segment.name },
  ],
};

export const outboxListing: Listing<OutboxItem> = {
  noun: outboxNoun,
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'STATE', value: (item) => item.state },
    { title: 'QUEUED', value: (item) => localDate(item.queuedAt) },
    { title: 'ATTEMPTS', value: (item) => String(item.attempts), right: true },
    { title: 'TO', value: (item) => item.to.map((party) => party.address).join(', '), widest: 32 },
    { title: 'SUBJECT', value: (item) => item.subject ?? item.text, widest: 40 },
    { title: 'FAILURE', value: (item) => item.failure?.message ?? '' },
  ],
};

export const quarantineListing: Listing<Quarantined> = {
  noun: quarantineNoun,
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'WHEN', value: (item) => localDate(item.at) },
    { title: 'ACCOUNT', value: (item) => item.accountId ?? '–' },
    { title: 'BYTES', value: (item) => String(item.bytes), right: true },
    { title: 'REASON', value: (item) => item.reason },
  ],
};

export const ledgerListing: Listing<Ledger> = {
  noun: ledgerNoun,
  columns: [
    { title: 'ACCOUNT', value: (item) => item.accountId ?? '–' },
    { title: 'SERVED', value: (item) => String(item.served), right: true },
    { title: 'STORED', value: (item) => String(item.stored), right: true },
    { title: 'IGNORED', value: (item) => String(item.ignored), right: true },
    { title: 'QUARANTINED', value: (item) => String(item.quarantined), right: true },
    { title: 'MISSING', value: (item) => String(item.missing), right: true },
  ],
};
