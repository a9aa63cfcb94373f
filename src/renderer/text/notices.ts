import type { Notice, NoticeKind } from '#shared/domain/notice';

/** What a desktop notice says, and the settings of notices. */
export const noticesText = {
  noSubject: '(no subject)',
  more: (count: number): string => (count === 1 ? ', and one more' : `, and ${count} more`),
  due: (who: string | null): string => (who === null ? 'Due now' : `Due now for ${who}`),
  signIn: (who: string): string => `${who} needs to sign in again. New messages do not arrive until then.`,
  notSent: (who: string): string => `Not sent to ${who}`,
  heldTitle: 'While it was quiet',
  counted: {
    arrived: counted('message came in', 'messages came in'),
    due: counted('thing is due', 'things are due'),
    'sign-in': counted('account needs to sign in', 'accounts need to sign in'),
    'not-sent': counted('reply did not leave', 'replies did not leave'),
    rule: counted('rule asks for you', 'rules ask for you'),
  } satisfies Record<NoticeKind, (count: number) => string>,

  title: 'Notices',
  allowTitle: 'On this desktop',
  allowed: 'This browser shows Shopbell’s notices.',
  notAsked:
    'This browser asks you once whether Shopbell may show notices. They are made on this computer and go nowhere else.',
  denied:
    'This browser was told not to show Shopbell’s notices. Allow them in its settings for this address: the sign left of the address, then “Notifications”.',
  unsupported: 'This browser cannot show notices. What waits stands on Today.',
  allow: 'Allow notices',
  whatTitle: 'What is told',
  kinds: {
    arrived: 'A message comes in',
    due: 'A promise or a task becomes due',
    'sign-in': 'An account needs you to sign in',
    'not-sent': 'A reply did not leave',
    rule: 'A rule asks for it',
  } satisfies Record<NoticeKind, string>,
  quietTitle: 'Quiet hours',
  quiet: 'Tell nothing during these hours',
  from: 'From',
  to: 'To',
  onlyWhenOpen: 'Tell nothing while the shop is closed',
  quietHint: 'What was held back is told once, as a sum, when they are over.',
  times: 'Write times as 20:00.',
} as const;

/** The words of a notice: a title, and what stands below it. */
export function noticeWords({ kind, who, what, counts }: Notice): Readonly<{ title: string; body: string }> {
  if (kind === 'held' || who === null) {
    const sums = Object.entries(noticesText.counted).flatMap(([name, words]) => {
      const count = new Map(Object.entries(counts)).get(name);
      return count === undefined ? [] : words(count);
    });
    if (kind === 'held') return { title: noticesText.heldTitle, body: sums.join(', ') };
    return { title: what ?? sums.join(', '), body: '' };
  }
  switch (kind) {
    case 'arrived': {
      const others = (counts.arrived ?? 1) - 1;
      return { title: who, body: `${what ?? noticesText.noSubject}${others > 0 ? noticesText.more(others) : ''}` };
    }
    case 'due':
      return { title: noticesText.due(who), body: what ?? '' };
    case 'sign-in':
      return { title: noticesText.signIn(who), body: '' };
    case 'not-sent':
      return { title: noticesText.notSent(who), body: what ?? noticesText.noSubject };
    case 'rule':
      return { title: what ?? who, body: who };
    default:
      return kind satisfies never;
  }
}

function counted(one: string, many: string): (count: number) => string {
  return (count) => (count === 1 ? `1 ${one}` : `${count.toLocaleString()} ${many}`);
}
