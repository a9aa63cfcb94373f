import type { Vocabulary } from '../script.ts';
import { saidInEnglish } from './english-public.ts';

export const english: Vocabulary = {
  breads: [
    ...['rye loaf', 'spelt loaf', 'walnut bread', 'sourdough', 'olive bread', 'baguette', 'seeded tin loaf'],
    ...['potato bread', 'focaccia', 'oat loaf', 'brioche', 'farmhouse white'],
  ],
  cakes: [
    ...['carrot cake', 'lemon drizzle', 'chocolate torte', 'apple tart', 'plum crumble cake', 'almond cake'],
    ...['Victoria sponge', 'pear and ginger cake', 'cheesecake', 'honey cake'],
  ],
  days: ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday morning'],
  reviews: {
    5: [
      'The best {bread} for miles. Friendly, quick, and they remember what you had last time.',
      'We walk past two other bakeries to come here. The {cake} alone is worth it.',
      'Warm bread at seven in the morning and a smile with it. What else do you want?',
      'Ordered a {cake} for my mother’s birthday. Beautiful, on time, and gone in ten minutes.',
      '',
      'Small shop, big heart. Try the {bread}.',
      'They took the time to explain every single ingredient for our allergic son. Thank you!',
    ],
    4: [
      'Lovely {bread}. The queue on Saturdays is long, come early.',
      'Very good. One star less because the {cake} was sold out again.',
      'Great bread, fair prices. Parking is difficult.',
      '',
    ],
    3: [
      'The {bread} is fine, but smaller than it was a year ago.',
      'Nice people. The coffee could be better.',
      'Closed when I came although the map said open.',
    ],
    2: [
      'Waited twenty minutes for one {bread}. Nobody said a word.',
      'The {cake} was dry this time. Disappointed, we used to love it.',
    ],
    1: ['Ordered by phone, and when I came nobody knew of it. Not again.'],
  },
  farewells: ['You are welcome, {name}!', 'See you soon!', '☺️'],
  reviewAnswers: {
    glad: [
      'Thank you, {name}! That made our morning.',
      'How kind, {name}. The oven sends its regards.',
      'Thank you for coming by, {name}. See you soon!',
    ],
    sorry: [
      'Dear {name}, that is not how we want it. Would you write to hello@crumbandclove.example? We would like to put it right.',
      'You are right, {name}, and we are sorry. The next one is on us, just say your name at the counter.',
    ],
  },
  scripts: [
    {
      about: 'question',
      where: 'private',
      subject: 'Is the {bread} vegan?',
      turns: [
        [
          'they',
          'Hi, is there milk or butter in the {bread}? My daughter has gone vegan.',
          'Good morning! A quick question: is your {bread} vegan?',
          'Hello, could you tell me whether the {bread} has any milk in it?',
        ],
        [
          'we',
          'Hi {name}, no milk, no butter: flour, water, salt and time. The {cake} has both, though.',
          'Good morning {name}! The {bread} is vegan, yes. We bake it on its own tray.',
        ],
        ['they', 'Perfect, thank you!', 'Great, thanks a lot.', 'Wonderful. See you on {day}!'],
      ],
    },
    {
      about: 'question',
      where: 'private',
      subject: 'Opening hours over the holidays',
      turns: [
        [
          'they',
          'Are you open on the bank holiday?',
          'Hello, do you open on {day} before the holiday? I would need two {bread}.',
          'Hi there, what are your hours next week? The website only has the usual ones.',
        ],
        [
          'we',
          'Hi {name}, on the holiday itself we are closed; the day before from 7 until 13.',
          'Hello {name}! We open from 7 until 12 that day. Shall we put something aside for you?',
        ],
        ['they', 'Thanks, that helps.', 'Thank you! Then I will come early.'],
      ],
    },
    {
      about: 'question',
      where: 'private',
      subject: 'Nuts in the {cake}?',
      turns: [
        [
          'they',
          'Hello, my son is allergic to hazelnuts. Is the {cake} safe for him?',
          'Hi! Are there any nuts in your {cake}? We have an allergy in the family.',
        ],
        [
          'we',
          'Dear {name}, there are no nuts in the {cake} itself, but we work with them in the same room. With a strong allergy I would rather say no.',
          'Hi {name}, thank you for asking first. It is baked beside nut cakes, so we cannot promise it is free of traces.',
        ],
        ['they', 'Thank you for being honest. Then we take fruit.', 'Good to know, thank you.'],
      ],
    },
    {
      about: 'order',
      where: 'private',
      subject: 'Birthday cake for {day}',
      promise: 'Ring about the colour of the icing',
      turns: [
        [
          'they',
          'Hello, I would like to order a {cake} for {count} people, for {day}. Is that possible, and what would it be?',
          'Hi! We are having a birthday on {day}. Could you do a {cake} for about {count}?',
          'Good afternoon, can I order a {cake} for {day}, {count} portions, with “Happy birthday” on it?',
        ],
        [
          'we',
          'Hi {name}, gladly. For {count} it is £{price}, ready from 9. I will ring you about the colour of the icing.',
          'Hello {name}! Yes, £{price} for {count}. I will ring you the day before to settle the details.',
        ],
        ['they', 'Yes please, under my name.', 'That sounds lovely. Yes please!', 'Good. I will pick it up at ten.'],
        ['we', 'Written down: {cake} for {count}, {day}. Thank you, {name}!', 'It is in the book. See you on {day}!'],
        ['they', 'It was delicious, everybody asked where it was from. Thank you!', 'Thank you again, perfect cake.'],
      ],
    },
    {
      about: 'order',
      where: 'private',
      subject: 'Order for {day}',
      turns: [
        [
          'they',
          'Could you put {few} {bread} aside for me on {day}?',
          'Hi, {few} times {bread} for {day} please, I come around eight.',
          'Hello, may I order {few} {bread} and a {cake} for {day}?',
        ],
        ['we', 'Done, {name}. Under your name at the counter.', 'Of course! They wait for you from 7.'],
        ['they', 'Thanks!', 'Super, thank you.', 'You are the best.'],
      ],
    },
    {
      about: 'question',
      where: 'private',
      subject: 'Sourdough course',
      turns: [
        [
          'they',
          'Hi, will there be another baking course this season? I missed the last one.',
          'Hello! Is there still a place in the sourdough evening?',
        ],
        [
          'we',
          'Hello {name}, the next one is on the last {day} of the month, eight places, £45 with the flour. Shall I write you down?',
        ],
        ['they', 'Yes please, for two.', 'Yes! Just me.', 'I have to ask my sister first, I will tell you.'],
        ['we', 'You are on the list. Bring an apron and a jar.', 'Written down. We are looking forward to it.'],
      ],
    },
    {
      about: 'complaint',
      where: 'private',
      severity: 'normal',
      subject: 'The wrong name on the cake',
      outcome: 'Half of the price was given back, and a note about names went up beside the phone',
      turns: [
        [
          'they',
          'I picked up the {cake} this morning and the name on it is wrong. My daughter is called Lena, not Lina. She cried. I am really disappointed.',
          'The cake we got on {day} had the wrong name on it. That is not what we ordered and not what we paid for. What are you going to do about it?',
        ],
        [
          'we',
          'Dear {name}, I am so sorry. That was our mistake, and on that day of all days. I would like to give you back half of the price. May I ring you this evening?',
        ],
        ['they', 'Thank you for the quick answer. Yes, after six is fine.', 'All right. That is fair.'],
        [
          'we',
          'We have sent £{price} back to you. And we now spell every name twice on the phone. Thank you for telling us.',
        ],
        ['they', 'Received, thank you. See you soon.', 'That is kind. Thank you.'],
      ],
    },
    {
      about: 'complaint',
      where: 'private',
      severity: 'high',
      subject: 'Something hard in the {bread}',
      outcome: 'The batch was taken out, a new loaf and the dentist’s bill were paid',
      turns: [
        [
          'they',
          'I bit on something hard in your {bread} and now part of a tooth is missing. This is unacceptable. I expect to hear from you today.',
        ],
        [
          'we',
          'Dear {name}, that should never happen. I am very sorry. Please see your dentist and send us the bill; we are taking the whole batch out of the shelf now.',
        ],
        ['they', 'Thank you for taking it seriously. I will send it.'],
        ['we', 'It arrived and is paid. It was a piece of a walnut shell; we sieve them twice from now on.'],
      ],
    },
    {
      about: 'offer',
      where: 'private',
      subject: 'Bread for our café',
      turns: [
        [
          'they',
          'Good morning, we are opening a small café in the harbour and are looking for somebody who bakes for us: about {count} {bread} a week. Would you make us an offer?',
          'Hello, we run a guest house with nine rooms and would like fresh bread delivered in the mornings. Is that something you do?',
        ],
        [
          'we',
          'Dear {name}, yes, we deliver from ten loaves on, before 7. I will send you a list with prices tomorrow.',
        ],
        [
          'they',
          'Thank you, the list looks good. Could we try it for two weeks?',
          'Thank you, I will talk to my partner.',
        ],
        ['we', 'Of course. We begin on {day}; the driver rings once.', 'Take your time, {name}.'],
      ],
    },
    ...saidInEnglish,
  ],
};
