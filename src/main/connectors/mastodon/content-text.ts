import { textOfComment } from '#main/connectors/comment-text';
import type { Status } from './entities.ts';

/** Names and hashtags are links that say enough. */
const named = /<a\s[^<>]*\bclass\s*=\s*"[^"]*\b(?:mention|hashtag)\b[^"]*"[^<>]*>/giu;
/** What servers put before a quotation for those who cannot show it. */
const fallback = /<p\s[^<>]*\bclass\s*=\s*"[^"]*\bquote-inline\b[^"]*"[^<>]*>.{0,2000}?<\/p>/gisu;

/** The words of a status: paragraphs apart, links whole. */
export function textOfContent(html: string): string {
  return textOfComment(
    html
      .replaceAll(fallback, '')
      .replaceAll(named, '<span>')
      .replaceAll(/<br\s*\/?>/giu, '\n')
      .replaceAll(/<\/p>/giu, '\n\n'),
  );
}

/** The words and what comes with them: choices of a poll, pictures by their descriptions and where they are. */
export function wordsOf({ content, poll, media_attachments: media }: Status): string {
  const choices = (poll?.options ?? []).map(({ title }) => `- ${title}`);
  const files = media.map(({ type, description, url, remote_url: remote }) => {
    const what = type === 'unknown' ? 'File' : type.slice(0, 1).toUpperCase() + type.slice(1);
    const said = description?.replaceAll(/\s+/gu, ' ').trim() ?? '';
    const where = [url, remote].find((address) => /^https?:\/\/\S+$/iu.test(address ?? '')) ?? '';
    return `[${what}${said && `: ${said}`}]${where && ` ${where}`}`;
  });
  return [textOfContent(content), choices.join('\n'), files.join('\n')].filter((part) => part !== '').join('\n\n');
}

/** Without those whom it is addressed to: every answer there begins with their names. */
export function withoutAddressees(text: string): string {
  return text.replace(/^(?:@[\w.-]+(?:@[\w.-]+)?[\s:,]+)+/u, '').trim();
}
