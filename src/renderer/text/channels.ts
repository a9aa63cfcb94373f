import type { Connecting } from '#shared/domain/connecting';
import type { InteractionKind } from '#shared/domain/interaction';

/** Sentences about what can be connected: the gallery of channels, and the page of one. */
export const channelsText = {
  title: 'Connect an account',
  lead: 'Everything people write to the shop, in one place. Choose where they write.',
  loading: 'Loading what can be connected…',
  search: 'Find a channel',
  none: (words: string): string => `No channel is called “${words}”.`,
  noneMore: 'What is said there can be written down by hand: press l anywhere.',
  groups: {
    minute: { title: 'Ready in a minute', lead: null },
    'own-app': {
      title: 'With an app of your own',
      lead: 'You register a small app at the network, once, free of charge. The steps say how; it takes a quarter of an hour.',
    },
    approval: {
      title: 'After an approval',
      lead: 'The network looks at who asks before it lets programs in. It takes days, sometimes weeks.',
    },
  } satisfies Record<Connecting['effort'], Readonly<{ title: string; lead: string | null }>>,
  unpolled: {
    title: 'Not to be read from here',
    lead: 'These networks let no program on your own computer read them. There is another way for each.',
  },
  kinds: {
    message: 'messages',
    comment: 'comments',
    mention: 'mentions',
    review: 'reviews',
    share: 'shares',
    reaction: 'likes',
    follow: 'follows',
    unfollow: 'unfollows',
    call: 'calls',
    visit: 'visits',
    letter: 'letters',
    form: 'forms',
    note: 'notes',
    other: 'other things',
  } satisfies Record<InteractionKind, string>,
  answers: {
    both: 'Answer in public and in private',
    public: 'Answer in public',
    private: 'Answer in private',
    none: 'Read here, answer there',
  },
  moderates: 'Hide comments',
  paid: 'Costs money',
  costs: (price: string, of: string): string => `${price} ${of}`,
  budget: (amount: string): string => `At most ${amount} a month, unless you choose otherwise.`,
  remembers: (long: string): string =>
    `The network keeps what was not fetched for ${long}. If Shopbell was closed for longer, it says so.`,
  facts: { brings: 'What comes in', can: 'What you can do', costs: 'What it costs', effort: 'What it takes' },
  effort: {
    minute: 'A minute',
    'own-app': 'An app of your own, free of charge',
    approval: 'An approval by the network',
  } satisfies Record<Connecting['effort'], string>,
  steps: 'How it goes',
  stepsLink: (host: string): string => `Begin at ${host}`,
  redirect: 'Redirect address to give there',
  limits: 'Good to know',
  form: 'Connect',
  why: 'Why not',
  instead: 'What to do instead',
  insteadLink: (host: string): string => `Open ${host}`,
} as const;
