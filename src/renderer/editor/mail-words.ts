import type { JSONContent } from '@tiptap/core';
import { plainAsHtml } from '#shared/domain/plain-as-html';
import type { DraftWords } from '#shared/domain/draft';

/** A mail's words as the core keeps them. */
export type MailWords = Pick<DraftWords, 'text' | 'html'>;

/** What the editor starts from. */
export function editorContent({ text, html }: MailWords): string {
  return html ?? plainAsHtml(text);
}

/** What was written: plain text always, HTML only where formatting is really used. */
export function wordsOf(document: JSONContent, html: string): MailWords {
  return {
    text: plainTextOf(document),
    // An empty block has no height in most mail programs.
    html: isFormatted(document) ? html.replaceAll('<div></div>', '<div><br></div>') : null,
  };
}

/** Whether anything in it is lost in plain text. */
export function isFormatted(node: JSONContent): boolean {
  const plain = ['doc', 'paragraph', 'text', 'hardBreak'].includes(node.type ?? '');
  return !plain || (node.marks?.length ?? 0) > 0 || (node.content ?? []).some(isFormatted);
}

/** The clean plain alternative: a line for each block, marks of lists and quotations as people type them. */
export function plainTextOf(node: JSONContent): string {
  const parts = node.content ?? [];
  switch (node.type) {
    case 'text':
      return linked(node);
    case 'hardBreak':
      return '\n';
    case 'image':
      return `[${String(node.attrs?.['alt'] ?? '')}]`;
    case 'paragraph':
      return parts.map(plainTextOf).join('');
    case 'bulletList':
      return parts.map((item) => hanging('- ', plainTextOf(item))).join('\n');
    case 'orderedList': {
      const first = Number(node.attrs?.['start'] ?? 1);
      return parts.map((item, index) => hanging(`${first + index}. `, plainTextOf(item))).join('\n');
    }
    case 'blockquote':
      return blocks(parts).replace(/^.*$/gmu, (line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()));
    default:
      return blocks(parts);
  }
}

function blocks(parts: readonly JSONContent[]): string {
  return parts.map(plainTextOf).join('\n');
}

/** The mark before the first line, the others below it. */
function hanging(mark: string, text: string): string {
  return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
}

function linked({ text = '', marks = [] }: JSONContent): string {
  const target = String(marks.find(({ type }) => type === 'link')?.attrs?.['href'] ?? '');
  return target === '' || target === text || target === `mailto:${text}` ? text : `${text} <${target}>`;
}
