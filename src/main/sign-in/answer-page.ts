import { refusalSentence } from '#shared/text/refusals';
import type { Refusal } from '#main/kernel/refusal';

const done = ['You are signed in', 'You can close this tab and go back to Shopbell.'] as const;

/** The plain page that somebody sees who comes back from the provider. It loads nothing and runs nothing. */
export function answerPage(refusal: Refusal | null): string {
  const [title, words] = refusal
    ? (['You are not signed in', refusalSentence(refusal.code, refusal.details)] as const)
    : done;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Shopbell</title>
<style>
body { max-width: 34rem; margin: 18vh auto 0; padding: 0 1.5rem; font: 1rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(words)}</p>
</body>
</html>
`;
}

/** What the provider said stands in the sentence, and it came by way of an address that anybody may have written. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
