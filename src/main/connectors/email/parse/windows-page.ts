/** The charset of a Windows code page. */
export function charsetOfPage(page: number): string {
  const known: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gb18030',
    949: 'euc-kr',
    950: 'big5',
    10000: 'macintosh',
    20127: '',
    20866: 'koi8-r',
    21866: 'koi8-u',
    50220: 'iso-2022-jp',
    51949: 'euc-kr',
    54936: 'gb18030',
    65001: 'utf-8',
  };
  if (page in known) return known[page] ?? '';
  if (page >= 28591 && page <= 28605) return `iso-8859-${page - 28590}`;
  return page >= 1250 && page <= 1258 ? `windows-${page}` : page === 874 ? 'windows-874' : `cp${page}`;
}
