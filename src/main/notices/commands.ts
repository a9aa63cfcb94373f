import { claimNotice, forgetNotices, leaveNotice, setNoticeState, type NoticeState } from '#main/storage/notices';
import { writeLocalSetting, type Writer } from '#main/storage/open-log';
import type { Notable, NoticeSettings } from '#shared/domain/notice';

/** The local setting that holds what is told on this computer. */
export const settingName = 'notices';

/** What the log thread does about notices: all of it is this computer's own, and no act of anybody. */
export function noticeCommands(writer: Writer) {
  const inOne = <Answer>(work: () => Answer): Answer => writer.database.transaction(work).immediate();
  return {
    leaveNotices: ({ notices }: { notices: readonly Notable[] }): void =>
      inOne(() => {
        for (const notice of notices) leaveNotice(writer, notice);
      }),
    setNotices: ({ states }: { states: readonly Readonly<{ ids: readonly string[]; state: NoticeState }>[] }): void =>
      inOne(() => {
        for (const { ids, state } of states) if (ids.length > 0) setNoticeState(writer, ids, state);
      }),
    /** Whether the asking window may tell it: one of them all may, once. */
    claimNotice: ({ id }: { id: string }): boolean => claimNotice(writer, id),
    forgetNotices: ({ before }: { before: number }): void => forgetNotices(writer, before),
    setNoticeSettings: (settings: NoticeSettings): void =>
      writeLocalSetting(writer, settingName, JSON.stringify(settings)),
  };
}
