import { ActionIcon } from '@mantine/core';
import { IconHistory, IconShieldExclamation, IconStarFilled, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { isReachable } from '#shared/domain/interaction';
import { addressWords, goesByName } from '#shared/domain/card-values';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { FollowUpsSection } from '../follow-ups/index.ts';
import { CasesSection } from '../playbooks/index.ts';
import { customerText } from '../text/customer.ts';
import { channelName } from '../text/channel-names.ts';
import { CustomerAvatar, ErrorState, RelativeTime } from '../ui/index.ts';
import { CopyAddress } from './copy-address.tsx';
import styles from './customer.module.css';
import { OtherConversations } from './other-conversations.tsx';
import { PanelMarks } from './panel-marks.tsx';
import { PanelSkeleton } from './panel-skeleton.tsx';

type Props = Readonly<{
  customerId: string;
  conversationId: string;
  /** The newest message may be somebody else's. */
  doubtful: boolean;
  overlay: boolean;
  onClose: () => void;
}>;

/** Who this is: names, addresses, how long they have been a customer, and what else was said. */
export function CustomerPanel({ customerId, conversationId, doubtful, overlay, onClose }: Props) {
  const show = useQuery(queries.customers.show.queryOptions({ input: { id: customerId } }));
  const customer = show.data;
  const navigate = useNavigate();
  const country = useQuery(queries.customers.country.queryOptions({ input: {} })).data?.country ?? '';
  useShortcuts({ openCustomer: () => void navigate({ to: '/customers/$customerId', params: { customerId } }) });
  return (
    <aside className={styles['panel']} data-overlay={overlay} aria-label={customerText.panel}>
      <ActionIcon className={styles['close'] ?? ''} aria-label={customerText.close} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
      {show.isError && !customer && <ErrorState error={show.error} onRetry={() => void show.refetch()} />}
      {show.isPending && <PanelSkeleton />}
      {customer && (
        <>
          <div className={styles['person']}>
            <CustomerAvatar customer={customer} size={40} />
            <div className={styles['names']}>
              <h2 className={styles['name']} dir="auto">
                {customer.name}
              </h2>
              {customer.company !== null && (
                <p className={styles['company']} dir="auto">
                  {customer.company}
                </p>
              )}
            </div>
            {customer.vip && (
              <IconStarFilled size={16} className={styles['vip']} role="img" aria-label={customerText.vip} />
            )}
          </div>
          <PanelMarks customer={customer} />
          {doubtful && (
            <p className={styles['doubt']}>
              <IconShieldExclamation size={16} stroke={1.6} aria-hidden="true" />
              {customerText.doubtful}
            </p>
          )}
          <ul className={styles['addresses']} aria-label={customerText.addresses}>
            {customer.identities
              .filter(({ address }, index, all) => {
                // A visitor of a site is known there by the address of their mailbox.
                return isReachable(address) && all.findIndex((one) => one.address === address) === index;
              })
              .map((identity) => (
                <li key={`${identity.channel} ${identity.address}`} title={channelName(identity.channel)}>
                  {goesByName(identity) ? (
                    // Where they go by nothing but their name there is nothing to copy.
                    channelName(identity.channel)
                  ) : (
                    <CopyAddress address={addressWords(identity, country)} />
                  )}
                </li>
              ))}
          </ul>
          <dl className={styles['facts']}>
            {customer.firstAt !== null && (
              <div>
                <dt>{customerText.firstContact}</dt>
                <dd>
                  <RelativeTime at={customer.firstAt} />
                </dd>
              </div>
            )}
            {customer.lastAt !== null && (
              <div>
                <dt>{customerText.lastContact}</dt>
                <dd>
                  <RelativeTime at={customer.lastAt} />
                </dd>
              </div>
            )}
            <div>
              <dt>{customerText.messages}</dt>
              <dd>{customerText.count(customer.interactions)}</dd>
            </div>
          </dl>
          <Link
            to="/customers/$customerId"
            params={{ customerId }}
            className={styles['timeline']}
            aria-keyshortcuts="o"
          >
            <IconHistory size={16} stroke={1.6} aria-hidden="true" />
            {customerText.timeline}
          </Link>
          <FollowUpsSection customerId={customerId} conversationId={conversationId} />
          <CasesSection customerId={customerId} conversationId={conversationId} />
          <OtherConversations customerId={customerId} conversationId={conversationId} />
        </>
      )}
    </aside>
  );
}
