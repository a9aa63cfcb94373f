import { z } from 'zod';
import { googleNetwork } from '#main/connectors/google';
import { ownAppSettings } from '#main/connectors/own-app';

export const network = googleNetwork(
  'https://mybusiness.googleapis.com/v4/',
  'https://www.googleapis.com/auth/business.manage',
);

export const reviewsSettings = ownAppSettings
  .extend({
    location: z.string().regex(/^accounts\/\d+\/locations\/\d+$/u),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(10),
  })
  .readonly();
export type ReviewsSettings = z.infer<typeof reviewsSettings>;

/** What stands for a place: as an account, and as who answers. */
export function placeAddress(location: string): string {
  return `gbp:${location.split('/').at(-1) ?? ''}`;
}
