import { accountCommands } from '#main/accounts/commands';
import { activityCommands } from '#main/activity/commands';
import { answerCommands } from '#main/answers/commands';
import { factCommands } from '#main/answers/fact-commands';
import { complaintCommands } from '#main/complaints/commands';
import { hearingCommands } from '#main/complaints/hearing';
import { customerCommands } from '#main/customers/commands';
import { fieldCommands } from '#main/customers/field-commands';
import { identityCommands } from '#main/customers/identity-commands';
import { counterCommands } from '#main/counter/commands';
import { dealCommands } from '#main/deals/commands';
import { dealStageCommands } from '#main/deals/stage-commands';
import { followUpCommands } from '#main/followups/commands';
import { importCommands } from '#main/imports/import-commands';
import { arrangingCommands } from '#main/inbox/arranging';
import { inboxCommands } from '#main/inbox/commands';
import { viewCommands } from '#main/inbox/view-commands';
import { moderatingCommands } from '#main/inbound/moderating';
import { senderCommands } from '#main/inbound/senders';
import { arrivalCommands } from '#main/inbound/store';
import { draftAt } from '#main/outbound/draft';
import { standInCommands } from '#main/stand-in/commands';
import { noticeCommands } from '#main/notices/commands';
import { draftCommands } from '#main/outbound/draft-commands';
import { rightsCommands } from '#main/rights/commands';
import { replyCommands } from '#main/outbound/reply';
import { sendCommands } from '#main/outbound/send';
import { writingCommands } from '#main/outbound/writing';
import { draftAnswer } from '#main/answers/drafting';
import { ruleCommands } from '#main/rules/commands';
import { segmentCommands } from '#main/segments/commands';
import { serviceHourCommands } from '#main/service-hours/commands';
import { timelineCommands } from '#main/timeline/commands';
import type { Writer } from '#main/storage/open-log';
import { playbookCommands } from '#main/playbooks/commands';
import { peopleCommands } from '#main/people/commands';
import { comparingCommands } from '#main/people/comparing';
import { scheduleCommands } from '#main/exchange/schedules';
import { uploadCommands } from '#main/exchange/uploads';

/** Everything that is ever written, by name. Nothing else has a writing connection. */
export function logCommands(writer: Writer, wanted: () => boolean) {
  return {
    device: (): string => writer.device,
    ...arrivalCommands(writer, wanted),
    ...senderCommands(writer),
    ...moderatingCommands(writer),
    ...noticeCommands(writer),
    ...standInCommands(writer),
    ...draftCommands(writer),
    ...answerCommands(writer, (conversationId) => draftAt(writer, conversationId)),
    ...factCommands(writer),
    ...replyCommands(writer),
    ...sendCommands(writer),
    ...writingCommands(writer),
    ...inboxCommands(writer, wanted),
    ...viewCommands(writer),
    ...arrangingCommands(writer),
    ...activityCommands(writer),
    ...counterCommands(writer),
    ...customerCommands(writer),
    ...identityCommands(writer),
    ...fieldCommands(writer),
    ...followUpCommands(writer),
    ...timelineCommands(writer),
    ...complaintCommands(writer),
    ...hearingCommands(writer),
    ...playbookCommands(writer),
    ...dealCommands(writer),
    ...dealStageCommands(writer),
    ...segmentCommands(writer),
    ...serviceHourCommands(writer),
    ...ruleCommands(writer, (drafting) =>
      draftAnswer(writer, (conversationId) => draftAt(writer, conversationId), drafting),
    ),
    ...accountCommands(writer),
    ...peopleCommands(writer),
    ...rightsCommands(writer),
    ...comparingCommands(writer, wanted),
    ...uploadCommands(writer),
    ...importCommands(writer, wanted),
    ...scheduleCommands(writer),
  };
}

export type LogCommands = ReturnType<typeof logCommands>;
