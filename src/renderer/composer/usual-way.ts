import type { AnswerWay } from '#shared/domain/answering';

/** How mails leave, while nobody has told yet. */
export const usualWay: AnswerWay = {
  ...{ visibility: 'private', addressed: true, formatted: true, attachments: true },
  ...{ maximumLength: null, window: null, until: null },
};
