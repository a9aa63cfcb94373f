import type { Segment } from './segment.ts';

/** The segments a new log begins with. They are segments like any other: renamed, changed, removed. */
export const shippedSegments: readonly Segment[] = [
  {
    id: 'segment-1',
    name: 'No answer from us',
    filter: { match: 'all', of: [{ field: 'unanswered', test: { is: 'known' } }] },
    position: 1,
  },
  {
    id: 'segment-2',
    name: 'Silent for 90 days',
    filter: { match: 'all', of: [{ field: 'last-contact', test: { is: 'not-in-last', days: 90 } }] },
    position: 2,
  },
  {
    id: 'segment-3',
    name: 'VIPs with an open complaint',
    filter: {
      match: 'all',
      of: [
        { field: 'vip', test: { is: 'yes' } },
        { field: 'complaint', test: { is: 'any-of', values: ['open'] } },
      ],
    },
    position: 3,
  },
  {
    id: 'segment-4',
    name: 'Leads to follow up',
    filter: {
      match: 'all',
      of: [
        { field: 'stage', test: { is: 'any-of', values: ['lead'] } },
        { field: 'do-not-contact', test: { is: 'no' } },
        {
          match: 'any',
          of: [
            { field: 'last-outbound', test: { is: 'not-in-last', days: 7 } },
            { field: 'last-outbound', test: { is: 'unknown' } },
          ],
        },
      ],
    },
    position: 4,
  },
];
