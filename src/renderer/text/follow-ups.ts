import type { FollowUpKind, FollowUpOutcome } from '#shared/domain/follow-up';

export const followUpsText = {
  title: 'Promises and tasks',
  add: 'Add a promise or a task',
  none: 'Nothing open',
  kind: 'What it is',
  kinds: { task: 'Task', promise: 'Promise' } satisfies Record<FollowUpKind, string>,
  text: { task: 'What is to be done', promise: 'What was promised' } satisfies Record<FollowUpKind, string>,
  due: 'By when',
  save: 'Add',
  cancel: 'Cancel',
  created: { task: 'Task added.', promise: 'Promise written down.' } satisfies Record<FollowUpKind, string>,
  settled: {
    kept: 'Promise kept.',
    broken: 'Promise broken.',
    done: 'Task done.',
    dropped: 'Task dropped.',
  } satisfies Record<FollowUpOutcome, string>,
  settle: {
    kept: 'Kept',
    broken: 'Broken',
    done: 'Done',
    dropped: 'Dropped',
  } satisfies Record<FollowUpOutcome, string>,
  settleAs: (outcome: FollowUpOutcome, text: string): string => `${followUpsText.settle[outcome]}: ${text}`,
  dueOn: (when: string): string => `due ${when}`,
  overdue: (when: string): string => `overdue since ${when}`,
  dueTitle: 'To be done',
  dueCount: (count: number): string => (count === 1 ? '1 thing' : `${count.toLocaleString()} things`),
  dueOrder: 'The longest overdue comes first.',
} as const;
