import { namedBy, textOf, type Word } from './imap-words.ts';
import type { KeptMail } from './mailbox.ts';

type Test = (mail: KeptMail, number: number) => boolean;

/** What SEARCH asks for (RFC 3501 §6.4.4), of what mail programs ask. `last` is the highest number and UID. */
export function searchOf(words: readonly Word[], last: Readonly<{ number: number; uid: number }>): Test {
  const rest = [...words];
  const tests: Test[] = [];
  while (rest.length > 0) tests.push(next(rest, last));
  return (mail, number) => tests.every((test) => test(mail, number));
}

const flags: Readonly<Record<string, string>> = {
  ...{ SEEN: '\\Seen', ANSWERED: '\\Answered', DELETED: '\\Deleted', DRAFT: '\\Draft', FLAGGED: '\\Flagged' },
};

function next(rest: Word[], last: Readonly<{ number: number; uid: number }>): Test {
  const word = rest.shift();
  if (typeof word !== 'string') return searchOf(word ?? [], last);
  const key = word.toUpperCase();
  const flag = flags[key] ?? flags[key.replace(/^UN/u, '')];
  if (flag !== undefined) return ({ flags: set }) => set.has(flag) !== key.startsWith('UN');
  switch (key) {
    case 'ALL':
      return () => true;
    case 'CHARSET':
      rest.shift();
      return () => true;
    case 'NOT': {
      const test = next(rest, last);
      return (mail, number) => !test(mail, number);
    }
    case 'OR': {
      const [one, other] = [next(rest, last), next(rest, last)];
      return (mail, number) => one(mail, number) || other(mail, number);
    }
    case 'UID': {
      const named = namedBy(textOf(rest.shift()), last.uid);
      return ({ uid }) => named(uid);
    }
    case 'LARGER': {
      const bytes = Number(textOf(rest.shift()));
      return ({ raw }) => raw.length > bytes;
    }
    case 'HEADER': {
      const [name, value] = [textOf(rest.shift()).toLowerCase(), textOf(rest.shift()).toLowerCase()];
      return ({ raw }) => headerLines(raw).some((line) => line.startsWith(`${name}:`) && line.includes(value));
    }
    default: {
      const named = namedBy(key, last.number);
      return (_mail, number) => named(number);
    }
  }
}

/** The lines of the header, unfolded and in lower case. */
function headerLines(raw: Buffer): string[] {
  const [head = ''] = raw.toString('latin1').split('\r\n\r\n', 1);
  return head
    .replaceAll(/\r\n[ \t]+/gu, ' ')
    .toLowerCase()
    .split('\r\n');
}
