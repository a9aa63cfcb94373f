/**
 * RFC 3676: lines that end in a space go on in the next, but only in one of the same quote depth (§4.5); a space at a
 * line's start was stuffed there.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const parts: string[] = [];
  let flowing = false;
  let depthBefore = 0;
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    let depth = 0;
    while (whole[depth] === '>') depth++;
    const unquoted = whole.slice(depth);
    const line = unquoted.startsWith(' ') ? unquoted.slice(1) : unquoted;
    const signature = line === '-- ';
    const goesOn = flowing && depth === depthBefore && !signature;
    if (index > 0 && !goesOn) parts.push('\n');
    if (depth > 0 && !goesOn) parts.push('>'.repeat(depth), ' ');
    flowing = line.endsWith(' ') && !signature;
    depthBefore = depth;
    parts.push(flowing && deleteSpace ? line.slice(0, -1) : line);
  }
  return parts.join('');
}
