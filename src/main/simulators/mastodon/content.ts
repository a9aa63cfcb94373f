import type { Account } from './wire.ts';

/** Words as a server makes HTML of them: paragraphs, links with their ends hidden, names as links. */
export function contentOf(text: string, named: readonly Account[]): string {
  const paragraphs = text.split(/\n{2,}/u).map((words) => `<p>${lineOf(words, named)}</p>`);
  return paragraphs.join('');
}

function lineOf(text: string, named: readonly Account[]): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+|(?<![\w/])@[\w.-]+(?:@[\w.-]+\w)?)/u)
    .map((part) => {
      if (/^https?:/u.test(part)) return linkOf(part);
      const account = part.startsWith('@') ? named.find(({ acct }) => acct === part.slice(1).toLowerCase()) : undefined;
      return account ? nameOf(account) : escaped(part).replaceAll('\n', '<br />');
    })
    .join('');
}

function nameOf({ url, username }: Account): string {
  return `<span class="h-card" translate="no"><a href="${url}" class="u-url mention">@<span>${username}</span></a></span>`;
}

function linkOf(address: string): string {
  const [, scheme = '', rest = ''] = /^(https?:\/\/)(.*)$/u.exec(address) ?? [];
  const [shown, hidden] = [rest.slice(0, 30), rest.slice(30)];
  return (
    `<a href="${escaped(address)}" target="_blank" rel="nofollow noopener"><span class="invisible">${scheme}</span>` +
    `<span class="${hidden === '' ? '' : 'ellipsis'}">${escaped(shown)}</span><span class="invisible">${escaped(hidden)}</span></a>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
