import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '#main/connectors/whatsapp/chat-items';
import { parseChat } from '#main/connectors/whatsapp/parse-chat';
import { dateOrderOf, readStamp, wallOf, type Wall } from '#main/connectors/whatsapp/stamp';
import { contentOf, wordsToKnow } from '#main/connectors/whatsapp/words';

const now = Date.UTC(2026, 10, 22);

// One line of each kind of phone and language, written after what is known of the export's formats; all mean 25 December 2023, 14:05.
const lines = [
  '12/25/23, 2:05 PM - Marta: Rye?',
  '12/25/23, 2:05\u202fPM - Marta: Rye?',
  '25/12/2023, 14:05 - Marta: Rye?',
  '25/12/23, 2:05 p. m. - Marta: Rye?',
  '25/12/23 a las 14:05 - Marta: Rye?',
  '25.12.23, 14:05 - Marta: Rye?',
  '25.12.2023 klo 14.05 - Marta: Rye?',
  '2023-12-25 14:05 - Marta: Rye?',
  '2023/12/25 14:05 - Marta: Rye?',
  '2023/12/25 下午2:05 - Marta: Rye?',
  '2023. 12. 25. 오후 2:05 - Marta : Rye?',
  '٢٥/١٢/٢٠٢٣, ٢:٠٥ م - Marta: Rye?',
  '25/12/23 ÖS 2:05 - Marta: Rye?',
  '[12/25/23, 2:05:00 PM] Marta: Rye?',
  '[25.12.23, 14:05:00] Marta: Rye?',
  '[25/12/2023, 14:05:00] Marta: Rye?',
  '[25-12-2023 14:05:00] Marta: Rye?',
  '[2023-12-25, 14:05:00] Marta: Rye?',
  '[2023/12/25 下午2:05:00] Marta: Rye?',
  '[25.12.2023 klo 14.05.00] Marta: Rye?',
  '\u200e[25/12/2023, 2:05:00\u202fPM] Marta: Rye?',
  '[٢٥‏/١٢‏/٢٠٢٣، ٢:٠٥:٠٠ م] Marta: Rye?',
] as const;

it.each(lines)('%s', (line) => {
  const wall = { year: 2023, month: 12, day: 25, hour: 14, minute: 5, second: 0 };
  expect(parseChat(`${line}\n`, now)?.messages).toEqual([{ wall, author: 'Marta', text: 'Rye?' }]);
});

describe('in which order dates are written', () => {
  const orderOf = (...dates: string[]) =>
    dateOrderOf(
      dates.flatMap((date) => readStamp(`${date}, 10:00 - A: b`) ?? []),
      now,
    );
  it('is told by all of a chat, not by its first line', () => {
    expect(orderOf('3/4/23', '3/5/23', '3/13/23')).toBe('mdy');
    expect(orderOf('3/4/23', '4/4/23', '13/4/23')).toBe('dmy');
  });
  it('is the one in which time goes on, where both are days', () => {
    expect(orderOf('1/9/23', '2/10/23', '3/11/23', '1/1/24')).toBe('dmy');
    expect(orderOf('1/9/23', '1/10/23', '2/1/23', '2/2/23')).toBe('mdy');
    expect(orderOf('23/1/9', '23/2/1')).toBe('ymd');
  });
});

type Format = Readonly<{ stamp: (wall: Wall) => string; newline: string; seconds: boolean }>;
const two = (number: number): string => String(number).padStart(2, '0');
const twelve = ({ hour, minute }: Wall): string => `${hour % 12 || 12}:${two(minute)}`;
const formats: readonly Format[] = [
  {
    stamp: (at) => `${at.month}/${at.day}/${at.year % 100}, ${twelve(at)} ${at.hour < 12 ? 'AM' : 'PM'} - `,
    newline: '\n',
    seconds: false,
  },
  {
    stamp: (at) => `${two(at.day)}.${two(at.month)}.${two(at.year % 100)}, ${two(at.hour)}:${two(at.minute)} - `,
    newline: '\n',
    seconds: false,
  },
  {
    stamp: (at) => `${two(at.day)}/${two(at.month)}/${at.year}, ${two(at.hour)}:${two(at.minute)} - `,
    newline: '\n',
    seconds: false,
  },
  {
    stamp: (at) => `[${two(at.day)}/${two(at.month)}/${at.year}, ${two(at.hour)}:${two(at.minute)}:${two(at.second)}] `,
    ...{ newline: '\r\n', seconds: true },
  },
  {
    stamp: (at) =>
      `[${at.year}/${at.month}/${at.day} ${at.hour < 12 ? '上午' : '下午'}${twelve(at)}:${two(at.second)}] `,
    ...{ newline: '\r\n', seconds: true },
  },
];

