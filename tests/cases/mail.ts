import { join } from 'node:path';
import type { Incoming } from '#main/connectors/connector';
import { htmlText } from '#main/connectors/email/html-text';
import { readCase, readCases, Tally } from './read-case.ts';

/*
 * How real mails of public projects are read, against what their expectations say: `node tests/cases/mail.ts [--verbose]`.
 * The collection is found by CASES_DIR; figures only, for the collection is not part of the repository.
 */
const verbose = process.argv.includes('--verbose');
/** White space does not count, nor does NUL, which no text here keeps. */
const squeezed = (text: unknown) =>
  (typeof text === 'string' ? text : '').replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim();
const ascending = (left: number, right: number) => left - right;
const iso = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');
const listed = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value : []);
/** A name that only repeats the address is none. */
const named = (name: unknown, address: unknown) =>
  squeezed(name).toLowerCase() === squeezed(address).toLowerCase() ? '' : squeezed(name);
const files = (mail: Incoming) =>
  mail.attachments
    .map((entry) => entry.name)
    .filter((name) => name !== '')
    .sort();

for (const source of ['chatwoot', 'mikel-mail', 'flanker', 'php-mime-mail-parser', 'stalwart-mail-parser']) {
  const tally = new Tally(`${source}, consensus`);
  for (const expected of await readCases('mail', source, 'consensus.json').catch(() => [])) {
    const file = String(expected['file']);
    const mail = await readCase('mail', source, file);
    tally.compare(file, 'read', { expected: true, actual: typeof mail === 'string' ? mail : true });
    if (typeof mail === 'string') continue;
    if ('subject' in expected)
      tally.compare(file, 'subject', { expected: squeezed(expected['subject']), actual: squeezed(mail.subject) });
    if ('from' in expected) tally.compare(file, 'from', { expected: expected['from'], actual: mail.author.address });
    if ('from_name' in expected)
      tally.compare(file, 'from_name', {
        expected: squeezed(expected['from_name']),
        actual: squeezed(mail.author.name ?? mail.author.address),
      });
    if ('message_id' in expected)
      tally.compare(file, 'message_id', { expected: expected['message_id'], actual: mail.providerId });
    if ('date_utc' in expected)
      tally.compare(file, 'date', { expected: expected['date_utc'], actual: iso(mail.occurredAt) });
    if (Array.isArray(expected['attachment_names']))
      tally.compare(file, 'attachment_names', {
        expected: expected['attachment_names']
          .map(String)
          .filter((name) => name !== '')
          .sort(),
        actual: files(mail),
      });
    if ('attachment_count' in expected)
      tally.compare(file, 'attachment_count', {
        expected: expected['attachment_count'],
        actual: mail.attachments.length,
      });
  }
  tally.print(verbose);
}

const chatwoot = new Tally('chatwoot, its own');
for (const expected of await readCases('mail', 'chatwoot', 'expected.json')) {
  const file = String(expected['file']);
  const mail = await readCase('mail', 'chatwoot', 'spec/fixtures/files', file);
  chatwoot.compare(file, 'read', { expected: true, actual: typeof mail === 'string' ? mail : true });
  if (typeof mail === 'string') continue;
  const field = (name: string, actual: unknown) => {
    if (name in expected) chatwoot.compare(file, name, { expected: expected[name], actual });
  };
  const whole = (name: string, actual: string) => {
    if (name in expected)
      chatwoot.compare(file, name, { expected: squeezed(expected[name]), actual: squeezed(actual) });
  };
  whole('subject', mail.subject ?? '');
  whole('text', mail.text);
  whole('text_full', mail.text);
  whole('reply', mail.newText);
  if ('reply_startswith' in expected)
    chatwoot.compare(file, 'reply_startswith', {
      expected: true,
      actual:
        squeezed(mail.newText).startsWith(squeezed(expected['reply_startswith'])) ||
        squeezed(mail.newText).slice(0, 80),
    });
  for (const [name, wanted] of [
    ['text_contains', true],
    ['text_must_not_contain', false],
  ] as const) {
    for (const needle of [expected[name] ?? []].flat()) {
      if (typeof needle === 'string')
        chatwoot.compare(file, name, { expected: wanted, actual: mail.text.includes(needle) });
    }
  }
  field('attachments', mail.attachments.length);
  field('attachments_regular', mail.attachments.filter((entry) => !entry.inline).length);
  field(
    'attachment_names',
    mail.attachments.map((entry) => entry.name),
  );
  field('auto_reply', mail.details.automatic !== null);
  if (typeof expected['date'] === 'string')
    chatwoot.compare(file, 'date', { expected: iso(Date.parse(expected['date'])), actual: iso(mail.occurredAt) });
  field('in_reply_to', mail.inReplyTo);
  field('references', mail.references);
}
chatwoot.print(verbose);

