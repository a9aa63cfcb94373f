import { Button, Skeleton } from '@mantine/core';
import { IconMoodSmile, IconSunHigh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { LaterDialog } from '../becoming/index.ts';
import { CloseDialog } from '../complaints/index.ts';
import { ConversationPane } from '../conversation/index.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { todayText } from '../text/today.ts';
import { EmptyState, ErrorState, Page, PageHeader, ProblemNote } from '../ui/index.ts';
import { AsOf } from './as-of.tsx';
import { ChannelsLine } from './channels-line.tsx';
import { chosenAfter, conversationOf, lineId, partsOf, type TodayLine } from './lines.ts';
import { SignInDialogs } from './sign-in-dialogs.tsx';
import { TodayActions } from './today-actions.tsx';
import { TodaySection } from './today-part.tsx';
import styles from './today.module.css';
import { nameOf, useLineActs, type LineAct } from './use-line-acts.ts';

/** What today is about: all of it can be walked through, looked at and dealt with from here, by the keyboard alone. */
export function TodayPage() {
  const navigate = useNavigate();
  const today = useQuery(queries.today.show.queryOptions({ input: {} }));
  const about = useQuery(queries.app.about.queryOptions({ input: {} }));
  const schedules = useQuery(queries.exportSchedules.list.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<Readonly<{ for: 'later' | 'close' | 'sign-in'; line: TodayLine }> | null>(null);
  const { actsOf, putOff, error } = useLineActs({
    later: (line) => setAsked({ for: 'later', line }),
    close: (line) => setAsked({ for: 'close', line }),
    signIn: (line) => setAsked({ for: 'sign-in', line }),
  });

  // Also when a conversation opens beside the lines, which makes them narrower.
  useEffect(() => {
    if (chosen !== null) document.getElementById(chosen)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, openId]);

  const shown = today.data;
  const failedExports = schedules.data?.filter(({ failure }) => failure !== null) ?? [];
  const parts = shown ? partsOf(shown, failedExports) : [];
  const lines = parts.flatMap((part) => part.lines);
  const ids = lines.map(lineId);
  const line = lines.find((one) => lineId(one) === chosen) ?? null;
  const later = asked?.for === 'later' ? asked.line : null;

  const choose = (id: string | undefined): void => {
    if (id === undefined) return;
    setChosen(id);
    // Beside an open conversation the next one is read as soon as it is chosen.
    const next = lines.find((one) => lineId(one) === id);
    if (openId !== null && next) setOpenId(conversationOf(next) ?? openId);
  };
  const open = (one: TodayLine): void => {
    setChosen(lineId(one));
    const conversationId = conversationOf(one);
    if (conversationId !== null) setOpenId(conversationId);
    else if (one.what === 'follow-up' || one.what === 'complaint') {
      const { customerId } = one.what === 'follow-up' ? one.due.followUp : one.open.complaint;
      void navigate({ to: '/customers/$customerId', params: { customerId } });
    }
  };
  const act = (one: TodayLine, what: LineAct): void => {
    if (what.dealsWith && lineId(one) === chosen) setChosen(chosenAfter(ids, lineId(one)));
    what.run();
  };
  const actBy = (key: LineAct['key']): void | false => {
    const part = parts.find((one) => line !== null && one.lines.includes(line));
    const what = line && part && actsOf(line, part.name).find((one) => one.key === key);
    if (!line || !what) return false;
    act(line, what);
  };
  const walk = (step: number): void => {
    const at = chosen === null ? -1 : ids.indexOf(chosen);
    choose(ids[Math.max(0, Math.min(ids.length - 1, at + step))]);
  };
  useShortcuts({
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => (line ? open(line) : false),
    done: () => actBy('done'),
    otherwise: () => actBy('otherwise'),
    later: () => actBy('later'),
    close: () => (openId === null ? false : setOpenId(null)),
  });

  const closing = asked?.for === 'close' && asked.line.what === 'complaint' ? asked.line.open.complaint : null;
  const calm = shown && lines.length === 0;
  return (
    <div className={styles['page']} data-open={openId !== null || undefined}>
      <div className={styles['all-lines']}>
        <Page>
          <PageHeader
            title={todayText.title}
            text={shown ? <AsOf asOf={shown.asOf} accounts={shown.read} /> : '\u00a0'}
          >
            <TodayActions />
          </PageHeader>
          {today.isPending && <Skeleton height={320} radius="md" role="status" aria-label={todayText.loading} />}
          {today.isError && !shown && <ErrorState error={today.error} onRetry={() => void today.refetch()} />}
          {error !== null && <ProblemNote>{problemSentence(error)}</ProblemNote>}
          {shown && <ChannelsLine channels={shown.channels} asOf={shown.asOf} onOpen={setOpenId} />}
          {shown &&
            parts.map((part) => (
              <TodaySection
                key={part.name}
                part={part}
                asOf={shown.asOf}
                chosen={chosen}
                actsOf={actsOf}
                onOpen={open}
                onAct={act}
              />
            ))}
          {calm && about.data?.empty === true && (
            <EmptyState
              icon={<IconSunHigh size={28} stroke={1.5} />}
              title={todayText.emptyTitle}
              text={todayText.emptyBody}
              action={<Button onClick={() => void navigate({ to: '/welcome' })}>{todayText.emptyAction}</Button>}
            />
          )}
          {calm && about.data?.empty === false && (
            <EmptyState
              icon={<IconMoodSmile size={28} stroke={1.5} />}
              title={todayText.calmTitle}
              text={todayText.calmBody}
            />
          )}
        </Page>
      </div>
      {openId !== null && (
        <div className={styles['panel']}>
          <ConversationPane conversationId={openId} />
        </div>
      )}
      <LaterDialog
        opened={later !== null}
        {...(later && { title: todayText.laterTitle(nameOf(later)), answer: later.what !== 'follow-up' })}
        onChoose={(until) => later && putOff(later, until)}
        onClose={() => setAsked(null)}
      />
      <CloseDialog complaint={closing} onClose={() => setAsked(null)} />
      <SignInDialogs
        account={asked?.for === 'sign-in' && asked.line.what === 'account' ? asked.line.account : null}
        onClose={() => setAsked(null)}
      />
    </div>
  );
}
