import { describe, expect, it } from 'vitest';
import { htmlMail, own, plainMail, read } from './reading.ts';

type Expected = Readonly<{
  service: string;
  kind: 'message' | 'review';
  name: string;
  address?: string;
  rating?: number;
  link?: string;
}>;

const notices: readonly (readonly [mail: string, expected: Expected])[] = [
  [
    htmlMail(
      'From: Etsy Messages <no-reply@mail.etsy.com>\nSubject: New message from Ada Brown about your listing',
      '<p>Ada Brown wrote:</p><p>Is it gluten free?</p><a href="https://www.etsy.com/help">Help</a> <a href="https://www.etsy.com/your/conversations/123456789?ref=mail">Reply on Etsy</a>',
    ),
    {
      service: 'Etsy',
      kind: 'message',
      name: 'Ada Brown',
      link: 'https://www.etsy.com/your/conversations/123456789?ref=mail',
    },
  ],
  [
    plainMail(
      'From: "eBay Member: ada_b" <ada_b_abc123@members.ebay.co.uk>\nSubject: ada_b has sent a question about item #1234, that ended',
      'Is it gluten free?\nhttps://contact.ebay.co.uk/ws/eBayISAPI.dll?M2MContact&item=1234',
    ),
    { service: 'eBay', kind: 'message', name: 'ada_b', address: 'ada_b_abc123@members.ebay.co.uk' },
  ],
  [
    plainMail(
      'From: "Ada Brown - Amazon Marketplace" <abc123def@marketplace.amazon.de>\nSubject: Anfrage zu Ihrer Bestellung 028-1',
      'Ist es glutenfrei?\nhttps://sellercentral.amazon.de/messaging/inbox?cn=1',
    ),
    {
      service: 'Amazon',
      kind: 'message',
      name: 'Ada Brown',
      address: 'abc123def@marketplace.amazon.de',
      link: 'https://sellercentral.amazon.de/messaging/inbox?cn=1',
    },
  ],
  [
    htmlMail(
      'From: Airbnb <express@airbnb.com>\nReply-To: "Ada (Airbnb)" <4abcdef@reply.airbnb.com>\nSubject: RE: Reservation at Bakery loft for 1-3 June',
      '<p>Is there parking?</p><a href="https://www.airbnb.com/hosting/messages/987654321">Reply</a>',
    ),
    {
      service: 'Airbnb',
      kind: 'message',
      name: 'Airbnb',
      address: '4abcdef@reply.airbnb.com',
      link: 'https://www.airbnb.com/hosting/messages/987654321',
    },
  ],
  [
    plainMail(
      'From: "Ada Brown via Booking.com" <1234567890-abcd.efgh@guest.booking.com>\nSubject: We received this message from Ada Brown',
      'Is there parking?',
    ),
    { service: 'Booking.com', kind: 'message', name: 'Ada Brown', address: '1234567890-abcd.efgh@guest.booking.com' },
  ],
  [
    htmlMail(
      'From: Google Business Profile <businessprofile-noreply@google.com>\nSubject: Ada Brown left a review for Anna’s bakery',
      '<p>Ada Brown</p><p>★★★★☆</p><p>“Lovely bread, long queue on Saturdays.”</p><a href="https://business.google.com/n/1/reviews/abc">Reply to review</a>',
    ),
    {
      service: 'Google',
      kind: 'review',
      name: 'Ada Brown',
      rating: 4,
      link: 'https://business.google.com/n/1/reviews/abc',
    },
  ],
  [
    plainMail(
      'From: Trustpilot <noreply.invitations@trustpilotmail.com>\nSubject: New 2-star review from Ada Brown',
      'Ada Brown wrote a review.\nhttps://businessapp.b2b.trustpilot.com/reviews/665f0c0123456789',
    ),
    {
      service: 'Trustpilot',
      kind: 'review',
      name: 'Ada Brown',
      rating: 2,
      link: 'https://businessapp.b2b.trustpilot.com/reviews/665f0c0123456789',
    },
  ],
  [
    plainMail(
      'From: Yelp <no-reply@yelp.com>\nReply-To: reply+abcdef@messaging.yelp.com\nSubject: New message from Ada B.',
      'Is it gluten free?\nhttps://biz.yelp.com/inbox/thread/abc',
    ),
    {
      service: 'Yelp',
      kind: 'message',
      name: 'Ada B',
      address: 'reply+abcdef@messaging.yelp.com',
      link: 'https://biz.yelp.com/inbox/thread/abc',
    },
  ],
  [
    plainMail(
      'From: Tripadvisor <info@e.tripadvisor.com>\nSubject: Ada B reviewed Anna’s bakery\nList-Unsubscribe: <https://e.tripadvisor.com/u>',
      'Rating: 5\nhttps://www.tripadvisor.com/Owners-Reviews-d123456',
    ),
    {
      service: 'Tripadvisor',
      kind: 'review',
      name: 'Ada B',
      rating: 5,
      link: 'https://www.tripadvisor.com/Owners-Reviews-d123456',
    },
  ],
  [
    plainMail(
      'From: "Ada Brown via LinkedIn" <messages-noreply@linkedin.com>\nSubject: Ada just messaged you\nFeedback-ID: x',
      'Are you hiring bakers?\nhttps://www.linkedin.com/comm/messaging/thread/2-abc/',
    ),
    {
      service: 'LinkedIn',
      kind: 'message',
      name: 'Ada Brown',
      link: 'https://www.linkedin.com/comm/messaging/thread/2-abc/',
    },
  ],
  [
    plainMail(
      'From: Facebook <notification@facebookmail.com>\nSubject: Ada Brown commented on your post',
      'https://www.facebook.com/bakery/posts/12345678?comment_id=1',
    ),
    {
      service: 'Facebook',
      kind: 'message',
      name: 'Ada Brown',
      link: 'https://www.facebook.com/bakery/posts/12345678?comment_id=1',
    },
  ],
  [
    plainMail(
      'From: Instagram <no-reply@mail.instagram.com>\nSubject: ada.brown mentioned you in a comment',
      'https://www.instagram.com/p/Cabc/',
    ),
    { service: 'Instagram', kind: 'message', name: 'ada.brown', link: 'https://www.instagram.com/p/Cabc/' },
  ],
  [
    plainMail(
      'From: ProvenExpert <noreply@provenexpert.com>\nSubject: Neue Bewertung von Ada Brown',
      'Gesamtnote: 4,5 von 5\nhttps://www.provenexpert.com/de-de/feedback/123456',
    ),
    { service: 'ProvenExpert', kind: 'review', name: 'Ada Brown', rating: 4.5 },
  ],
  [
    plainMail(
      'From: "Ada B. über Kleinanzeigen" <abc-1@mail.kleinanzeigen.de>\nSubject: Nutzer-Anfrage zu deiner Anzeige',
      'Noch da?',
    ),
    { service: 'Kleinanzeigen', kind: 'message', name: 'Ada B.', address: 'abc-1@mail.kleinanzeigen.de' },
  ],
];

