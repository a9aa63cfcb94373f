import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDots,
  IconExternalLink,
  IconMessages,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SaidOnTimeline } from '#shared/domain/timeline';
import { changeLogged } from '../counter/index.ts';
import { giveNotice } from '../core/notices.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { timelineText } from '../text/timeline.ts';
import { safeLink } from '../ui/index.ts';
import styles from './timeline.module.css';

/** What can be done with one entry. */
export function EntryMenu({ said }: Readonly<{ said: SaidOnTimeline }>) {
  const { id, subject, words, pinned, permalink, channel, conversationId, logged } = said;
  const navigate = useNavigate();
  const undoable = useUndoable();
  const pin = useMutation(queries.timeline.pin.mutationOptions());
  const remove = useMutation(
    queries.counter.remove.mutationOptions({ onSuccess: (done) => undoable(timelineText.removed, done) }),
  );
  const setPinned = (to: boolean): void =>
    pin.mutate(
      { id, pinned: to },
      {
        onSuccess: () =>
          giveNotice({
            words: to ? timelineText.pinnedNow : timelineText.unpinnedNow,
            undo: () => pin.mutate({ id, pinned: !to }),
          }),
      },
    );
  const there = permalink === null ? null : safeLink(permalink);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          size={24}
          className={styles['menu'] ?? ''}
          aria-label={timelineText.actions(subject ?? words.slice(0, 40))}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {conversationId !== null && (
          <Menu.Item
            leftSection={<IconMessages size={16} />}
            onClick={() => void navigate({ to: '/inbox/{-$conversationId}', params: { conversationId } })}
          >
            {timelineText.openConversation}
          </Menu.Item>
        )}
        {there !== null && (
          <Menu.Item
            component="a"
            href={there}
            target="_blank"
            rel="noopener noreferrer"
            leftSection={<IconExternalLink size={16} />}
          >
            {timelineText.openThere(channel)}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={pinned ? <IconPinnedOff size={16} /> : <IconPin size={16} />}
          onClick={() => setPinned(!pinned)}
        >
          {pinned ? timelineText.unpin : timelineText.pin}
        </Menu.Item>
        {logged && (
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => changeLogged(id)}>
            {timelineText.change}
          </Menu.Item>
        )}
        {logged && (
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove.mutate({ id })}>
            {timelineText.remove}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
