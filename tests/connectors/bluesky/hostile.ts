const author = { did: 'did:plc:ben', handle: 'ben.test' };
const notification = {
  ...{ uri: 'at://did:plc:ben/app.bsky.feed.post/3k', cid: 'c', author, reason: 'reply', isRead: false },
  indexedAt: '2026-11-22T12:00:00Z',
};

function served(record: unknown): string {
  return JSON.stringify({
    kind: 'notification',
    me: 'did:plc:me',
    about: null,
    notification: { ...notification, record },
  });
}

const facet = { index: { byteStart: 0, byteEnd: 1 }, features: [{ $type: 'x#link', uri: 'https://x.example' }] };

/** What a server may serve although it is no item, or one that is out of all proportion. */
export const hostileBluesky: readonly Uint8Array[] = [
  '{}',
  'null',
  '[]',
  '<html>A firewall</html>',
  '['.repeat(200_000),
  JSON.stringify({ kind: 'message', me: 'x', convo: 'c', members: [], message: { id: 'm', sentAt: 'never' } }),
  served(null),
  served({ text: 'a'.repeat(5_000_000) }),
  served({ text: '🥖'.repeat(500_000), facets: Array.from({ length: 200 }, () => facet) }),
  served({ text: 'x', facets: Array.from({ length: 200_000 }, () => facet) }),
  served({ text: 'x', facets: [{ ...facet, index: { byteStart: 9e15, byteEnd: 1 } }] }),
  served({ text: 'x', embed: { images: Array.from({ length: 100_000 }, () => ({ alt: 'x' })) } }),
].map((text) => Buffer.from(text));
