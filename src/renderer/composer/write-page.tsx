import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../core/queries.ts';
import { composerText } from '../text/composer.ts';
import { EmptyState, ErrorState, Page, PageHeader } from '../ui/index.ts';
import { BegunList } from './begun-list.tsx';
import styles from './write-page.module.css';
import { MailForm } from './mail-form.tsx';
import { useDraft } from './use-draft.ts';
import { useWriting } from './use-writing.ts';

/** Where a mail is written that is no answer; without one, what was begun and not sent. */
export function WritePage() {
  const { draftId } = useParams({ strict: false });
  return draftId === undefined ? <Begun /> : <NewMail key={draftId} id={draftId} />;
}

function NewMail({ id }: Readonly<{ id: string }>) {
  const navigate = useNavigate();
  const handle = useDraft(id);
  const [named, setNamed] = useState<boolean | null>(null);
  const { draft, words, error } = handle;
  const leave = (): void => void navigate({ to: '/write/{-$draftId}', params: { draftId: undefined }, replace: true });
  if (error && !draft) return <ErrorState error={error} onRetry={leave} />;
  if (!draft || !words) return null;
  // Whoever begins with a recipient goes on with the words; it is not asked again while names are typed.
  if (named === null) setNamed(words.to.length > 0);
  const forwarding = draft.forwards !== null;
  const title = forwarding ? composerText.forwarding : composerText.newMail;
  return (
    <div className={styles['page']}>
      <h1 className={styles['pageTitle']}>{title}</h1>
      {draft.sender === null ? (
        <EmptyState icon={<IconPencil size={28} stroke={1.4} />} title={composerText.nothingConnected} />
      ) : (
        <MailForm
          draft={draft}
          words={words}
          handle={handle}
          answered={null}
          others={[]}
          names={{
            form: title,
            field: composerText.words,
            placeholder: forwarding ? composerText.forwardPlaceholder : composerText.wordsPlaceholder,
          }}
          focus={named === true}
          onFold={null}
          onSent={({ conversationId }) =>
            void navigate({ to: '/inbox/{-$conversationId}', params: { conversationId }, replace: true })
          }
          onDiscarded={leave}
        />
      )}
    </div>
  );
}

function Begun() {
  const { write } = useWriting();
  const begun = useQuery(queries.drafts.list.queryOptions({ input: {} }));
  return (
    <Page>
      <PageHeader title={composerText.begun}>
        <Button leftSection={<IconPencil size={16} stroke={1.8} />} onClick={() => void write()} aria-keyshortcuts="c">
          {composerText.writeNew}
        </Button>
      </PageHeader>
      {begun.isError ? (
        <ErrorState error={begun.error} onRetry={() => void begun.refetch()} />
      ) : begun.data?.length === 0 ? (
        <EmptyState
          icon={<IconPencil size={28} stroke={1.4} />}
          title={composerText.begunNone}
          text={composerText.begunNoneMore}
        />
      ) : (
        <BegunList drafts={begun.data ?? []} />
      )}
    </Page>
  );
}
