// How hostile HTML of other projects fares in the window: node tests/cases/hostile-html.ts, after npm run build.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { casesFolder } from './read-case.ts';
import { forbiddenIn, mailWith, watchFor } from '../e2e/app/hostile-mail.ts';
import { emptyFolder, openApp, shopbell } from '../e2e/app/running-app.ts';

const purify = z.array(z.object({ id: z.string(), payload: z.string() }));
const loofah = z.array(z.object({ name: z.string(), input: z.string() }));
const json = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(casesFolder, 'html', file), 'utf8'));

const cases = [
  ...purify.parse(await json('dompurify/cases.json')).map(({ id, payload }) => ({ name: id, html: payload })),
  ...loofah
    .parse(await json('loofah/testdata_sanitizer_tests1.json'))
    .map(({ name, input }) => ({ name, html: input })),
];

const folder = await emptyFolder();
const [mails, log] = [join(folder.path, 'mails'), join(folder.path, 'log')];
await mkdir(mails);
await Promise.all(
  cases.map(({ html }, index) =>
    writeFile(join(mails, `${String(index).padStart(4, '0')}.eml`), mailWith(html, index)),
  ),
);
await shopbell(log, 'import', 'mail', mails);
const conversation = z.object({ id: z.string(), subject: z.string().nullable() });
const listed = (await shopbell(log, 'list', 'conversations', '--limit', '500', '--json')).trim().split('\n');
const ids = new Map(listed.map((line) => conversation.parse(JSON.parse(line))).map(({ id, subject }) => [subject, id]));

const { page, close } = await openApp(log);
const misdeeds = await watchFor(page);
let shown = 0;
let bad = 0;
for (const [index, { name, html }] of cases.entries()) {
  const id = ids.get(`Case ${index}`);
  if (id === undefined) {
    console.log(`${name}: not imported`);
    bad += 1;
    continue;
  }
  await page.evaluate((place) => void (location.hash = place), `#/inbox/${id}`);
  // A payload may swallow what follows it; the frame itself is what must be there.
  await page.locator(`section h2:text-is("Case ${index}")`).waitFor();
  const frame = page.locator('[data-message] iframe').last();
  const formatted = await frame.waitFor({ timeout: 1500 }).then(
    () => true,
    () => false,
  );
  if (formatted)
    await frame.evaluate(
      (element) =>
        new Promise((resolve) =>
          setTimeout(
            resolve,
            element instanceof HTMLIFrameElement && element.contentDocument?.readyState === 'complete' ? 30 : 150,
          ),
        ),
    );
  const forbidden = formatted ? await forbiddenIn(page) : [];
  const found = {
    requests: misdeeds.requests.splice(0),
    scripts: misdeeds.scripts.splice(0),
    windows: misdeeds.windows.splice(0),
    forbidden,
  };
  shown += formatted ? 1 : 0;
  if (Object.values(found).some((list) => list.length > 0)) {
    bad += 1;
    console.log(name, JSON.stringify(html.slice(0, 200)), JSON.stringify(found).slice(0, 600));
  }
}
console.log(`${cases.length} payloads, ${shown} shown as formatted mail, ${bad} did something.`);
await close();
await folder.remove();
process.exitCode = bad === 0 && shown > 0 ? 0 : 1;
