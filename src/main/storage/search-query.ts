import { segment } from './words.ts';
import type { SearchPlan } from './search.ts';

/** A search taken apart: what to look for, the words to mark in a snippet, and what could not be understood. */
export type ParsedQuery = Readonly<{ plan: SearchPlan; words: readonly string[]; problem: string | null }>;

const empty = {
  match: null,
  exclude: [],
  channel: null,
  kind: null,
  direction: null,
  unread: null,
  state: null,
  aside: null,
  attachments: null,
  tags: [],
  from: null,
  to: null,
  ranked: false,
} satisfies SearchPlan;

const term = /(?<minus>-)?(?:(?<field>[a-z]+):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/giu;

/**
 * Takes apart what a person typed: words, "phrases", prefix*, `from: to: subject: channel: kind: in: is: has: tag:
 * after: before:` and a leading `-` to exclude. While it is being typed the last word is the start of one. Nothing of it reaches the
 * word index unquoted.
 */
export function parseQuery(text: string, now: number, stillTyping = false): ParsedQuery {
  const plan: { -readonly [Key in keyof SearchPlan]: SearchPlan[Key] } = { ...empty };
  const matches: string[] = [];
  const exclude: string[] = [];
  const words: string[] = [];
  let problem: string | null = null;
  const terms = [...text.matchAll(term)];
  for (const [index, { groups }] of terms.entries()) {
    const { minus, field: written, phrase, word } = groups ?? {};
    const field = written?.toLowerCase() ?? null;
    const value = phrase ?? word ?? '';
    if (value === '') continue;
    if (field !== null && filter(plan, { field, value, minus: minus !== undefined }, now)) continue;
    const column = field === null ? null : columns.get(field);
    if (field !== null && column === undefined) {
      // Not a field of ours (a time, a web address): words like any others.
      problem = filterNames.has(field) ? `“${value}” means nothing after ${field}:` : problem;
      if (filterNames.has(field)) continue;
    }
    const whole = field !== null && column === undefined ? `${written}:${value}` : value;
    const typing = stillTyping && index === terms.length - 1 && phrase === undefined && !/\s$/u.test(text);
    const expression = matchExpression(whole, column ?? null, whole.endsWith('*') || typing);
    if (expression === null) continue;
    if (minus === undefined) {
      matches.push(expression);
      if (column === undefined || column === null) words.push(...tokens(whole));
    } else {
      exclude.push(expression);
    }
  }
  return { plan: { ...plan, match: matches.length > 0 ? matches.join(' AND ') : null, exclude }, words, problem };
}

const columns = new Map([
  ['from', 'author'],
  ['to', 'recipients'],
  ['subject', 'subject'],
  ['file', 'files'],
  ['filename', 'files'],
]);
const filterNames = new Set(['channel', 'kind', 'in', 'is', 'has', 'after', 'before']);

type Plan = { -readonly [Key in keyof SearchPlan]: SearchPlan[Key] };

function filter(
  plan: Plan,
  { field, value, minus }: Readonly<{ field: string; value: string; minus: boolean }>,
  now: number,
): boolean {
  const word = value.toLowerCase();
  switch (field) {
    case 'channel':
      plan.channel = word;
      return true;
    case 'kind':
      plan.kind = word;
      return true;
    case 'in':
      if (word !== 'inbox' && word !== 'sent') return false;
      plan.direction = (word === 'inbox') === !minus ? 'inbound' : 'outbound';
      return true;
    case 'tag':
      plan.tags = [...plan.tags, { tag: value, there: !minus }];
      return true;
    case 'is':
      return isFilter(plan, word, minus);
    case 'has':
      if (!word.startsWith('attachment') && word !== 'file') return false;
      plan.attachments = !minus;
      return true;
    case 'after':
    case 'before': {
      const at = instantOf(word, now);
      if (at === null) return false;
      if (field === 'after') plan.from = at;
      else plan.to = at;
      return true;
    }
    default:
      return false;
  }
}

function isFilter(plan: Plan, word: string, minus: boolean): boolean {
  if (word === 'unread' || word === 'read') plan.unread = (word === 'unread') !== minus;
  else if (word === 'sent' || word === 'received')
    plan.direction = (word === 'sent') !== minus ? 'outbound' : 'inbound';
  else if (word === 'aside') plan.aside = !minus;
  else if (['open', 'waiting', 'done'].includes(word) && !minus) plan.state = word;
  else return false;
  return true;
}

const span = { d: 86_400_000, w: 7 * 86_400_000, m: 30 * 86_400_000, y: 365 * 86_400_000 } as const;

/** A day (2026-03-01), a month (2026-03), a year, or how long ago (7d, 3w, 2m, 1y); local time. */
function instantOf(word: string, now: number): number | null {
  const ago = /^(\d{1,4})([dwmy])$/u.exec(word);
  if (ago) return now - Number(ago[1]) * span[ago[2] as keyof typeof span]; // the pattern allows these letters only
  const day = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(word);
  if (!day) return null;
  const at = new Date(Number(day[1]), Number(day[2] ?? 1) - 1, Number(day[3] ?? 1)).getTime();
  return Number.isNaN(at) ? null : at;
}

/** An FTS5 phrase of the tokens, quoted so that nothing in them is syntax; the last token may be the start of a word. */
function matchExpression(value: string, column: string | null, prefix: boolean): string | null {
  const parts = tokens(value);
  if (parts.length === 0) return null;
  const phrase = `"${parts.join(' ')}"${prefix ? '*' : ''}`;
  return column === null ? phrase : `${column} : ${phrase}`;
}

/** As unicode61 would cut it: letters, marks, digits and private signs make words; everything else separates. */
function tokens(value: string): string[] {
  return segment(value).match(/[\p{L}\p{M}\p{N}\p{Co}]+/gu) ?? [];
}
