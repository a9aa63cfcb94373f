/** More than any mailbox holds; a server that names more is not believed. */
const mostUids = 5_000_000;

/** `1:3,7` as numbers. Parts that are not numbers are left out. */
export function expandUids(set: string): readonly number[] {
  const uids: number[] = [];
  for (const part of set.split(',')) {
    const [, start = '', end = start] = /^([1-9]\d{0,9})(?::([1-9]\d{0,9}))?$/.exec(part.trim()) ?? [];
    if (start === '') continue;
    const first = Math.min(Number(start), Number(end));
    const last = Math.max(Number(start), Number(end));
    if (uids.length + last - first > mostUids) {
      throw new RangeError('The server names more messages than a mailbox can hold');
    }
    for (let uid = first; uid <= last; uid++) uids.push(uid);
  }
  return uids;
}

/** Numbers as the shortest set: `1:3,7`. */
export function compactUids(uids: readonly number[]): string {
  const sorted = uids.toSorted((left, right) => left - right);
  const parts: string[] = [];
  let start = sorted[0];
  let previous = start;
  for (const uid of [...sorted.slice(1), undefined]) {
    if (start === undefined || previous === undefined) break;
    if (uid !== undefined && uid <= previous + 1) {
      previous = uid;
      continue;
    }
    parts.push(start === previous ? String(start) : `${start}:${previous}`);
    start = uid;
    previous = uid;
  }
  return parts.join(',');
}
