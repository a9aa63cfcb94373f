import type { Account } from '#shared/domain/account';
import { refusalCode } from '#shared/domain/refusal';
import { refusalSentence } from '#shared/text/refusals';
import { accountsText } from '../text/accounts.ts';

/** Why an account is not well, in a sentence; null when there is nothing to say. */
export function failureSentence({ failure }: Pick<Account, 'failure'>): string | null {
  if (!failure) return null;
  const code = refusalCode.safeParse(failure.code);
  return code.success ? refusalSentence(code.data, { detail: failure.detail }) : failure.detail;
}

/** When something happens that lies ahead: “shortly”, “in 2 minutes”, “in 3 hours”, “in 9 days”. */
export function aheadWords(at: number, now: number, locale?: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const seconds = Math.round((at - now) / 1000);
  if (seconds < 50) return accountsText.shortly;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return words.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 36 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day');
}

/** The quiet line under an account: how current it is, and when it is looked at next. */
export function currencyWords(account: Account, now: number, dateWords: (at: number) => string): string {
  const { lastSyncAt, nextSyncAt, syncing, state } = account;
  const current = lastSyncAt === null ? accountsText.neverSynced : accountsText.asOf(dateWords(lastSyncAt));
  if (syncing) return `${accountsText.syncing} ${lastSyncAt === null ? '' : `(${current})`}`.trim();
  if (state === 'paused') return `${current}. ${accountsText.pausedNote}`;
  return nextSyncAt === null ? `${current}.` : `${current}; ${accountsText.next(aheadWords(nextSyncAt, now))}.`;
}
