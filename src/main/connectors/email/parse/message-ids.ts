/** A thread of more than this is not helped by its oldest ancestors. */
const mostReferences = 100;
const longestId = 998;

/** Message-IDs of a field, without brackets, in their order, each once. */
export function messageIdsOf(value: string): readonly string[] {
  const bracketed = [...value.matchAll(/<([^<>]+)>/g)].map((match) => (match[1] ?? '').replaceAll(/\s+/g, ''));
  // Some programs leave the brackets out.
  const ids = bracketed.length > 0 ? bracketed : value.split(/[\s,;]+/).filter((word) => word.includes('@'));
  return [...new Set(ids.filter((id) => id !== '' && id.length <= longestId))];
}

/** The mail's own id, without brackets; null where there is none worth the name. */
export function messageIdOf(value: string | null): string | null {
  if (value === null) return null;
  const bracketed = messageIdsOf(value)[0];
  if (bracketed !== undefined) return bracketed;
  const bare = value.replaceAll(/[<>\s]+/g, '');
  return bare === '' || bare.length > longestId ? null : bare;
}

/** The newest ancestors, oldest first. */
export function referencesOf(value: string | null): readonly string[] {
  return value === null ? [] : messageIdsOf(value.slice(0, 100_000)).slice(-mostReferences);
}
