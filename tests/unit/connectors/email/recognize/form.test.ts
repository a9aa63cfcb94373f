import { describe, expect, it } from 'vitest';
import { ada, formMails, words } from './form-mails.ts';
import { htmlMail, own, plainMail, read } from './reading.ts';

describe('a form that somebody filled in', () => {
  it.each(Object.entries(formMails))('of %s is theirs, and their words are what is new', async (builder, mail) => {
    const got = await read(mail);
    expect({
      kind: got.kind,
      direction: got.direction,
      author: got.author,
      replyTo: got.replyTo,
      newText: got.newText,
      automatic: got.details.automatic,
    }).toEqual({ kind: 'form', direction: 'inbound', author: ada, replyTo: [], newText: words, automatic: null });
    const fields = got.details.form?.fields ?? [];
    expect(fields.map(({ value }) => value)).toEqual(expect.arrayContaining([words]));
    expect(fields.some(({ value }) => value.includes('ada@example.net'))).toBe(true);
    expect(got.details.form?.builder).toBe(
      /^a website|WPForms, plain/.test(builder) ? 'website' : builder.replace(/,.*/, ''),
    );
  });

  it('keeps its answers in their order, also those the shop made up', async () => {
    const got = await read(
      plainMail(
        'From: wordpress@bakery.example',
        'Name: Ada Brown\nEmail: ada@example.net\nSize: large\nDay: Saturday\nMessage: Rye, please.\nOne loaf.\nPhone: 0161 496 0000',
      ),
    );
    expect(got.details.form?.fields).toEqual([
      { label: 'Name', value: 'Ada Brown' },
      { label: 'Email', value: 'ada@example.net' },
      { label: 'Size', value: 'large' },
      { label: 'Day', value: 'Saturday' },
      { label: 'Message', value: 'Rye, please.\nOne loaf.' },
      { label: 'Phone', value: '0161 496 0000' },
    ]);
  });

  it('has signs in its answers that its program wrote by their names', async () => {
    const rows = [
      ['Name', 'J&uuml;rgen&nbsp;&Ouml;z &amp; S&ouml;hne'],
      ['E-Mail', 'ada@example.net'],
      ['Nachricht', 'Brot &lt; 5&euro;? &frac12; &unknown; &#252;'],
    ].map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`);
    const got = await read(htmlMail('From: wordpress@bakery.example', `<table>${rows.join('')}</table>`));
    expect([got.author.name, got.newText]).toEqual(['Jürgen Öz & Söhne', 'Brot < 5€? ½ &unknown; ü']);
  });
});

const particulars = 'Name: Ada Brown\nEmail: ada@example.net\nMessage: Please send me the price list for weddings.';

describe('what only looks like a form', () => {
  it.each([
    ['a person’s mail with particulars', plainMail('From: Ada Brown <ada@example.net>', `Hello,\n\n${particulars}`)],
    [
      'a person’s mail that asks for answers elsewhere',
      plainMail('From: Ada Brown <ada@work.example>\nReply-To: ada@example.net', particulars),
    ],
    [
      'the shop’s own note, written in a mail program',
      plainMail(`From: ${own}\nUser-Agent: Mozilla Thunderbird\nReply-To: ada@example.net`, particulars),
    ],
    [
      'the shop’s own sent mail, which no server received',
      plainMail(`From: ${own}`, particulars).replace(/^Received:.*\n/, ''),
    ],
    [
      'a forwarded mail',
      plainMail(
        `From: ${own}`,
        'From: Ada Brown <ada@example.net>\nSent: Monday\nTo: Anna\nSubject: Rye\n\nMessage: Do you have rye bread for me on Saturday, please?',
      ),
    ],
    [
      'the copy of what the shop filled in elsewhere',
      plainMail(
        'From: no-reply@mill.example',
        `Thank you for writing to us.\n\nName: Anna\nEmail: ${own}\nMessage: Two sacks of rye flour, please.`,
      ),
    ],
    [
      'a supplier’s mail with particulars below it',
      plainMail(
        'From: info@mill.example\nReply-To: ben@mill.example',
        'Dear Anna,\n\nthe spelt you asked for comes on Tuesday with the usual lorry; please have somebody there at six in the morning.\n\nBen\n\nName: Mill of Ben and Sons, Limited\nPhone: 0161 496 0001\nEmail: ben@mill.example\nAddress: 1 Long Lane, behind the old mill, Little Snoring',
      ),
    ],
    [
      'a notice with particulars and nobody’s words',
      plainMail(
        'From: wordpress@bakery.example',
        'New user registration on your site:\n\nUsername: ada\n\nEmail: ada@example.net',
      ),
    ],
    [
      'an answer to such a mail',
      plainMail(
        `From: no-reply@bakery.example\nReply-To: ada@example.net\nIn-Reply-To: <7@bakery.example>`,
        particulars,
      ),
    ],
  ])('%s stays what it is', async (_, mail) => {
    const got = await read(mail);
    expect([got.kind, got.details.form]).toEqual(['message', null]);
  });
});
