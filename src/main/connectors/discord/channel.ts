import type { ChannelData } from '#main/connectors/connector';

export const discordChannel: ChannelData = {
  channel: 'discord',
  name: 'Discord',
  about: 'What people write in the channels and threads of your own Discord server.',
  signIn: {
    fields: [
      {
        ...{ name: 'server', kind: 'text', label: 'Server', placeholder: 'https://discord.com/channels/1234…/5678…' },
        hint: 'The address of any of its channels: right-click the channel, Copy Link.',
      },
      {
        ...{
          name: 'channels',
          kind: 'text',
          optional: true,
          label: 'Only these channels',
          placeholder: 'help, orders',
        },
        hint: 'Their names, separated by commas. All that the bot sees where it is left empty.',
      },
      {
        ...{ name: 'team', kind: 'text', optional: true, label: 'Who speaks for the shop', placeholder: 'anna, ben' },
        hint: 'User names of you and your people at Discord. What they write is the shop’s word, and asks for no answer.',
      },
    ],
    secret: { label: 'Bot token', hint: 'Shown once, under Bot, Reset Token.' },
    browser: null,
  },
  connecting: {
    effort: 'minute',
    steps: [
      'Open discord.com/developers/applications, choose New Application, and name it after your shop.',
      'Under Bot, switch on “Message Content Intent”: without it Discord shows the bot no words.',
      'There choose Reset Token and copy the token.',
      'Under OAuth2, tick “bot” and then “View Channels”, “Read Message History” and “Send Messages”; open the address below and add the bot to your server.',
    ],
    link: 'https://discord.com/developers/applications',
    limits: [
      'Direct messages to the bot cannot be read from here: Discord tells of them only to programs that stay connected.',
      'The first look goes back 30 days.',
      'Pictures and files are named, and opened in Discord.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['comment', 'follow'],
    answers: [
      {
        ...{
          visibility: 'public',
          kinds: ['comment'],
          once: false,
          addressed: false,
          formatted: false,
          attachments: false,
        },
        maximumLength: { most: 2000, unit: 'characters' },
        ...{ window: null, windowFrom: 'answered' },
      },
    ],
    // A name of the answer is enforced to be new for a few minutes; after that it is looked for.
    sendGuarantee: 'searchable',
    pollInterval: 60_000,
    marks: false,
    moderation: [],
    edits: 'compared',
    deletions: 'compared',
    remembers: null,
    limits: [
      { bucket: 'question', requests: 50, per: 1000 },
      { bucket: 'answer', requests: 5, per: 5000 },
    ],
  },
};
