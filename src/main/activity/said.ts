import type { HistoryChange } from '#shared/domain/history';

type Said = ReadonlyMap<string, HistoryChange['before']>;

/** More of one act than this tells nobody anything. */
const mostChanges = 12;
const longest = 300;
/** Parts of a card that are named by their keys: fields, tags, custom values by the id of their field. */
const parts = new Set(['fields', 'tags', 'custom', 'identities', 'cells']);
/** What is computed, or names other rows: nothing a person said. */
const unsaid =
  /Ids?$|^(?:choice|heard|heardAt|createdAt|receivedAt|startedAt|direction|steps|purpose|position|removed|clock|settings|places|choices)$/u;

/** Which fields an act changed, as they said before and say after; `before` and `after` are JSON. */
export function changesOf(act: Readonly<{ before: string | null; after: string | null }>): readonly HistoryChange[] {
  const [before, after] = [saidIn(act.before), saidIn(act.after)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((change) => change.before !== change.after)
    .slice(0, mostChanges);
}

/** The words by which an act names its thing, where it wrote any down. */
export function nameSaid(act: Readonly<{ before: string | null; after: string | null }>): string | null {
  const [before, after] = [saidIn(act.before), saidIn(act.after)];
  for (const field of ['text', 'summary', 'title', 'name', 'fields.name', 'subject']) {
    const name = after.get(field) ?? before.get(field);
    if (typeof name === 'string' && name.trim() !== '') return name;
  }
  return null;
}

function saidIn(json: string | null): Said {
  const value: unknown = JSON.parse(json ?? 'null');
  return new Map(isNamed(value) ? Object.entries(value).flatMap(([name, of]) => said(name, of)) : []);
}

function said(name: string, value: unknown): [string, HistoryChange['before']][] {
  if (unsaid.test(name)) return [];
  if (parts.has(name) && isNamed(value)) {
    return Object.entries(value).flatMap(([key, of]) => scalar(`${name}.${key}`, of));
  }
  return scalar(name, value);
}

function scalar(name: string, value: unknown): [string, HistoryChange['before']][] {
  if (typeof value === 'string') return [[name, value.length > longest ? `${value.slice(0, longest)}…` : value]];
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return [[name, value]];
  // A list of words is said as words; a way somebody is known, or a cell of a file, that it is there.
  if (Array.isArray(value)) {
    const words = value.filter((one) => typeof one === 'string');
    return words.length === value.length ? [[name, words.join(', ')]] : [];
  }
  if (!isNamed(value)) return [];
  return 'value' in value ? scalar(name, value['value']) : [[name, true]];
}

function isNamed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
