/** What the command line says about today. */
export const todayWords = {
  asOf: (when: string): string => `As of ${when}`,
  nothing: 'Nothing waits.',
  accounts: 'Accounts that need you',
  due: (total: number): string => `Due today or before: ${total}`,
  complaints: (total: number): string => `Open complaints: ${total}`,
  unanswered: (total: number): string => `Waiting for an answer: ${total}`,
  outgoing: 'Not sent yet',
  returning: 'Put off until today',
} as const;
