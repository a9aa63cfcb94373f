import { newId } from '#main/kernel/ids';
import type { Clock } from '#main/kernel/clock';
import type { Log } from '#main/kernel/log';
import type { Caller } from '#main/kernel/port';
import type { Scope } from '#main/kernel/scope';
import { knownNotices, listTelling, listUntold } from '#main/storage/notices';
import { readLocalSetting } from '#main/storage/open-log';
import { readServiceHours } from '#main/storage/service-hours';
import type { Reader } from '#main/storage/statement';
import type { Account } from '#shared/domain/account';
import { noticeSettings, usualNoticeSettings, type Notice, type NoticeSettings } from '#shared/domain/notice';
import { serviceClock } from '#shared/service-hours/service-clock';
import { settingName, type noticeCommands } from './commands.ts';
import { decide, type Telling } from './decide.ts';
import { notableNow } from './sources.ts';
import { wordNotice } from './word-notice.ts';

/** How late something due may be told; what is listed does not depend on it. It looks again, so that a sleep is no matter. */
const lookEvery = 15_000;
/** Changes come in bursts. */
const gather = 500;
const keptFor = 30 * 86_400_000;
/** A notice that no window took by then is not told to one that opens later. */
const offeredFor = 10 * 60_000;

export type NoticeParts = Readonly<{
  reader: Reader;
  clock: Clock;
  log: Log;
  commands: Caller<ReturnType<typeof noticeCommands>>;
  accounts: () => readonly Account[];
  /** Whether it looks by itself. */
  background: boolean;
  tell: (notice: Notice) => void;
}>;

export type Notices = ReturnType<typeof openNotices>;

/** What is told on the desktop: each thing once, over all windows and starts, and not in quiet hours. */
export function openNotices(parts: NoticeParts, scope: Scope) {
  const { reader, clock, commands } = parts;
  const settings = (): NoticeSettings => settingsIn(readLocalSetting(reader, settingName));
  let looking: Promise<void> = Promise.resolve();
  let soon: NodeJS.Timeout | null = null;

  const look = async (): Promise<void> => {
    const now = clock.now();
    const found = notableNow(reader, { now, accounts: parts.accounts() });
    const known = knownNotices(
      reader,
      found.map(({ id }) => id),
    );
    const fresh = found.filter(({ id }) => !known.has(id));
    if (fresh.length > 0) await commands.call('leaveNotices', { notices: fresh });
    const untold = listUntold(reader);
    if (untold.length === 0) return;
    const isOpen = serviceClock(readServiceHours(reader)).isOpen(now);
    const { tell, hold, drop } = decide(untold, { settings: settings(), now, isOpen });
    if (tell.length + hold.length + drop.length === 0) return;
    const notices = tell.map((telling) => ({ telling, notice: wordNotice(reader, telling) }));
    const telling = notices.flatMap(({ notice }) => notice?.id ?? []);
    const told = tell.flatMap(({ things }) => things.map(({ id }) => id)).filter((id) => !telling.includes(id));
    await commands.call('setNotices', {
      states: [
        { ids: hold, state: 'held' },
        { ids: [...drop, ...told], state: 'told' },
        { ids: telling, state: 'telling' },
      ],
    });
    for (const { notice } of notices) if (notice) parts.tell(notice);
  };
  /** One look after the other: two at once would tell the same twice. */
  const lookInTurn = (first?: () => Promise<void>): Promise<void> => {
    looking = looking
      .then(first)
      .then(look)
      .catch((failure: unknown) => {
        if (!scope.closed) parts.log.error({ err: failure }, 'Notices could not be looked at');
      });
    return looking;
  };

  if (parts.background) {
    const timer = setInterval(() => void lookInTurn(), lookEvery);
    timer.unref();
    scope.onClose(async () => {
      clearInterval(timer);
      if (soon) clearTimeout(soon);
      await looking;
    });
    void commands.call('forgetNotices', { before: clock.now() - keptFor }).then(() => lookInTurn());
  }

  return {
    look: () => lookInTurn(),
    /** Something changed that may deserve a notice: looked at in a moment. */
    nudge: (): void => {
      if (!parts.background) return;
      soon ??= setTimeout(() => {
        soon = null;
        void lookInTurn();
      }, gather);
    },
    /** Something came in. */
    arrived: (conversationIds: readonly string[]): Promise<void> => {
      const at = clock.now();
      const notices = conversationIds.map((about) => ({
        ...({ id: newId(at), kind: 'arrived', about, words: null, at } as const),
      }));
      return lookInTurn(() => commands.call('leaveNotices', { notices }));
    },
    /** What was told while no window was there, for the one that opens soon after. */
    offered: (): Notice[] =>
      listTelling(reader, clock.now() - offeredFor).flatMap((one) => {
        const telling: Telling = { of: 'one', things: [{ ...one, state: 'waiting' }] };
        return wordNotice(reader, telling) ?? [];
      }),
    claim: (id: string): Promise<boolean> => commands.call('claimNotice', { id }),
    settings,
    setSettings: async (to: NoticeSettings): Promise<NoticeSettings> => {
      await commands.call('setNoticeSettings', to);
      void lookInTurn();
      return to;
    },
  };
}

function settingsIn(json: string | null): NoticeSettings {
  if (json === null) return usualNoticeSettings;
  const read = noticeSettings.safeParse(JSON.parse(json));
  return read.success ? read.data : usualNoticeSettings;
}