describe('a network’s notice of what somebody wrote there', () => {
  it.each(notices)('is that person’s: %#', async (mail, { service, kind, name, address, rating, link }) => {
    const got = await read(mail);
    expect(got).toMatchObject({ kind, direction: 'inbound', rating: rating ?? null, author: { name }, replyTo: [] });
    expect(got.details).toMatchObject({ automatic: null, form: null, service: { name: service } });
    // Who has no address gets one that no mail can reach.
    expect(got.author.address.replace(/^[0-9a-f]{16}@[a-z-]+\.invalid$/, 'none')).toBe(address ?? 'none');
    expect(got.permalink).toBe(got.details.service?.link);
    expect(link === undefined || got.permalink === link).toBe(true);
  });

  it('is told by who sends it, never by its subject', async () => {
    const subject = 'Subject: Ada Brown left a review for Anna’s bakery';
    const stranger = await read(plainMail(`From: Google <reviews@google.example>\n${subject}`, 'Look!'));
    expect([stranger.kind, stranger.details.service]).toEqual(['message', null]);
    const forged = await read(
      plainMail(
        `Authentication-Results: mx.bakery.example; dmarc=fail header.from=google.com\nFrom: Google <businessprofile-noreply@google.com>\n${subject}`,
        'Look!',
      ),
    );
    expect([forged.kind, forged.details.service, forged.details.authenticity?.verdict]).toEqual([
      'message',
      null,
      'failed',
    ]);
  });

  it.each([
    'From: Etsy <transaction@etsy.com>\nSubject: Your payout is on its way',
    'From: LinkedIn <notifications-noreply@linkedin.com>\nSubject: 5 people you may know',
    'From: Airbnb <automated@airbnb.com>\nSubject: Write a review for your stay in Leeds',
    'From: Trustpilot <noreply@trustpilotmail.com>\nSubject: Monthly performance',
    'From: Google <no-reply@accounts.google.com>\nSubject: Security alert',
  ])('is not what the network writes for itself: %s', async (head) => {
    const got = await read(plainMail(head, 'Hello'));
    expect([got.kind, got.details.service, got.details.automatic]).toEqual(['message', null, 'bulk']);
  });

  it('keeps two reviewers of one name apart, and one conversation together', async () => {
    const review = (id: string) =>
      read(
        plainMail('From: Judge.me <no-reply@judge.me>\nSubject: New review from Ada', 'Good.').replace(
          '1@web.example',
          id,
        ),
      );
    const addresses = await Promise.all(['1@judge.me', '2@judge.me'].map(review));
    expect(new Set(addresses.map(({ author }) => author.address)).size).toBe(2);
    const message = (id: string) =>
      read(
        plainMail(
          'From: Etsy <no-reply@mail.etsy.com>\nSubject: New message from Ada',
          'Hi https://www.etsy.com/messages/777777',
        ).replace('1@web.example', id),
      );
    const [one, other] = await Promise.all(['3@etsy.com', '4@etsy.com'].map(message));
    expect(one?.author).toEqual(other?.author);
  });
});

