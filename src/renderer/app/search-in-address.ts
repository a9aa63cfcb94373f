/** What is searched for, as it stands in the address. The router reads digits as a number; to us they are words. */
export function searchInAddress(search: Readonly<Record<string, unknown>>): { q?: string } {
  const q = search['q'];
  return typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {};
}
