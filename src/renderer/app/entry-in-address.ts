/** The interaction at which a customer's timeline opens, as it stands in the address. */
export function entryInAddress(search: Readonly<Record<string, unknown>>): { entry?: string } {
  const entry = search['entry'];
  return typeof entry === 'string' ? { entry } : {};
}
