import type { AnswerWay } from '#shared/domain/answering';

/** How mails leave, while nobody has told yet. */
export const usualWay: AnswerWay = {
  ...{ visibility: 'private', kinds: null, once: false, addressed: true, formatted: true, attachments: true },
  ...{ maximumLength: null, window: null, windowFrom: 'answered', until: null },
};
