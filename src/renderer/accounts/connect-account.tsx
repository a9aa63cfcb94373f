import { Radio, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '#shared/domain/account';
import { queries } from '../core/queries.ts';
import { connectingText } from '../text/connecting.ts';
import { ErrorState } from '../ui/index.ts';
import { ChannelConnectForm } from './channel-connect-form.tsx';
import styles from './connect-account.module.css';
import { ConnectForm } from './connect-form.tsx';

/** What can be connected, one chosen, with the form that it asks for. */
export function ConnectAccount({ onConnected }: Readonly<{ onConnected: (account: Account) => void }>) {
  const offers = useQuery(queries.accounts.channels.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState('email');
  if (offers.isPending) return <Skeleton height={96} radius="md" role="status" aria-label={connectingText.loading} />;
  if (offers.isError) return <ErrorState error={offers.error} onRetry={() => void offers.refetch()} />;
  const offer = offers.data.find(({ channel }) => channel === chosen);
  return (
    <>
      <Radio.Group value={chosen} onChange={setChosen} label={connectingText.choose} className={styles['choice'] ?? ''}>
        <div className={styles['offers']}>
          {offers.data.map(({ channel, name, about }) => (
            <Radio.Card key={channel} value={channel} className={styles['offer'] ?? ''}>
              <Radio.Indicator size="sm" />
              <span>
                <span className={styles['name']}>{name}</span>
                <span className={styles['about']}>{about}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      {offer?.signIn ? (
        <ChannelConnectForm key={chosen} offer={offer} form={offer.signIn} onConnected={onConnected} />
      ) : (
        <ConnectForm onConnected={onConnected} />
      )}
    </>
  );
}
