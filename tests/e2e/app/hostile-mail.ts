import { expect, type Page } from '@playwright/test';

/** A mail that brings `html` and nothing else; `index` makes it a conversation of its own. */
export function mailWith(html: string, index: number): string {
  const encoded = Buffer.from(`<!doctype html><html><body><p>Case ${index}.</p>${html}</body></html>`)
    .toString('base64')
    .replaceAll(/.{76}/g, '$&\r\n');
  const date = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toUTCString().replace('GMT', '+0000');
  return [
    `From: Case ${index} <case${index}@sender.example>`,
    'To: shop@example.com',
    `Subject: Case ${index}`,
    `Date: ${date}`,
    `Message-ID: <case-${index}@sender.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encoded,
    '',
  ].join('\r\n');
}

/** Everything a message might do to the window that it must not do. */
export type Misdeeds = Readonly<{ requests: string[]; scripts: string[]; windows: string[] }>;

/** Watches a page for what a message does; nothing that is asked for leaves this computer. */
export async function watchFor(page: Page): Promise<Misdeeds> {
  const misdeeds: Misdeeds = { requests: [], scripts: [], windows: [] };
  const own = new URL(page.url()).origin;
  await page.context().route(
    (url) => url.origin !== own && !['data:', 'blob:', 'about:'].includes(url.protocol),
    async (route) => {
      misdeeds.requests.push(route.request().url());
      await route.abort();
    },
  );
  page.on('dialog', (dialog) => {
    misdeeds.scripts.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  // The browser says so when the frame's sandbox had to stop a script, or its policy a request: then the sanitizer let one
  // through. (It also speaks of handlers and base addresses in the inert document that the sanitizer reads; nothing comes of those.)
  page.on(
    'console',
    (message) =>
      /Blocked script execution|^(?:Loading|Connecting|Framing|Sending)\b.*violates|^Refused to (?:load|connect|frame)/u.test(
        message.text(),
      ) && misdeeds.scripts.push(message.text()),
  );
  page.on('pageerror', (error) => misdeeds.scripts.push(String(error)));
  page.on('popup', (popup) => misdeeds.windows.push(popup.url()));
  page.on(
    'framenavigated',
    (frame) => !frame.url().startsWith(own) && !frame.url().startsWith('about:') && misdeeds.windows.push(frame.url()),
  );
  return misdeeds;
}

/** What is in the frame although nothing of it may ever be in a message. */
export async function forbiddenIn(page: Page): Promise<string[]> {
  const frame = page.locator('[data-message] iframe').last();
  return frame.evaluate((holder) => {
    const content = holder instanceof HTMLIFrameElement ? holder.contentDocument : null;
    if (!content) return ['no document'];
    const tags =
      'script, iframe, frame, object, embed, applet, form, input, button, select, textarea, base, svg, math, video, audio, link, template, portal, style:not(head style), meta:not(head meta)';
    const found = [...content.querySelectorAll(tags)].map(({ outerHTML }) => outerHTML);
    for (const element of content.querySelectorAll('*')) {
      const { attributes, tagName } = element;
      if (getComputedStyle(element).position === 'fixed') found.push(`${tagName} covers the window`);
      for (const { name, value } of attributes) {
        const runs = /^on/iu.test(name) || ['srcset', 'srcdoc', 'formaction', 'ping', 'background'].includes(name);
        const leads = name === 'href' && !/^(?:https?|mailto|tel):/iu.test(value);
        if (runs || leads) found.push(`${tagName} ${name}=${value}`);
      }
    }
    if (content.head.querySelectorAll('meta').length !== 4) found.push('a meta of its own');
    return found;
  });
}

export async function expectHarmless(page: Page, misdeeds: Misdeeds): Promise<void> {
  expect({ ...misdeeds, forbidden: await forbiddenIn(page) }).toEqual({
    requests: [],
    scripts: [],
    windows: [],
    forbidden: [],
  });
}
