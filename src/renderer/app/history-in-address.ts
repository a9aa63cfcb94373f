/** Whose history is shown, where the address says it. */
export function historyInAddress({
  customer,
  conversation,
}: Record<string, unknown>): Readonly<{ customer?: string; conversation?: string }> {
  return {
    ...(typeof customer === 'string' && { customer }),
    ...(typeof conversation === 'string' && { conversation }),
  };
}
