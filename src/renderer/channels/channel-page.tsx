import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ChannelOffer } from '#shared/contract/accounts';
import { unpolledChannels } from '#shared/domain/unpolled-channels';
import { ChannelConnectForm, ConnectForm } from '../accounts/index.ts';
import { queries } from '../core/queries.ts';
import { channelsText } from '../text/channels.ts';
import { commonText } from '../text/common.ts';
import { BackLink, EmptyState, ErrorState, Page, PageHeader } from '../ui/index.ts';
import { ChannelFacts } from './channel-facts.tsx';
import { ChannelSteps } from './channel-steps.tsx';
import styles from './channels.module.css';
import { UnpolledAdvice } from './unpolled-advice.tsx';

/** One channel: what it can do and takes, the steps, and the form that connects it. */
export function ChannelPage({ channel }: Readonly<{ channel: string }>) {
  const offers = useQuery(queries.accounts.channels.queryOptions({ input: {} }));
  const offer = offers.data?.find((one) => one.channel === channel);
  const unpolled = unpolledChannels.find((one) => one.channel === channel);
  return (
    <Page>
      <BackLink to="/settings/{-$section}" params={{ section: 'connect' }}>
        {channelsText.title}
      </BackLink>
      {unpolled && <UnpolledAdvice channel={unpolled} />}
      {offer && <Offered offer={offer} />}
      {!unpolled && offers.isPending && (
        <Skeleton height={320} radius="md" role="status" aria-label={channelsText.loading} />
      )}
      {!unpolled && offers.isError && <ErrorState error={offers.error} onRetry={() => void offers.refetch()} />}
      {!unpolled && offers.data && !offer && <EmptyState title={commonText.notFound} text={commonText.notFoundMore} />}
    </Page>
  );
}

function Offered({ offer }: Readonly<{ offer: ChannelOffer }>) {
  const navigate = useNavigate();
  const connected = (): void => void navigate({ to: '/settings/{-$section}', params: { section: 'accounts' } });
  const { name, about, signIn, connecting } = offer;
  return (
    <>
      <PageHeader title={name} text={about} />
      <Stack gap="xl" className={styles['page'] ?? ''}>
        <ChannelFacts offer={offer} />
        <ChannelSteps connecting={connecting} redirect={signIn?.browser?.redirect ?? null} />
        <section aria-labelledby="form-title">
          <h2 id="form-title" className={styles['title']}>
            {channelsText.form}
          </h2>
          {signIn ? (
            <ChannelConnectForm key={offer.channel} offer={offer} form={signIn} onConnected={connected} />
          ) : (
            <ConnectForm onConnected={connected} />
          )}
        </section>
      </Stack>
    </>
  );
}
