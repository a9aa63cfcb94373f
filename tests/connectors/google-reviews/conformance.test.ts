import { googleReviews } from '#main/connectors/google-reviews/index';
import { GoogleReviews } from '#main/simulators/google-reviews';
import { describeConformance } from '../conformance.ts';

describeConformance('Google reviews', async () => {
  const place = await new GoogleReviews().open();
  let last = '';
  const review = { name: 'accounts/1/locations/2/reviews/3', reviewId: '3' };
  const served = { part: 'review', place: 'gbp:2', placeName: null };
  const times = { createTime: 'never', updateTime: 'never' };
  return {
    connector: googleReviews,
    ...place.account,
    at: (port) => ({ ...place.account.settings, api: `http://127.0.0.1:${port}/` }),
    write: async (words) => {
      last = place.reviews({ by: 'Ben', stars: 4, words });
    },
    takeAway: async () => place.deletes(last),
    answerTo: () => ({}),
    hostile: [
      ...['{}', 'null', '[]', '<html>A firewall</html>', JSON.stringify({ ...served, review })],
      JSON.stringify({ ...served, review: { ...review, ...times } }),
      JSON.stringify({
        ...served,
        review: {
          ...review,
          createTime: '2026-01-01T00:00:00Z',
          updateTime: '',
          comment: '(Translated by Google) '.repeat(1e5),
        },
      }),
      JSON.stringify({
        ...served,
        part: 'reply',
        review: { ...review, createTime: '2026-01-01T00:00:00Z', updateTime: '' },
      }),
    ].map((text) => Buffer.from(text)),
    network: { simulator: place.simulator, sends: (asked) => asked.method === 'PUT' },
    close: () => place.close(),
  };
});
