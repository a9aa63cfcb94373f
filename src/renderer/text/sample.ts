export const sampleText = {
  title: 'Try it with a sample shop',
  body: 'A small bakery with two years of customers on eight channels. New messages keep coming in, and you can answer every one. It runs on this computer alone, and goes when you leave it.',
  action: 'Open the sample shop',
  opening: 'Two years of bread are being baked. It takes a few seconds.',
  writing: (month: string) => `Writing ${month}…`,
  arriving: 'Opening the door…',
  banner: 'This is the sample shop.',
  bannerMore: 'Nobody in it is real, and nothing leaves this computer.',
  leave: 'Leave the sample shop',
} as const;
