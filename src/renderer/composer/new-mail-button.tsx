import { Button, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { composerText } from '../text/composer.ts';
import styles from './new-mail-button.module.css';
import { useWriting } from './use-writing.ts';

/** Begins a mail from anywhere, and leads back to those begun. Away while nothing is connected that could send. */
export function NewMailButton() {
  const { write } = useWriting();
  const accounts = useQuery(queries.writing.list.queryOptions({ input: {} })).data ?? [];
  const { draftId } = useParams({ strict: false });
  const drafts = useQuery(queries.drafts.list.queryOptions({ input: {} })).data ?? [];
  const begun = drafts.filter(({ id }) => id !== draftId).length;
  if (accounts.length === 0) return null;
  return (
    <div className={styles['newMail']}>
      {begun > 0 && (
        <Link to="/write/{-$draftId}" params={{ draftId: undefined }} className={styles['begunCount']}>
          {composerText.begunCount(begun)}
        </Link>
      )}
      <Tooltip label={`${composerText.newMail} (c)`}>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPencil size={16} stroke={1.7} />}
          aria-keyshortcuts="c n"
          onClick={() => void write()}
        >
          {composerText.newMail}
        </Button>
      </Tooltip>
    </div>
  );
}
