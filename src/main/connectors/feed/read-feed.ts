import { Parser } from 'htmlparser2';

/** One entry of a feed, as it says of itself. */
export type FeedItem = Readonly<{
  /** guid, atom:id or rdf:about; '' for none. */
  id: string;
  link: string;
  title: string;
  /** The words as HTML, or as plain text where the feed says that they are. */
  html: string;
  text: string;
  at: string;
  author: Readonly<{ name: string; email: string; uri: string }>;
  /** RFC 4685: what it answers. */
  answers: string;
}>;
export type Feed = Readonly<{
  title: string;
  link: string;
  minutes: number | null;
  ofPosts: boolean;
  items: readonly FeedItem[];
}>;

const mostItems = 500;
const mostDepth = 100;
const mostWords = 500_000;

/** Namespaces by the prefix most write them with; a feed may choose another. */
const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/Atom', ''],
  ['http://purl.org/rss/1.0/', ''],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/syndication/thread/1.0', 'thr'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://wellformedweb.org/CommentAPI/', 'wfw'],
  ['http://purl.org/rss/1.0/modules/slash/', 'slash'],
]);

/** `markup` where what is marked up within is HTML that is not escaped: Atom's type="xhtml". */
type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly markup: boolean;
  words: string;
};

/**
 * RSS 2.0 and its ancestors, RSS 1.0 (RDF), Atom; null for anything else. Forgiving: what is not well-formed is read as far as it goes.
 * Only the five entities of XML are known here, so that nothing a feed declares is ever expanded.
 */
