import type { Interaction } from '#shared/domain/interaction';
import type { messageText } from '../text/message.ts';

export type Mark = keyof typeof messageText.kinds;

/** What a message is besides words of a person, the most telling first. */
export function marksOf({ kind, details }: Pick<Interaction, 'kind' | 'details'>): readonly Mark[] {
  const { automatic, invitation, protection } = details;
  return [
    ...(kind === 'form' || kind === 'review' ? [kind] : []),
    ...(automatic ? [automatic] : []),
    ...(invitation ? (['invitation'] as const) : []),
    ...(protection ? [protection] : []),
  ];
}

/** Whether an open message does not say it anyway: a form, a review, an invitation and a locked text speak for themselves. */
export function worthSayingWhenOpen(mark: Mark): boolean {
  return mark === 'reply' || mark === 'bulk' || mark === 'report' || mark === 'signed';
}
