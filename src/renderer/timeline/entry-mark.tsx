import {
  IconArrowBackUp,
  IconAt,
  IconBuildingStore,
  IconDots,
  IconForms,
  IconHeart,
  IconMail,
  IconMailbox,
  IconMessage,
  IconNote,
  IconPhone,
  IconShare,
  IconStar,
  IconUserMinus,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import type { InteractionKind } from '#shared/domain/interaction';
import type { SaidOnTimeline } from '#shared/domain/timeline';
import styles from './timeline.module.css';

const marks: Readonly<Record<Exclude<InteractionKind, 'message'>, Icon>> = {
  comment: IconMessage,
  mention: IconAt,
  review: IconStar,
  share: IconShare,
  reaction: IconHeart,
  follow: IconUserPlus,
  unfollow: IconUserMinus,
  call: IconPhone,
  visit: IconBuildingStore,
  letter: IconMailbox,
  form: IconForms,
  note: IconNote,
  other: IconDots,
};

/** What an entry is at a glance; an answer of the shop's is known by its arrow. */
export function EntryMark({ kind, direction, logged }: Pick<SaidOnTimeline, 'kind' | 'direction' | 'logged'>) {
  const answer = direction === 'outbound' ? IconArrowBackUp : IconMail;
  const Symbol = kind === 'message' ? (logged ? IconMessage : answer) : marks[kind];
  return (
    <span className={styles['mark']} data-tone={direction} aria-hidden="true">
      <Symbol size={16} stroke={1.7} />
    </span>
  );
}