// Words that nothing could take for a line of its own.
const word = fc.stringMatching(/^[a-z?!,\u00e4\u4e00-\u4e2f]{1,9}$/u);
const messages = fc.array(
  fc.record({
    wait: fc.integer({ min: 1, max: 40 * 86_400 }),
    author: fc.constantFrom('Marta Klein', '+49 176 1234567', '~ Paul'),
    text: fc.array(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  // So many that the order of the dates shows.
  { minLength: 15, maxLength: 40 },
);

it('what is written by a phone is read back, whatever its language and however many lines', () => {
  fc.assert(
    fc.property(messages, fc.constantFrom(...formats), (given, { stamp, newline, seconds }) => {
      let at = Date.UTC(2021, 0, 31);
      const wanted = given.map(({ wait, author, text }) => {
        at += wait * 1000;
        const on = new Date(at);
        const wall: Wall = {
          ...{ year: on.getUTCFullYear(), month: on.getUTCMonth() + 1, day: on.getUTCDate() },
          ...{ hour: on.getUTCHours(), minute: on.getUTCMinutes(), second: seconds ? on.getUTCSeconds() : 0 },
        };
        return { wall, author, text: text.join('\n') };
      });
      const file = wanted.map(({ wall, author, text }) => `${stamp(wall)}${author}: ${text.replaceAll('\n', newline)}`);
      const system = `${stamp(wanted[0]?.wall ?? { year: 2021, month: 1, day: 31, hour: 0, minute: 0, second: 0 })}Messages are end-to-end encrypted.`;
      const chat = parseChat([system, ...file, ''].join(newline), now);
      const plain = wanted.map((one) => ({ ...one, author: one.author.replace('~ ', '') }));
      expect(chat?.messages.map((one) => ({ ...one, text: one.text.trimEnd() }))).toEqual(plain);
      expect(chat?.notices).toBe(1);
    }),
  );
});

it('a longer export has the same messages under the same keys, and equal ones each their own', () => {
  fc.assert(
    fc.property(messages, fc.nat(), (given, cut) => {
      const all = given.map(({ wait, author, text }) => {
        const wall = { year: 2023, month: 1, day: 1 + (wait % 28), hour: wait % 24, minute: wait % 3, second: 0 };
        return { wall, author: author === '~ Paul' ? 'Bakery' : 'Marta', text: text[0] ?? '' };
      });
      const keys = (upTo: number): string[] =>
        (
          itemsOf(
            { messages: all.slice(0, upTo), notices: 0 },
            { fileName: 'WhatsApp Chat with Marta.txt', own: ['bakery', 'marta'] },
          ) ?? []
        ).map(({ key }) => key);
      const some = 1 + (cut % all.length);
      const [whole, beginning] = [keys(all.length), keys(some)];
      expect(new Set(whole).size).toBe(whole.length);
      expect(whole.slice(0, beginning.length)).toEqual(beginning);
    }),
  );
});

it.each([
  [
    'IMG-20231225-WA0001.jpg (file attached)\nThis one',
    { words: 'This one', file: 'IMG-20231225-WA0001.jpg', left: null },
  ],
  ['IMG-20231225-WA0001.jpg (Datei angehängt)', { words: '', file: 'IMG-20231225-WA0001.jpg', left: null }],
  [
    '\u200e<attached: 00000012-PHOTO-2023-12-25-14-05-33.jpg>',
    { words: '', file: '00000012-PHOTO-2023-12-25-14-05-33.jpg', left: null },
  ],
  ['Look \u200e<pièce jointe : 00000012-PHOTO.jpg>', { words: 'Look', file: '00000012-PHOTO.jpg', left: null }],
  ['<Media omitted>', { words: '<Media omitted>', file: null, left: null }],
  ['\u200eimage omitted', { words: 'image omitted', file: null, left: null }],
  ['Two rolls <This message was edited>', { words: 'Two rolls', file: null, left: null }],
  ['Zwei Brötchen \u200e<Diese Nachricht wurde bearbeitet.>', { words: 'Zwei Brötchen', file: null, left: null }],
  ['You deleted this message', { words: '', file: null, left: 'deleted' }],
  ['\u200eDiese Nachricht wurde gelöscht.', { words: '', file: null, left: 'deleted' }],
  [
    '\u200eMessages and calls are end-to-end encrypted. Only people in this chat can read them.',
    { words: '', file: null, left: 'notice' },
  ],
])('%s', (text, content) => {
  expect(contentOf(text)).toEqual(content);
});

it('a message is known again whether its picture was exported or not', () => {
  const said = ['IMG-1.jpg (file attached)\nThis one', '<Media omitted>\nThis one'].map(wordsToKnow);
  expect(new Set(said).size).toBe(1);
});

it('who is the shop is what was said, or whom the file is not called after; else nobody can tell', () => {
  const wall = { year: 2023, month: 1, day: 1, hour: 1, minute: 1, second: 1 };
  const chat = {
    messages: [
      { wall, author: 'Marta', text: 'a' },
      { wall, author: 'Bakery', text: 'b' },
    ],
    notices: 0,
  };
  const own = (fileName: string, names: readonly string[] = []) =>
    itemsOf(chat, { fileName, own: names })?.map((item) => item.own);
  expect(own('WhatsApp-Chat mit Marta.txt')).toEqual([false, true]);
  expect(own('chat.txt', ['bakery'])).toEqual([false, true]);
  expect(own('chat.txt')).toBeUndefined();
  expect(
    wallOf(
      { date: ['1', '2', '23'], separator: '/', hour: 12, minute: 0, second: 0, afternoon: false, rest: '' },
      'mdy',
    )?.hour,
  ).toBe(0);
});
