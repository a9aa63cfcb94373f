import type { Script } from '../script.ts';

/** What is said where everybody reads it. */
export const saidInEnglish: readonly Script[] = [
  {
    about: 'complaint',
    where: 'public',
    severity: 'normal',
    subject: 'Closed again',
    outcome: 'The hours on the map were put right, and said so in public',
    turns: [
      [
        'they',
        'Third time this month that I stand before a closed door although your page says open. Very annoying.',
        'So you say you open at 7, and at 7:20 nobody is there? I waited in the rain for nothing. Disappointing.',
      ],
      [
        'we',
        'You are right, {name}, and we are sorry: one of us was ill and we did not say so here. From now on we do, before half past six.',
      ],
      ['they', 'Fair enough. Get well soon!', 'Thanks for answering.'],
    ],
  },
  {
    about: 'complaint',
    where: 'public',
    severity: 'low',
    subject: 'Prices',
    outcome: 'Explained in public why the price of butter is in it',
    turns: [
      ['they', 'The {bread} got dearer again?? That is the second time this year. Not happy.'],
      [
        'we',
        'We did not do it lightly, {name}: butter and flour cost a third more than last year. The size and the recipe stay.',
      ],
    ],
  },
  {
    about: 'praise',
    where: 'public',
    subject: 'Our ovens',
    turns: [
      [
        'they',
        'Had the {bread} this morning, still warm. Unbelievable.',
        'That {cake}! I have no words. 😍',
        'Best {bread} in town, and I have tried them all.',
        'My week is saved: {bread} from @crumbandclove and nothing else to do.',
        'Who else queued for the {cake} today? 🙋',
      ],
      ['we', 'Thank you, {name}! ☺️', 'That makes us happy, {name}.', 'We told the oven. It blushed.'],
    ],
  },
  {
    about: 'praise',
    where: 'public',
    subject: 'The weekend',
    turns: [
      [
        'they',
        'Will there be {cake} this weekend?',
        'Is the {bread} coming back in autumn?',
        'Looks wonderful. Is there a gluten-free one too?',
        'Do you take orders for {day}?',
        'How long does the {bread} keep?',
      ],
      [
        'we',
        'Yes, {name}, from {day} on.',
        'We are trying it out, {name}. Ask us at the counter!',
        'On Saturdays, {name}, and only a few. Better write to us before.',
      ],
      ['they', '👍', 'Thank you!', 'Great, see you then.'],
    ],
  },
  {
    about: 'praise',
    where: 'public',
    subject: 'How we make our sourdough',
    turns: [
      [
        'they',
        'I tried your recipe and it worked at the first attempt. Thank you for writing it down so clearly!',
        'How warm is your kitchen when the dough rests? Mine stays flat.',
        'Could you do a post about {bread} too?',
        'Is it all right to use {bread} flour here?',
      ],
      [
        'we',
        'Thank you, {name}! Send us a picture of the next one.',
        'About 24 degrees, {name}. In winter we put it beside the oven.',
      ],
    ],
  },
];