describe('bulk', () => {
  it.each([
    'List-Unsubscribe: <https://news.example/u>',
    'Precedence: bulk',
    'Auto-Submitted: auto-generated',
    'X-CSA-Complaints: csa@news.example',
    'From: Shop <no-reply@news.example>',
    'From: Shop <DoNotReply@news.example>',
  ])('is known by %s', async (field) => {
    const from = field.startsWith('From') ? '' : 'From: News <news@news.example>\n';
    expect((await read(plainMail(`${from}${field}`, 'Buy!'))).details.automatic).toBe('bulk');
  });

  it.each([
    [
      'a person on a list who writes to the shop',
      'From: Ada <ada@example.net>\nList-Id: <bakers.example.org>\nPrecedence: list',
    ],
    [
      'a customer who writes to the shop’s own group address',
      `From: Ada <ada@example.net>\nList-ID: <anna.bakery.example>\nList-Unsubscribe: <https://groups.example>\nPrecedence: list`,
    ],
    ['a person', 'From: Noreen Plya <noreen.plya@example.net>'],
  ])('is not %s', async (_, head) => {
    expect((await read(plainMail(head, 'Have you got rye?'))).details.automatic).toBe(null);
  });

  it('is what is sent on a list and not to the shop', async () => {
    const mail = plainMail('From: Ada <ada@example.net>\nList-Id: <bakers.example.org>', 'Hello all').replace(
      own,
      'bakers@example.org',
    );
    expect((await read(mail)).details.automatic).toBe('bulk');
  });
});

describe('where the button with the name of a network leads', () => {
  const notice = (authentication: string, body: string) =>
    read(
      htmlMail(
        `${authentication}From: Etsy <no-reply@mail.etsy.com>\nSubject: New message from Ada Brown`,
        `<p>Is it gluten free?</p>${body}`,
      ),
    );
  const reply = (url: string) => `<a href="${url}">Reply</a>`;
  const vouched =
    'Authentication-Results: mx.bakery.example; dkim=pass header.d=etsy.com; dmarc=pass header.from=etsy.com\n';

  it.each([
    ['another site', 'https://etsy.example.net/conversations/12345'],
    ['a site that begins like it', 'https://www.etsy.com.example.net/conversations/12345'],
    ['a host behind its name', 'https://www.etsy.com@example.net/conversations/12345'],
    ['a script', 'javascript:alert(1)//https://www.etsy.com/conversations'],
    ['no encryption', 'http://www.etsy.com/conversations/12345'],
  ])('a mail that nobody vouched for does not lead to %s', async (_, url) => {
    expect((await notice('', reply(url))).permalink).toBeNull();
  });

  it('and is passed over for the page of the network itself', async () => {
    const page = 'https://www.etsy.com/your/conversations/12345';
    expect((await notice('', reply('https://example.net/') + reply(page))).permalink).toBe(page);
  });

  it('a mail that the receiving server vouched for may count clicks elsewhere, but hides no host', async () => {
    const counter = 'https://u1.ct.clicks.example/reply';
    const hidden = 'https://www.etsy.com@example.net/conversations/12345';
    expect((await notice(vouched, reply(hidden) + reply(counter))).permalink).toBe(counter);
  });
});
