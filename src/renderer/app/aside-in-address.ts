/** Whether the inbox shows what is filed aside: its address without it is always the inbox itself. */
export function asideInAddress(search: Readonly<Record<string, unknown>>): { aside?: true } {
  return search['aside'] === true ? { aside: true } : {};
}
