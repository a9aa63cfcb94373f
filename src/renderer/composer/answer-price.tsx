import { useQuery } from '@tanstack/react-query';
import { chargeWords } from '#shared/domain/amount';
import type { AnswerWay } from '#shared/domain/answering';
import { queries } from '../core/queries.ts';
import { audienceText } from '../text/audience.ts';
import styles from './audience-line.module.css';

/** What an answer costs, where its network takes money for it. */
export function AnswerPrice({ channel, way }: Readonly<{ channel: string; way: AnswerWay }>) {
  const channels = useQuery(queries.accounts.channels.queryOptions({ input: {} })).data ?? [];
  const prices = channels.find((one) => one.channel === channel)?.prices ?? null;
  const price = prices?.items.find(({ answers }) => answers === way.visibility);
  if (!prices || !price) return null;
  return <p className={styles['until']}>{audienceText.costs(chargeWords(price.amount, prices.currency))}</p>;
}
