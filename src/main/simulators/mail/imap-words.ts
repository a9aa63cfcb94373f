/** What a command says: atoms and strings as they are, lists in lists. Bytes stand one to a sign (latin1). */
export type Word = string | readonly Word[];

/** A command with its literals behind the lines that announce them; null while bytes are missing. */
export type ReadCommand = Readonly<{ words: readonly Word[]; length: number }>;
export type NeedsMore = Readonly<{ literal: boolean }>;

/** Reads one command (RFC 3501 §9) from the beginning of what came. `literal`: the client waits to be told to go on. */
export function readCommand(came: string): ReadCommand | NeedsMore {
  const stack: Word[][] = [[]];
  const put = (word: Word): void => void stack.at(-1)?.push(word);
  let at = 0;
  while (at < came.length) {
    const sign = came[at];
    if (sign === '\r' && came[at + 1] === '\n') return { words: stack[0] ?? [], length: at + 2 };
    if (sign === ' ' || sign === '\r') at += 1;
    else if (sign === '(') {
      stack.push([]);
      at += 1;
    } else if (sign === ')') {
      const list = stack.pop() ?? [];
      put(list);
      at += 1;
    } else if (sign === '"') {
      const quoted = /^"((?:[^"\\\r\n]|\\.)*)"/u.exec(came.slice(at));
      if (!quoted) return { literal: false };
      put((quoted[1] ?? '').replaceAll(/\\(.)/gu, '$1'));
      at += quoted[0].length;
    } else if (sign === '{') {
      const announced = /^\{(\d+)(\+?)\}\r\n/u.exec(came.slice(at));
      if (!announced) return { literal: false };
      const from = at + announced[0].length;
      const length = Number(announced[1]);
      if (came.length < from + length) return { literal: announced[2] === '' && came.length === from };
      put(came.slice(from, from + length));
      at = from + length;
    } else {
      // An atom; `BODY.PEEK[HEADER.FIELDS (DATE)]<0.5>` is one of them.
      const atom = /^(?:[^\s()"{[]|\[[^\]]*\])+/u.exec(came.slice(at))?.[0] ?? sign ?? '';
      put(atom);
      at += atom.length;
    }
  }
  return { literal: false };
}

export function textOf(word: Word | undefined): string {
  return typeof word === 'string' ? word : '';
}

export function listOf(word: Word | undefined): readonly string[] {
  return Array.isArray(word) ? word.filter((one) => typeof one === 'string') : word === undefined ? [] : [textOf(word)];
}

/** Whether a set such as `2:4,9:*` names a number; `highest` is what `*` stands for. */
export function namedBy(set: string, highest: number): (number: number) => boolean {
  const spans = set.split(',').map((part) => {
    const ends = part.split(':').map((end) => (end === '*' ? highest : Number(end)));
    return [Math.min(...ends), Math.max(...ends)] as const;
  });
  return (number) => spans.some(([from, to]) => number >= from && number <= to);
}

export function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/gu, '\\$&')}"`;
}
