import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { Located } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { ownAppAuthorizer, ownAppSettings } from '#main/connectors/own-app';
import { channelAddress, network, youtubeSettings } from './settings.ts';

export const channelList = z.object({
  items: z.array(z.object({ id: z.string(), snippet: z.object({ title: z.string() }) })).default([]),
});
export const mine = { path: 'channels', query: { part: 'snippet', mine: true, maxResults: 50 }, bucket: 'questions' };

export const authorizeYoutube = ownAppAuthorizer(network, async (ask) => {
  const { body } = await ask(mine);
  const options = understood(channelList, body, 'YouTube').items.map(({ id, snippet: { title } }) => ({
    value: `${id} ${title}`,
    label: title,
  }));
  const [only] = options;
  if (!only) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: 'YouTube' });
  return options.length === 1
    ? { filled: { channel: only.value }, choose: null }
    : { filled: {}, choose: { field: 'channel', options } };
});

/** A channel is what was chosen: its id, then what people call it. */
export async function locateChannel(filled: Readonly<Record<string, string>>): Promise<Located> {
  const [channel = '', ...title] = (filled['channel'] ?? '').split(' ');
  const { clientId, api } = ownAppSettings.parse(filled);
  const settings = youtubeSettings.parse({ clientId, channel, ...(api !== undefined && { api }) });
  return { address: channelAddress(channel), name: title.join(' ') || null, settings };
}
