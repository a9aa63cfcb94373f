import { Menu } from '@mantine/core';
import { IconEyeCheck, IconEyePause, IconMoodAnnoyed, IconTrash, type Icon } from '@tabler/icons-react';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { ChosenState } from '#shared/domain/public-state';
import { moderationText } from '../text/moderation.ts';
import { useModerate, useModeration } from './use-moderate.ts';

const icons: Readonly<Record<ChosenState, Icon>> = {
  published: IconEyeCheck,
  held: IconEyePause,
  spam: IconMoodAnnoyed,
  trashed: IconTrash,
};

/** In a message's menu: what can be made of public words where they stand. */
export function ModerationItems({ message }: Readonly<{ message: ShownInteraction }>) {
  const possible = useModeration(message);
  const { moderate } = useModerate();
  return possible.map((state) => {
    const Symbol = icons[state];
    return (
      <Menu.Item
        key={state}
        leftSection={<Symbol size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => moderate(message.id, state)}
      >
        {moderationText.actions[state]}
      </Menu.Item>
    );
  });
}
