import { Tooltip } from '@mantine/core';
import {
  IconCalendarEvent,
  IconForms,
  IconLock,
  IconMailCog,
  IconNews,
  IconRobot,
  IconSignature,
  IconStar,
  type Icon,
} from '@tabler/icons-react';
import { messageText } from '../text/message.ts';
import styles from './details.module.css';
import type { Mark } from './marks.ts';

const icons: Readonly<Record<Mark, Icon>> = {
  form: IconForms,
  review: IconStar,
  reply: IconRobot,
  bulk: IconNews,
  report: IconMailCog,
  invitation: IconCalendarEvent,
  signed: IconSignature,
  encrypted: IconLock,
};

/** What a message is besides words of a person, beside its author. */
export function MessageMarks({ marks }: Readonly<{ marks: readonly Mark[] }>) {
  return marks.map((mark) => {
    const Symbol = icons[mark];
    const chip = (
      <span key={mark} className={styles['mark']}>
        <Symbol size={14} stroke={1.7} aria-hidden="true" />
        {messageText.kinds[mark]}
      </span>
    );
    return mark === 'signed' ? (
      <Tooltip key={mark} label={messageText.signedMore}>
        {chip}
      </Tooltip>
    ) : (
      chip
    );
  });
}
