import { Skeleton, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChannelOffer } from '#shared/contract/accounts';
import { unpolledChannels } from '#shared/domain/unpolled-channels';
import { queries } from '../core/queries.ts';
import { channelsText } from '../text/channels.ts';
import { EmptyState, ErrorState } from '../ui/index.ts';
import { ChannelCard } from './channel-card.tsx';
import { canWords, groupsOf, isFound } from './channel-words.ts';
import styles from './channels.module.css';

/** Every channel there is, by what it takes to connect it. */
export function ChannelGallery() {
  const offers = useQuery(queries.accounts.channels.queryOptions({ input: {} }));
  if (offers.isPending) return <Skeleton height={320} radius="md" role="status" aria-label={channelsText.loading} />;
  if (offers.isError) return <ErrorState error={offers.error} onRetry={() => void offers.refetch()} />;
  return <Gallery offers={offers.data} />;
}

function Gallery({ offers }: Readonly<{ offers: readonly ChannelOffer[] }>) {
  const [sought, setSought] = useState('');
  const groups = groupsOf(offers, sought);
  const unpolled = unpolledChannels.filter(({ name, why }) => isFound([name, why], sought));
  return (
    <Stack gap="lg">
      <TextInput
        className={styles['search'] ?? ''}
        aria-label={channelsText.search}
        placeholder={channelsText.search}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={sought}
        onChange={({ currentTarget: { value } }) => setSought(value)}
      />
      {groups.map((group) => (
        <Group key={group.effort} {...channelsText.groups[group.effort]}>
          {group.offers.map((offer) => (
            <li key={offer.channel}>
              <ChannelCard {...offer} marks={marksOf(offer)} />
            </li>
          ))}
        </Group>
      ))}
      {unpolled.length > 0 && (
        <Group {...channelsText.unpolled}>
          {unpolled.map(({ channel, name, why }) => (
            <li key={channel}>
              <ChannelCard channel={channel} name={name} about={why} marks={[]} />
            </li>
          ))}
        </Group>
      )}
      {groups.length + unpolled.length === 0 && (
        <EmptyState title={channelsText.none(sought.trim())} text={channelsText.noneMore} />
      )}
    </Stack>
  );
}

function Group({ title, lead, children }: Readonly<{ title: string; lead: string | null; children: React.ReactNode }>) {
  return (
    <section aria-label={title}>
      <h2 className={styles['group']}>{title}</h2>
      {lead !== null && <p className={styles['lead']}>{lead}</p>}
      <ul className={styles['cards']}>{children}</ul>
    </section>
  );
}

function marksOf(offer: ChannelOffer): readonly string[] {
  return [...canWords(offer), ...(offer.prices ? [channelsText.paid] : [])];
}
