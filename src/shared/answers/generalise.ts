import { escapeHtml } from '#shared/domain/plain-as-html';
import type { ValueOf } from './template.ts';

/** What words to somebody hold of them: of two that are said alike the earlier one is meant. */
const personal = [
  ...['customer.first_name', 'customer.last_name', 'customer.name', 'customer.company', 'customer.email'],
  ...['customer.phone', 'order.number', 'sender.name'],
];
const markup = /<[^>]*>|[^<]+|</gu;

/** Words to one person as words to anybody: what is theirs becomes its variable. Filled in for them they are the same again. */
export function generaliseText(text: string, valueOf: ValueOf): string {
  return withVariables(text, valueOf, (value) => value);
}

export function generaliseHtml(html: string, valueOf: ValueOf): string {
  return html.replaceAll(markup, (part) => (part.startsWith('<') ? part : withVariables(part, valueOf, escapeHtml)));
}

function withVariables(text: string, valueOf: ValueOf, written: (value: string) => string): string {
  const variables = new Map<string, string>();
  for (const variable of personal) {
    const value = written(valueOf(variable) ?? '');
    // One letter is in every text.
    if (value.length > 1 && !variables.has(value)) variables.set(value, `{${variable}}`);
  }
  if (variables.size === 0) return text;
  const longestFirst = [...variables.keys()].toSorted((one, other) => other.length - one.length);
  const any = longestFirst.map((value) => value.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)).join('|');
  // Within braces it would come to stand in two of them.
  const alone = new RegExp(String.raw`(?<![\p{L}\p{N}{])(?:${any})(?![\p{L}\p{N}}])`, 'gu');
  return text.replaceAll(alone, (value) => variables.get(value) ?? value);
}
