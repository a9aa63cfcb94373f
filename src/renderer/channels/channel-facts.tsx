import type { ChannelOffer } from '#shared/contract/accounts';
import { chargeWords } from '#shared/domain/amount';
import type { Prices } from '#shared/domain/connecting';
import { channelsText } from '../text/channels.ts';
import { bringsWords, canWords, longWords } from './channel-words.ts';
import styles from './channels.module.css';

/** What a channel brings, allows, costs and takes. */
export function ChannelFacts({ offer }: Readonly<{ offer: ChannelOffer }>) {
  const { prices, remembers, connecting } = offer;
  return (
    <dl className={styles['facts']}>
      <dt>{channelsText.facts.brings}</dt>
      <dd>
        {bringsWords(offer)}
        {remembers !== null && <span className={styles['quiet']}>{channelsText.remembers(longWords(remembers))}</span>}
      </dd>
      <dt>{channelsText.facts.can}</dt>
      <dd>{canWords(offer).join(' · ')}</dd>
      {prices && (
        <>
          <dt>{channelsText.facts.costs}</dt>
          <dd>
            <Costs prices={prices} />
          </dd>
        </>
      )}
      <dt>{channelsText.facts.effort}</dt>
      <dd>{channelsText.effort[connecting.effort]}</dd>
    </dl>
  );
}

function Costs({ prices: { currency, items, usualBudget } }: Readonly<{ prices: Prices }>) {
  return (
    <>
      <ul className={styles['prices']}>
        {items.map(({ of, amount }) => (
          <li key={of}>{channelsText.costs(chargeWords(amount, currency), of)}</li>
        ))}
      </ul>
      <span className={styles['quiet']}>{channelsText.budget(chargeWords(usualBudget, currency))}</span>
    </>
  );
}
