import { expect, it } from 'vitest';
import type { SearchHit } from '#shared/domain/search-hit';
import { noDetails } from '#shared/domain/interaction';
import { placeOf } from '#renderer/search/place-of';

const nobody = { name: null, address: '' };
const mail: SearchHit['interaction'] = {
  ...{ id: 'mail', conversationId: 'conversation', customerId: 'kim', accountId: null, channel: 'email' },
  ...{ kind: 'message', direction: 'inbound', visibility: 'private', author: nobody, to: [], cc: [], subject: null },
  ...{ text: '', newText: '', attachments: [], rating: null, occurredAt: 0, receivedAt: 0, providerId: 'mail' },
  ...{ inReplyTo: null, permalink: null, details: noDetails },
};

it('a message that was found is read in its conversation, what was logged on its customer’s timeline', () => {
  expect(placeOf({ interaction: mail, snippet: '' })).toMatchObject({ params: { conversationId: 'conversation' } });
  const visit = { ...mail, id: 'visit', conversationId: 'visit' };
  expect(placeOf({ interaction: visit, snippet: '' })).toMatchObject({
    params: { customerId: 'kim' },
    search: { entry: 'visit' },
  });
});
