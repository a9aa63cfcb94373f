/** Which customers are listed, as it stands in the address. */
export function segmentInAddress(search: Readonly<Record<string, unknown>>): { segment?: string } {
  const { segment } = search;
  return typeof segment === 'string' ? { segment } : {};
}
