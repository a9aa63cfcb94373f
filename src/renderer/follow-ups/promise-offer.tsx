import { ActionIcon, Button } from '@mantine/core';
import { IconHeartHandshake, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { DraftPromise, DraftWords } from '#shared/domain/draft';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { shortcutText } from '../text/common.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { MenuKey } from '../ui/index.ts';
import styles from './promise-offer.module.css';
import { keptPromises, usePromises } from './use-promises.ts';

type Properties = Readonly<{
  words: Pick<DraftWords, 'text' | 'promises'>;
  onChange: (part: Pick<DraftWords, 'promises'>) => void;
}>;

/** Beneath what is being written: a sentence of it that sounds like a promise, and those that will be remembered. */
export function PromiseOffer({ words: { text, promises }, onChange }: Properties) {
  const found = usePromises(text);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const standing = promises.filter(({ said }) => text.includes(said));
  const offered = found.find(({ text: said }) => !refused.has(said) && promises.every((one) => one.said !== said));
  const accept = (): void | false => {
    if (!offered) return false;
    onChange({ promises: [...promises, { said: offered.text, dueAt: offered.dueAt }] });
  };
  const refuse = (): void | false => {
    if (!offered) return false;
    setRefused(new Set([...refused, offered.text]));
  };
  useShortcuts({ rememberPromise: accept, noPromise: refuse });
  useEffect(() => {
    const kept = keptPromises(promises, found);
    if (kept !== promises) onChange({ promises: kept });
    // What is accepted follows its sentence only when the sentences were read anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);
  if (!offered && standing.length === 0) return null;
  return (
    <div className={styles['promises']}>
      {offered && (
        <div className={styles['offer']} role="status">
          <IconHeartHandshake size={16} stroke={1.6} aria-hidden="true" />
          <p className={styles['words']}>
            {followUpsText.youPromise} <q>{offered.text}</q> <DueMark dueAt={offered.dueAt} />
          </p>
          <Button size="compact-xs" variant="light" aria-keyshortcuts="Control+; Meta+;" onClick={accept}>
            {followUpsText.remember}
            <MenuKey>{`${modifier()} ;`}</MenuKey>
          </Button>
          <Button size="compact-xs" variant="subtle" aria-keyshortcuts="Control+: Meta+:" onClick={refuse}>
            {followUpsText.notPromise}
          </Button>
        </div>
      )}
      {standing.map((promise) => (
        <p key={promise.said} className={styles['kept']}>
          <IconHeartHandshake size={16} stroke={1.6} aria-hidden="true" />
          <span className={styles['words']}>
            {followUpsText.remembered} <q>{promise.said}</q> <DueMark dueAt={promise.dueAt} />
          </span>
          <ActionIcon
            size={22}
            aria-label={followUpsText.forget(promise.said)}
            onClick={() => {
              setRefused(new Set([...refused, promise.said]));
              onChange({ promises: promises.filter((one) => one !== promise) });
            }}
          >
            <IconX size={14} />
          </ActionIcon>
        </p>
      ))}
    </div>
  );
}

function DueMark({ dueAt }: Pick<DraftPromise, 'dueAt'>) {
  const words = dueAt === null ? followUpsText.noDate : followUpsText.dueOn(followUpsText.dueMoment(dueAt));
  return <span className={styles['due']}>{words}</span>;
}

function modifier(): string {
  return navigator.platform.startsWith('Mac') ? shortcutText.keys.command : shortcutText.keys.control;
}
