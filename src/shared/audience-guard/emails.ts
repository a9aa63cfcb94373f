import { mostFindings, type Span } from './finding.ts';

const local = /[\p{L}\p{N}._%+'’-]{1,64}$/u;
const domain = /^(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}-])/u;
/** Written so that programs do not find it, and people do: "ada (at) example (dot) com". */
const disguised =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}._%+-]{1,64}\s?[[({]\s?(?:at|ät|arobase|chiocciola|arroba|apenstaartje)\s?[\])}]\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|[[({]\s?(?:dot|punkt|point|punto|ponto|punt)\s?[\])}])\s?[\p{L}\p{N}-]{2,63}){1,4}/giu;

/** The same in words alone; a top-level domain at the end keeps it from any other sentence. */
const spoken =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}._%+-]{2,64} at (?:[\p{L}\p{N}-]{2,63} dot ){1,3}(?:com|org|net|eu|uk|de|at|ch|fr|es|it|pt|nl|be|ie|info|shop|io)(?![\p{L}\p{N}])/giu;

/** E-mail addresses, plainly and in disguise. */
export function findEmails(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0 && spans.length < mostFindings; at = text.indexOf('@', at + 1)) {
    const name = local.exec(text.slice(Math.max(0, at - 64), at))?.[0].replace(/^[.'’-]+/u, '') ?? '';
    const host = domain.exec(text.slice(at + 1, at + 260))?.[0] ?? '';
    if (name !== '' && host !== '') spans.push({ from: at - name.length, to: at + 1 + host.length });
  }
  for (const pattern of [disguised, spoken])
    for (const { index, 0: found } of text.matchAll(pattern)) {
      if (spans.length >= mostFindings) break;
      spans.push({ from: index, to: index + found.length });
    }
  return spans;
}
