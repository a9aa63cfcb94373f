import {
  IconAlertTriangle,
  IconClock,
  IconFileAlert,
  IconFlag,
  IconHeartHandshake,
  IconHelpCircle,
  IconMailExclamation,
  IconMoodAngry,
} from '@tabler/icons-react';
import { Avatar } from '../ui/index.ts';
import type { TodayLine } from './lines.ts';
import styles from './today.module.css';

/** What a line is, as a sign; a conversation is shown by whom it is with. */
export function LineMark({ line }: Readonly<{ line: TodayLine }>) {
  if ('conversation' in line) {
    const { name, address } = line.conversation.with;
    return <Avatar name={name} address={address} size={36} />;
  }
  const { Symbol, state } = signOf(line);
  return (
    <span className={styles['mark']} data-state={state} aria-hidden="true">
      <Symbol size={20} stroke={1.6} />
    </span>
  );
}

function signOf(line: Exclude<TodayLine, { conversation: unknown }>) {
  switch (line.what) {
    case 'account':
      return { Symbol: IconMailExclamation, state: 'failed' };
    case 'export':
      return { Symbol: IconFileAlert, state: 'failed' };
    case 'outgoing': {
      const { state } = line.item;
      if (state === 'failed') return { Symbol: IconAlertTriangle, state };
      return state === 'unknown' ? { Symbol: IconHelpCircle, state } : { Symbol: IconClock, state: undefined };
    }
    case 'scheduled':
      return { Symbol: IconClock, state: undefined };
    case 'follow-up':
      return { Symbol: line.due.followUp.kind === 'promise' ? IconHeartHandshake : IconFlag, state: undefined };
    case 'complaint':
      return { Symbol: IconMoodAngry, state: line.open.complaint.severity === 'high' ? 'failed' : undefined };
    default:
      return line satisfies never;
  }
}
