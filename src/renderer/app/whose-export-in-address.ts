/** Of whom an export is to be made, as it stands in the address. */
export function whoseExportInAddress(search: Readonly<Record<string, unknown>>): {
  customer?: string;
  segment?: string;
} {
  const { customer, segment } = search;
  return {
    ...(typeof customer === 'string' && { customer }),
    ...(typeof segment === 'string' && { segment }),
  };
}
