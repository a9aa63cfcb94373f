import type { NoticeSettings } from '#shared/domain/notice';

/**
 * Whether nothing is told now. What the clock on the wall shows decides, so that quiet hours end at the same time of the day
 * after the clocks were changed and in another time zone.
 */
export function isQuiet(
  { quiet, onlyWhenOpen }: Pick<NoticeSettings, 'quiet' | 'onlyWhenOpen'>,
  { now, isOpen }: Readonly<{ now: number; isOpen: boolean }>,
): boolean {
  if (onlyWhenOpen && !isOpen) return true;
  if (!quiet.on || quiet.from === quiet.to) return false;
  const date = new Date(now);
  const wall = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
  return quiet.from < quiet.to ? quiet.from <= wall && wall < quiet.to : quiet.from <= wall || wall < quiet.to;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
