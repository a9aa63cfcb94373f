import { z } from 'zod';
import { understood, type Ask } from '#main/connectors/api';
import type { Located } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { ownAppAuthorizer, ownAppSettings } from '#main/connectors/own-app';
import { network, placeAddress, reviewsSettings } from './settings.ts';

const accounts = z.object({
  accounts: z.array(z.object({ name: z.string() })).catch([]),
  nextPageToken: z.string().optional(),
});
const locations = z.object({
  locations: z.array(z.object({ name: z.string(), title: z.string().catch('') })).catch([]),
  nextPageToken: z.string().optional(),
});
/** Two further APIs, which are asked while signing in and never again. */
const accountsAt = 'https://mybusinessaccountmanagement.googleapis.com/v1/accounts';
const locationsOf = (account: string): string =>
  `https://mybusinessbusinessinformation.googleapis.com/v1/${account}/locations`;

export const authorizeReviews = ownAppAuthorizer(network, async (ask, placed) => {
  const places = [];
  for await (const { accounts: page } of pages(ask, placed(accountsAt), accounts))
    for (const { name } of page)
      for await (const { locations: found } of pages(ask, placed(locationsOf(name)), locations))
        places.push(
          ...found.map((place) => ({
            value: `${name}/${place.name} ${place.title}`,
            label: place.title || place.name,
          })),
        );
  const [only] = places;
  if (!only) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: 'Google Business Profile' });
  return places.length === 1
    ? { filled: { location: only.value }, choose: null }
    : { filled: {}, choose: { field: 'location', options: places } };
});

/** A place is what was chosen: its name at Google, then what people call it. */
export async function locatePlace(filled: Readonly<Record<string, string>>): Promise<Located> {
  const [location = '', ...title] = (filled['location'] ?? '').split(' ');
  const { clientId, api } = ownAppSettings.parse(filled);
  const settings = reviewsSettings.parse({ clientId, location, ...(api !== undefined && { api }) });
  return { address: placeAddress(location), name: title.join(' ') || null, settings };
}

async function* pages<Page extends { nextPageToken?: string | undefined }>(
  ask: Ask,
  path: string,
  schema: z.ZodType<Page>,
) {
  for (let pageToken: string | undefined; ;) {
    const { body } = await ask({
      path,
      query: { pageSize: 100, readMask: path === accountsAt ? undefined : 'name,title', pageToken },
    });
    const page = understood(schema, body, 'Google');
    yield page;
    pageToken = page.nextPageToken;
    if (pageToken === undefined || pageToken === '') return;
  }
}
