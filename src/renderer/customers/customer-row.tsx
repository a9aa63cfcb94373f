import { IconBan, IconStarFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { addressWords, goesByName } from '#shared/domain/card-values';
import type { Customer, Identity } from '#shared/domain/customer';
import { isReachable } from '#shared/domain/interaction';
import { stageWords } from '../card/index.ts';
import { channelName } from '../text/channel-names.ts';
import { customersText } from '../text/customers.ts';
import { CustomerAvatar, RelativeTime } from '../ui/index.ts';
import styles from './customers.module.css';

const shownTags = 2;

type Properties = Readonly<{
  customer: Customer;
  index: number;
  start: number;
  height: number;
  chosen: boolean;
  ticked: boolean;
  onTick: (id: string, range: boolean) => void;
}>;

/** One customer of the table. The name is the link; the whole row answers a click through it. */
export function CustomerRow({ customer, index, start, height, chosen, ticked, onTick }: Properties) {
  const { id, name, identities, lastAt, company, stage, tags, vip, doNotContact } = customer;
  const [first, ...others] = identities.filter((known) => isReachable(known.address));
  const address = customer.email ?? customer.phone ?? (first ? wayWords(first) : '');
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles['row']}
      data-chosen={chosen || undefined}
      data-ticked={ticked || undefined}
      style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start}px)`, height }}
    >
      <span role="cell" className={styles['tick']}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={ticked}
          onChange={() => undefined}
          onClick={(event) => onTick(id, event.shiftKey)}
          aria-label={customersText.select(name)}
        />
      </span>
      <span role="cell" className={styles['name']}>
        <CustomerAvatar customer={customer} size={28} />
        <Link to="/customers/$customerId" params={{ customerId: id }} className={styles['link'] ?? ''} title={name}>
          <bdi>{name}</bdi>
        </Link>
        {vip && <IconStarFilled size={13} className={styles['vip']} role="img" aria-label={customersText.vip} />}
        {doNotContact && (
          <IconBan size={14} className={styles['barred']} role="img" aria-label={customersText.doNotContact} />
        )}
      </span>
      <span role="cell" className={styles['company']} title={company ?? undefined}>
        {company}
      </span>
      <span role="cell" className={styles['address']} title={address}>
        <span className={styles['cut']}>{address}</span>
        {others.length > 0 && (
          <span className={styles['more']} title={customersText.moreAddressesTitle(others.map(wayWords).join(', '))}>
            {customersText.moreAddresses(others.length)}
          </span>
        )}
      </span>
      <span role="cell" className={styles['stage']}>
        {stage === null ? null : stageWords(stage)}
      </span>
      <span role="cell" className={styles['tags']} title={tags.join(', ')}>
        {tags.slice(0, shownTags).map((tag) => (
          <span key={tag} className={styles['tag']}>
            {tag}
          </span>
        ))}
        {tags.length > shownTags && (
          <span className={styles['more']}>{customersText.moreAddresses(tags.length - shownTags)}</span>
        )}
      </span>
      <span role="cell" className={styles['number']}>
        {lastAt !== null && <RelativeTime at={lastAt} />}
      </span>
    </div>
  );
}

/** A way to reach somebody; the network alone where they go by nothing but their name there. */
function wayWords(identity: Identity): string {
  return goesByName(identity) ? channelName(identity.channel) : addressWords(identity, '');
}