const php = new Tally('php-mime-mail-parser, its own');
for (const expected of await readCases('mail', 'php-mime-mail-parser', 'expected.json')) {
  const file = String(expected['mid']);
  // Some are left out of the collection for their size.
  const mail = await readCase('mail', 'php-mime-mail-parser', join('tests/mails', file)).catch(() => null);
  if (mail === null) continue;
  php.compare(file, 'read', { expected: true, actual: typeof mail === 'string' ? mail : true });
  if (typeof mail === 'string') continue;
  php.compare(file, 'subject', { expected: squeezed(expected['subject']), actual: squeezed(mail.subject) });
  for (const [name, parties] of [
    ['from_addresses', [mail.author]],
    ['to_addresses', mail.to],
  ] as const)
    php.compare(file, name, {
      expected: listed(expected[name]).map((entry) => [
        named(entry['display'], entry['address']),
        String(entry['address']).toLowerCase(),
      ]),
      actual: parties.map(({ name: given, address }) => [named(given, address), address]),
    });
  for (const [name, text] of [
    ['text', mail.text],
    ['html', mail.html ?? ''],
  ] as const) {
    const rule: unknown = expected[name];
    if (!Array.isArray(rule)) continue;
    if (rule[0] === 'MATCH') php.compare(file, name, { expected: squeezed(rule[1]), actual: squeezed(text) });
    else php.compare(file, name, { expected: true, actual: text.split(String(rule[2])).length - 1 >= Number(rule[1]) });
  }
  const attachments: unknown = expected['attachments'];
  if (!Array.isArray(attachments)) continue;
  php.compare(file, 'attachment_names', {
    expected: attachments.map((entry: unknown[]) => String(entry[0])).sort(),
    actual: files(mail),
  });
  php.compare(file, 'attachment_sizes', {
    expected: attachments.map((entry: unknown[]) => Number(entry[1])).sort(ascending),
    actual: mail.attachments.map((entry) => entry.content.length).sort(ascending),
  });
  const contents = mail.attachments.map((entry) => Buffer.from(entry.content).toString('latin1'));
  for (const [name, , needle, count] of attachments) {
    if (typeof needle !== 'string' || needle === '') continue;
    const found = contents.map((content) => content.split(needle).length - 1);
    php.compare(file, 'attachment_contents', {
      expected: [name, count],
      actual: [name, found.find((n) => n === count)],
    });
  }
}
php.print(verbose);

const stalwart = new Tally('stalwart-mail-parser, its own');
for (const expected of await readCases('mail', 'stalwart-mail-parser', 'expected_simple.json')) {
  const file = String(expected['file']);
  const mail = await readCase('mail', 'stalwart-mail-parser', file);
  stalwart.compare(file, 'read', { expected: true, actual: typeof mail === 'string' ? mail : true });
  if (typeof mail === 'string') continue;
  const headers = Object(expected['headers']);
  const compare = (field: string, wanted: unknown, actual: unknown) => {
    if (wanted !== undefined && wanted !== null) stalwart.compare(file, field, { expected: wanted, actual });
  };
  const text = (value: unknown) => (typeof value === 'string' ? squeezed(value) : null);
  compare('subject', text(headers['subject']?.Text), squeezed(mail.subject));
  compare('message_id', headers['message_id']?.Text, mail.providerId);
  for (const [field, parties] of [
    ['from', [mail.author]],
    ['to', mail.to],
  ] as const) {
    const [wanted] = listed(headers[field]?.Address?.List);
    if (typeof wanted?.['address'] !== 'string') continue;
    compare(field, String(wanted['address']).toLowerCase(), parties[0]?.address);
    compare(`${field}_name`, named(wanted['name'], wanted['address']), named(parties[0]?.name, parties[0]?.address));
  }
  const date = headers['date']?.DateTime;
  if (date && date.year >= 1990 && date.year < 2027) {
    const offset = (date.tz_hour * 60 + date.tz_minute) * (date.tz_before_gmt ? -1 : 1);
    const local = Date.UTC(date.year, date.month - 1, date.day, date.hour, date.minute, date.second);
    compare('date', iso(local - offset * 60_000), iso(mail.occurredAt));
  }
  compare('attachments', expected['n_attachments'], mail.attachments.length);
  const bodies = [expected['text_bodies'] ?? []].flat().filter((body) => typeof body === 'string');
  // A body that only has HTML stands there as HTML.
  const words = bodies.map((body) =>
    squeezed(/^\s*<(?:!doctype|html|head|body)/i.test(body) ? htmlText(body).text : body),
  );
  if (words.length > 0) compare('text', words.filter(Boolean).join(' '), squeezed(mail.text));
}
stalwart.print(verbose);
