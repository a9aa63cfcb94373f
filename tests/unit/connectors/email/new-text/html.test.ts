import { expect, test } from 'vitest';
import { htmlText } from '#main/connectors/email/html-text';
import { readWords } from '#main/connectors/email/new-text/read-words';

const newText = (html: string) => readWords(htmlText(html), { subject: 'Re: Tea', answers: true, zone: 0 }).newText;
const fields =
  '<b>From:</b> Anna &lt;anna@example.net&gt;<br><b>Sent:</b> Monday, January 5, 2026 10:30<br><b>To:</b> Ben<br><b>Subject:</b> Tea';

for (const [program, html] of [
  [
    'Gmail',
    '<div dir="ltr">Yes.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Anna wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)">Tea?</blockquote></div>',
  ],
  [
    'Gmail in a language unknown here',
    '<div dir="ltr">Yes.</div><div class="gmail_quote"><div class="gmail_attr">Anna xyzzy:</div><blockquote class="gmail_quote">Tea?</blockquote></div>',
  ],
  [
    'classic Outlook',
    `<div class="WordSection1"><p class="MsoNormal">Yes.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal">${fields}</p></div><p>Tea?</p></div>`,
  ],
  [
    'new Outlook',
    `<div>Yes.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">Av: unknown<br>Den: unknown</div><div>Tea?</div>`,
  ],
  ['Outlook, sent on', `<div>Yes.</div><div id="x_divRplyFwdMsg">${fields}</div><div>Tea?</div>`],
  [
    'Outlook for telephones',
    `<div>Yes.</div><div id="ms-outlook-mobile-signature">Get Outlook for iOS</div><div id="mail-editor-reference-message-container"><div>${fields}</div><div>Tea?</div></div>`,
  ],
  [
    'Apple Mail',
    '<html><body>Yes.<div><br><blockquote type="cite"><div>On Jan 5, 2026, at 10:30, Anna &lt;anna@example.net&gt; wrote:</div><div>Tea?</div></blockquote></div></body></html>',
  ],
  [
    'Thunderbird',
    '<p>Yes.</p><div class="moz-cite-prefix">Am 05.01.2026 um 10:30 schrieb Anna:</div><blockquote type="cite" cite="mid:1@example.net">Tea?</blockquote><div class="moz-signature">-- <br>Ben</div>',
  ],
  [
    'Yahoo',
    '<div>Yes.</div><div id="ydp3f7a2byahoo_quoted_1" class="ydp3f7a2byahoo_quoted"><div>Le lundi, Anna a écrit :</div><div>Tea?</div></div>',
  ],
  [
    'GMX',
    '<div>Yes.</div><div name="quote" style="margin:10px 5px"><div><b>Gesendet:</b> Montag<br><b>Von:</b> Anna</div>Tea?</div>',
  ],
  [
    'Proton Mail',
    '<div>Yes.</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with Proton Mail</div></div><div class="protonmail_quote">On Monday, Anna wrote:<blockquote class="protonmail_quote" type="cite">Tea?</blockquote></div>',
  ],
  [
    'Zoho',
    '<div>Yes.</div><div class="zmail_extra"><div>---- On Mon, 05 Jan 2026 10:30:00 +0100 <b>Anna &lt;anna@example.net&gt;</b> wrote ----</div><blockquote id="blockquote_zmail">Tea?</blockquote></div>',
  ],
  [
    'Outlook Express',
    '<DIV>Yes.</DIV><BLOCKQUOTE style="PADDING-LEFT: 5px; BORDER-LEFT: #000000 2px solid"><DIV>----- Original Message -----</DIV><DIV>Tea?</DIV></BLOCKQUOTE>',
  ],
  ['Hotmail', `<div>Yes.</div><hr id="stopSpelling">Date: Mon<br>Tea?`],
  [
    'Spark',
    '<div name="messageBodySection">Yes.</div><div name="messageSignatureSection">Ben</div><div name="messageReplySection">Anna:<br>Tea?</div>',
  ],
] as const)
  test(`what ${program} quotes is told by its elements`, () => {
    expect(newText(html)).toBe('Yes.');
    expect(htmlText(html).text).toContain('Tea?');
  });

test('answers between the quotes of Gmail are kept', () => {
  expect(
    newText(
      '<div class="gmail_quote"><div class="gmail_attr">On Mon, 5 Jan 2026, Anna wrote:</div><blockquote class="gmail_quote" style="border-left:1px solid">Tea?</blockquote><div>Yes.</div><blockquote class="gmail_quote" style="border-left:1px solid">Cups?</blockquote><div>No.</div></div>',
    ),
  ).toBe('Yes.\n\nNo.');
});

test('what an author indents is the author’s', () => {
  expect(
    newText(
      '<div>Send it to:</div><blockquote class="gmail_quote" style="margin:0 0 0 40px;border:none;padding:0px">Ben<br>Tea Street 1</blockquote><div>Thanks</div>',
    ).replaceAll(/\n+/g, '\n'),
  ).toBe('Send it to:\nBen\nTea Street 1\nThanks');
  expect(newText('<p>My address is:</p><blockquote>Tea Street 1</blockquote>')).toContain('Tea Street 1');
  expect(
    newText(
      'Yes.<blockquote>See above</blockquote><div>On 5 Jan 2026, at 10:30, Anna &lt;anna@example.net&gt; wrote:</div><blockquote><div>Tea?</div></blockquote>',
    ),
  ).toContain('See above');
});

test('a division a designer called quote is no quoted mail', () => {
  expect(newText('<p>News</p><div class="quote">Best tea in town</div><p>Bye</p>')).toContain('Best tea');
});

test('where all of it is quoted, all of it stays, without marks', () => {
  expect(newText('<blockquote type="cite">Tea?<br>Anna</blockquote>')).toBe('Tea?\nAnna');
});
