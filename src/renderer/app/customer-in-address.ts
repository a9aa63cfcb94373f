/** Whose follow-ups are listed, as it stands in the address. */
export function customerInAddress(search: Readonly<Record<string, unknown>>): { customer?: string } {
  const { customer } = search;
  return typeof customer === 'string' ? { customer } : {};
}
