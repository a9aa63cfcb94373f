import { Parser } from 'htmlparser2';

/** More HTML than this is no comment, and nested deeper than this it is an attack: the parser's time grows with its square. */
const mostHtml = 500_000;
const mostDepth = 500;
const pieceLength = 8192;
/** Elements whose words nobody reads. */
const unseen = new Set(['script', 'style', 'template', 'head', 'title', 'noscript', 'iframe', 'object', 'svg']);
const blocks = new Set(
  'p div blockquote ul ol pre h1 h2 h3 h4 h5 h6 hr table tr section article figure dl dt dd header footer'.split(' '),
);

/** The words of HTML as they are read: paragraphs apart, lists with dashes, links with where they lead, pictures by their words. */
export function wordsOfHtml(html: string): string {
  const said = new Words();
  const links: Readonly<{ target: string; from: number }>[] = [];
  let [depth, hidden] = [0, 0];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (unseen.has(name)) hidden += 1;
      else if (hidden > 0) return;
      else if (name === 'br') said.add('\n');
      else if (name === 'li') {
        said.breakLine('\n');
        said.add('- ');
      } else if (name === 'img') said.add(attributes['alt'] ?? '');
      else if (name === 'a') links.push({ target: attributes['href']?.trim() ?? '', from: said.count });
      else if (blocks.has(name)) said.breakLine('\n\n');
    },
    onclosetag: (name) => {
      depth -= 1;
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1);
      else if (name === 'a') {
        const { target, from } = links.pop() ?? { target: '', from: 0 };
        if (isLink(target) && !said.since(from).includes(target.replace(/^mailto:/iu, ''))) said.add(` (${target})`);
      } else if (blocks.has(name) && hidden === 0) said.breakLine('\n\n');
    },
    ontext: (words) => {
      if (hidden === 0) said.addFlowing(words.replaceAll(/[ \t\r\n]+/gu, ' '));
    },
  });
  readInPieces(parser, html, () => depth);
  return said
    .since(0)
    .replaceAll(/[ \t]+\n/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Words as they come together: in pieces, because looking at the end of a long text costs its length. */
class Words {
  readonly #pieces: string[] = [];
  #last = '\n';

  get count(): number {
    return this.#pieces.length;
  }

  add(words: string): void {
    if (words === '') return;
    this.#pieces.push(words);
    this.#last = words.at(-1) ?? '';
  }

  /** Words in a line, where a space at its beginning, or after another one, is none. */
  addFlowing(words: string): void {
    this.add(/\s/u.test(this.#last) ? words.trimStart() : words);
  }

  breakLine(mark: string): void {
    if (this.#pieces.length > 0) this.add(mark);
  }

  since(from: number): string {
    return this.#pieces.slice(from).join('');
  }
}

function isLink(target: string): boolean {
  return /^(?:https?:\/\/|mailto:)/iu.test(target);
}

/** A feed that a page names (HTML §4.6.7.1: rel=alternate). */
export type NamedFeed = Readonly<{ href: string; title: string }>;

export function feedsNamedBy(html: string): NamedFeed[] {
  const found: NamedFeed[] = [];
  let depth = 0;
  const parser = new Parser({
    onclosetag: () => (depth -= 1),
    onopentag: (name, { rel = '', type = '', href = '', title = '' }) => {
      depth += 1;
      if (name !== 'link' || !/\balternate\b/iu.test(rel) || !/^application\/(?:rss|atom|rdf)\+xml/iu.test(type))
        return;
      if (href !== '' && found.length < 50) found.push({ href, title });
    },
  });
  readInPieces(parser, html, () => depth);
  return found;
}

function readInPieces(parser: Parser, html: string, depth: () => number): void {
  const end = Math.min(html.length, mostHtml);
  for (let start = 0; start < end && depth() < mostDepth; start += pieceLength)
    parser.write(html.slice(start, Math.min(end, start + pieceLength)));
  parser.end();
}