export function readFeed(xml: string): Feed | null {
  const reader = new FeedReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.opens(name, attributes),
      onclosetag: () => reader.closes(),
      ontext: (text) => reader.says(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  // In pieces, so that a feed without an end stops where enough was read.
  for (let start = 0; start < xml.length && !reader.enough; start += pieceLength)
    parser.write(xml.slice(start, start + pieceLength));
  return reader.feed();
}

const pieceLength = 8192;

type Fields = Map<string, Element>;

class FeedReader {
  enough = false;
  readonly #prefixes = new Map<string, string>();
  readonly #open: Element[] = [];
  #known: boolean | null = null;
  #channel: Fields = new Map();
  #item: Fields | null = null;
  readonly #items: FeedItem[] = [];
  #ofPosts = false;

  opens(written: string, attributes: Readonly<Record<string, string>>): void {
    for (const [name, uri] of Object.entries(attributes)) {
      const usual = usualPrefixes.get(uri);
      if (usual !== undefined && /^xmlns(?::|$)/u.test(name)) this.#prefixes.set(name.slice('xmlns:'.length), usual);
    }
    const name = this.#nameOf(written);
    this.#known ??= /^(?:rss|feed|rdf:RDF)$/u.test(name);
    if (!this.#known || this.#open.length >= mostDepth || this.#items.length >= mostItems) this.enough = true;
    if (this.enough) return;
    const markup = this.#open.at(-1)?.markup === true || (attributes['type'] === 'xhtml' && name !== 'link');
    const element: Element = { name, attributes: this.#namedUsually(attributes), markup, words: '' };
    if (isEntry(element)) this.#item = new Map([['item', element]]);
    this.#open.push(element);
  }

  says(text: string): void {
    const around = this.#open.at(-1);
    if (this.enough || !around || around.words.length > mostWords) return;
    around.words += around.markup ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
  }

  closes(): void {
    const element = this.enough ? undefined : this.#open.pop();
    if (!element) return;
    const around = this.#open.at(-1);
    if (around?.markup) around.words += marked(element);
    else if (isEntry(element)) {
      if (this.#item) this.#items.push(itemOf(this.#item));
      this.#item = null;
    } else this.#keep(element, around);
  }

  feed(): Feed | null {
    if (this.#known !== true) return null;
    const minutes = Number(this.#channel.get('ttl')?.words ?? Number.NaN);
    return {
      title: wordsOf(this.#channel, 'title'),
      link: linkOf(this.#channel),
      minutes: Number.isFinite(minutes) && minutes > 0 ? minutes : null,
      ...{ ofPosts: this.#ofPosts, items: this.#items },
    };
  }

  #nameOf(written: string): string {
    const [prefix = '', local] = written.includes(':') ? written.split(':', 2) : ['', written];
    const usual = this.#prefixes.get(prefix) ?? prefix;
    return usual === '' ? (local ?? '') : `${usual}:${local}`;
  }

  #namedUsually(attributes: Element['attributes']): Element['attributes'] {
    const prefixed = Object.keys(attributes).some((name) => name.includes(':') && !name.startsWith('xmlns'));
    if (!prefixed) return attributes;
    const named = ([name, value]: [string, string]) => [name.includes(':') ? this.#nameOf(name) : name, value];
    return Object.fromEntries(Object.entries(attributes).map(named));
  }

  /** The name and address of an author are the author's; a copied entry says where it came from, which is not this feed. */
  #keep(element: Element, around: Element | undefined): void {
    if (this.#open.some(({ name }) => name === 'source' || name === 'image' || name === 'textInput')) return;
    const { name, attributes } = element;
    if (this.#item && (name === 'wfw:commentRss' || name === 'slash:comments')) this.#ofPosts = true;
    const within = around?.name === 'author' ? `author/${name}` : name;
    const key = name === 'link' ? `link/${attributes['rel'] ?? 'alternate'}` : within;
    const fields = this.#item ?? this.#channel;
    if (!fields.has(key)) fields.set(key, element);
  }
}

function isEntry({ name }: Element): boolean {
  return name === 'item' || name === 'entry';
}

/** Of those that occur in comments (HTML §13.1.2): they have no end. */
const voids = new Set(['br', 'hr', 'img', 'wbr']);

function marked({ name, attributes, words }: Element): string {
  const kept = ['href', 'alt'].filter((one) => attributes[one] !== undefined);
  const said = kept.map((one) => ` ${one}="${(attributes[one] ?? '').replaceAll('"', '&quot;')}"`).join('');
  return voids.has(name) ? `<${name}${said}>` : `<${name}${said}>${words}</${name}>`;
}

function itemOf(fields: Fields): FeedItem {
  const body = ['content:encoded', 'content', 'description', 'summary']
    .map((name) => fields.get(name))
    .find((one) => one?.words.trim());
  const plain =
    body?.name === 'content' || body?.name === 'summary' ? (body.attributes['type'] ?? 'text') === 'text' : false;
  const words = body?.words ?? '';
  return {
    id: wordsOf(fields, 'guid') || wordsOf(fields, 'id') || (fields.get('item')?.attributes['rdf:about'] ?? ''),
    link: linkOf(fields),
    title: wordsOf(fields, 'title'),
    ...(plain ? { html: '', text: words.trim() } : { html: words, text: '' }),
    at:
      ['published', 'pubDate', 'dc:date', 'issued', 'updated'].map((name) => wordsOf(fields, name)).find(Boolean) ?? '',
    author: authorOf(fields),
    answers: fields.get('thr:in-reply-to')?.attributes['ref'] ?? '',
  };
}

/** RSS writes an author as an address with the name in brackets behind it, where it does not name one by dc:creator. */
function authorOf(fields: Fields): FeedItem['author'] {
  const told = wordsOf(fields, 'author');
  const written = /^(\S+@\S+\.\S+?)(?:\s*\((.*)\))?$/u.exec(told);
  return {
    name: wordsOf(fields, 'dc:creator') || wordsOf(fields, 'author/name') || (written ? (written[2] ?? '') : told),
    email: wordsOf(fields, 'author/email') || (written?.[1] ?? ''),
    uri: wordsOf(fields, 'author/uri'),
  };
}

/** Atom has it as an attribute, RSS as its words; a guid of RSS is one unless it says that it is not. */
function linkOf(fields: Fields): string {
  const link = fields.get('link/alternate');
  const guid = fields.get('guid');
  const named = link?.attributes['href'] ?? link?.words.trim() ?? '';
  return named || (guid && guid.attributes['isPermaLink'] !== 'false' ? guid.words.trim() : '');
}

function wordsOf(fields: Fields, name: string): string {
  return (fields.get(name)?.words ?? '').replaceAll(/\s+/gu, ' ').trim();
}
