import { useQuery } from '@tanstack/react-query';
import { chargeWords } from '#shared/domain/amount';
import type { AnswerWay } from '#shared/domain/answering';
import { holdsLink } from '#shared/domain/weighted-length';
import { queries } from '../core/queries.ts';
import { audienceText } from '../text/audience.ts';
import styles from './audience-line.module.css';

type Props = Readonly<{ channel: string; way: AnswerWay; text: string }>;

/** What an answer costs, where its network takes money for it, and more for a link. */
export function AnswerPrice({ channel, way, text }: Props) {
  const channels = useQuery(queries.accounts.channels.queryOptions({ input: {} })).data ?? [];
  const prices = channels.find((one) => one.channel === channel)?.prices ?? null;
  const ofWay = prices?.items.filter(({ answers }) => answers === way.visibility) ?? [];
  const price = (holdsLink(text) && ofWay.find(({ linked }) => linked)) || ofWay.find(({ linked }) => !linked);
  if (!prices || !price) return null;
  return <p className={styles['until']}>{audienceText.costs(chargeWords(price.amount, prices.currency))}</p>;
}
