import { z } from 'zod';
import { notice, noticeSettings } from '#shared/domain/notice';
import { nothing, operation } from './base.ts';

/** What is told on this computer's desktop. */
export const notices = {
  settings: operation.input(nothing).output(noticeSettings),
  setSettings: operation.input(noticeSettings).output(noticeSettings),
  /** What was told a moment ago and no window has taken yet. */
  offered: operation.input(nothing).output(z.array(notice)),
  /** Takes a notice for the asking window; false where another one has it. */
  claim: operation.input(z.object({ id: z.string().max(200) })).output(z.object({ taken: z.boolean() })),
};
