import { Refusal } from '#main/kernel/refusal';
import { inBatch, type Done, type Undoable } from '#main/storage/activity';
import { newestLineOf, noteTakenBack, requireRecent } from '#main/storage/activity-lines';
import { isOfCard, unchangeCard } from '#main/storage/card';
import { unchangeConversation } from '#main/storage/changing-conversations';
import { conversationViews } from '#main/storage/conversation-views';
import { customFields } from '#main/storage/custom-fields';
import { answerUses } from '#main/storage/answer-uses';
import { complaintMarks } from '#main/storage/complaint-marks';
import { complaints } from '#main/storage/complaints';
import { entries } from '#main/storage/counter';
import { dealStages } from '#main/storage/deal-stages';
import { deals } from '#main/storage/deals';
import { moderation } from '#main/storage/decisions';
import { followUps } from '#main/storage/follow-ups';
import { takeDraftBack } from '#main/storage/laid-drafts';
import { takeBackPeople } from '#main/storage/merging';
import { isPinning, takeBackPinning } from '#main/storage/pins';
import { playbookCases, playbookSteps } from '#main/storage/playbook-cases';
import { playbooks } from '#main/storage/playbooks';
import type { Writer } from '#main/storage/open-log';
import { doneTogether, unrevise } from '#main/storage/revising';
import { savedAnswers } from '#main/storage/saved-answers';
import { rules } from '#main/storage/rules';
import { segments } from '#main/storage/segments';
import { answerTargets, closings, weeks } from '#main/storage/service-hours';
import { shopFacts } from '#main/storage/shop-facts';

/** What the log thread does to take back what people wrote down. */
export function activityCommands(writer: Writer) {
  return {
    undoActivity: ({ undo }: Undoable): Undoable =>
      inBatch(writer, (batch) => {
        requireRecent(writer, undo);
        const changed = doneTogether(writer, undo).map((done) => takeBack(writer, done, batch));
        if (!changed.includes(true)) throw new Refusal('not-found');
        noteTakenBack(writer, undo, batch);
      }),
    /** Of what another part took back: the newest that was done to its thing is what took it back. */
    noteTakenBackElsewhere: ({ undo, ...of }: Undoable & Readonly<{ entity: string; entityId: string }>): Undoable => {
      const by = newestLineOf(writer, of) ?? undo;
      if (by !== undo) noteTakenBack(writer, undo, by);
      return { undo: by };
    },
  };
}

function takeBack(writer: Writer, done: Done, batch: string): boolean {
  switch (done.entity) {
    case 'interaction':
      return isPinning(done) ? takeBackPinning(writer, { done, batch }) : unrevise(writer, entries, { done, batch });
    case 'follow-up':
      return unrevise(writer, followUps, { done, batch });
    case 'complaint':
      return unrevise(writer, complaints, { done, batch });
    case 'complaint-mark':
      return unrevise(writer, complaintMarks, { done, batch });
    case 'playbook':
      return unrevise(writer, playbooks, { done, batch });
    case 'playbook-case':
      return unrevise(writer, playbookCases, { done, batch });
    case 'playbook-step':
      return unrevise(writer, playbookSteps, { done, batch });
    case 'conversation':
      return unchangeConversation(writer, { done, batch });
    case 'moderation':
      return unrevise(writer, moderation, { done, batch });
    case 'conversation-view':
      return unrevise(writer, conversationViews, { done, batch });
    case 'custom-field':
      return unrevise(writer, customFields, { done, batch });
    case 'deal':
      return unrevise(writer, deals, { done, batch });
    case 'deal-stage':
      return unrevise(writer, dealStages, { done, batch });
    case 'segment':
      return unrevise(writer, segments, { done, batch });
    case 'saved-answer':
      return unrevise(writer, savedAnswers, { done, batch });
    case 'answer-use':
      return unrevise(writer, answerUses, { done, batch });
    case 'shop-fact':
      return unrevise(writer, shopFacts, { done, batch });
    case 'rule':
      return unrevise(writer, rules, { done, batch });
    case 'service-hours':
      return unrevise(writer, weeks, { done, batch });
    case 'closing':
      return unrevise(writer, closings, { done, batch });
    case 'answer-target':
      return unrevise(writer, answerTargets, { done, batch });
    case 'draft':
      return takeDraftBack(writer, done, batch);
    default:
      return takeBackPeople(writer, done, batch) || (isOfCard(done) && unchangeCard(writer, { done, batch }));
  }
}
