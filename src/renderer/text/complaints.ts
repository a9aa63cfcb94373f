import type { Severity } from '#shared/domain/complaint';

export const complaintsText = {
  title: 'Complaints',
  add: 'Open a complaint',
  summary: 'What they are cross about',
  severity: 'How bad it is',
  severities: { low: 'Minor', normal: 'Normal', high: 'Serious' } satisfies Record<Severity, string>,
  save: 'Open it',
  cancel: 'Cancel',
  opened: 'Complaint opened.',
  close: 'Close…',
  closeTitle: 'Close the complaint',
  closeNamed: (summary: string): string => `Close: ${summary}`,
  outcome: 'What came of it',
  outcomePlaceholder: 'A new lid was sent',
  told: 'Who was told',
  toldPlaceholder: 'Marta, by phone',
  why: 'A complaint ends with an outcome, and with somebody who knows it.',
  closeIt: 'Close it',
  closed: 'Complaint closed.',
  since: (when: string): string => `since ${when}`,
  mark: (count: number): string => (count === 1 ? 'Open complaint' : `${count.toLocaleString()} open complaints`),
} as const;
