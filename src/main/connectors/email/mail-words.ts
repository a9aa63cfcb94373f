import type { InteractionDetails } from '#shared/domain/interaction';
import { htmlText } from './html-text.ts';
import type { Circumstances } from './new-text/forwarded.ts';
import { readWords } from './new-text/read-words.ts';
import { withPlainLineEnds } from './new-text/words.ts';
import type { FilePart, MailContent } from './parse/content.ts';

/** A stub beside HTML is a few words long. */
const longestStub = 400;
/** A program that loses every line end makes lines no person writes. */
const longestLine = 2000;
/** `This message needs an HTML reader`: the plain part says that it is none. */
const saysHtml =
  /\bhtml\b|view (?:this|the|it|in)\b.{0,40}\b(?:browser|online)|im browser|en ligne|navigateur|navegador|nel browser|in uw browser/i;
const markup = /<(?:html|body|div|table|p|br|span|td)\b[^<>]{0,300}>/gi;

export type MailWords = Readonly<{ text: string; newText: string; forwarded: InteractionDetails['forwarded'] }>;

/** The words of a mail: all of them, what is newly written, and what was sent on. */
export function wordsOf(content: Pick<MailContent, 'plain' | 'html' | 'files'>, about: Circumstances): MailWords {
  const plain = withoutPlaceholders(
    withPlainLineEnds(content.plain ?? '')
      .replaceAll('\u0000', '')
      .trimEnd(),
    content.files,
  );
  if (content.html === null || isGood(plain, content.html))
    return { text: plain, ...readWords({ text: plain, cited: plain }, about) };
  const { text, cited } = htmlText(content.html);
  if (text === '') return { text: plain, ...readWords({ text: plain, cited: plain }, about) };
  return { text, ...readWords({ text, cited }, about) };
}

/** The plain part is what the author's program meant to be read without HTML, unless it only says that there is HTML. */
function isGood(plain: string, html: string): boolean {
  const words = plain.trim();
  if (words === '') return false;
  if (words.length < longestStub && html.length > 3 * words.length && saysHtml.test(words)) return false;
  if (words.length > longestLine && !words.slice(0, longestLine * 2).includes('\n') && /<(?:br|p|div|tr)\b/i.test(html))
    return false;
  return (
    !/^\s*<(?:!doctype|html|body|div|table|p)\b/i.test(words) || (words.slice(0, 20_000).match(markup)?.length ?? 0) < 4
  );
}

/** Gmail writes `[image: photo.jpg]` and Outlook `[cid:…]` where the HTML shows an image that comes along as a part. */
function withoutPlaceholders(text: string, files: readonly FilePart[]): string {
  if (!text.includes('[image: ') && !text.includes('[cid:')) return text;
  const names = new Set(files.flatMap((part) => [part.name ?? '', part.contentId ?? '']));
  return text
    .replaceAll(/\[(?:image: |cid:)([^\]\n]{1,300})\]/g, (whole, name: string) => (names.has(name) ? '' : whole))
    .trim();
}
