import { describe, expect, it } from 'vitest';
import { speaksOfAttachment } from '#renderer/composer/attachment-words';
import { concernsAbout, gapConcern } from '#renderer/composer/before-sending';
import { noDetails, type InteractionDetails } from '#shared/domain/interaction';

const words = {
  ...{
    from: null,
    cc: [],
    bcc: [],
    subject: 'Re: Lamp',
    text: 'On its way.',
    html: null,
    quote: true,
    signature: true,
    visibility: null,
    privately: null,
    promises: [],
  },
  to: [{ name: null, address: 'ada@example.net' }],
};
const file = { id: '1', name: 'a', mediaType: 'a/b', bytes: 1, sha256: '', contentId: null };
const answered = (details: Partial<InteractionDetails>) => ({ details: { ...noDetails, ...details } });

describe('before a mail leaves', () => {
  it('nothing is asked about a finished one', () => {
    expect(concernsAbout(words, [], answered({}))).toEqual([]);
  });

  it('a variable that nobody filled in is asked about, but no other braces', () => {
    expect(gapConcern({ text: 'Dear {customer.first_name}' })).toEqual(['gaps']);
    expect(gapConcern({ text: 'Write {"a": 1}, {name}' })).toEqual([]);
  });

  it('a file that is spoken of and not there is asked about, but not one that the other side spoke of', () => {
    expect(concernsAbout({ ...words, text: 'Please see the attached list.' }, [], null)).toEqual(['no-attachment']);
    expect(concernsAbout({ ...words, text: 'Please see the attached list.' }, [file], null)).toEqual([]);
    expect(concernsAbout({ ...words, text: 'Got it.\n> I attached the list.' }, [], null)).toEqual([]);
  });

  it.each([
    ...[
      'I have attached the invoice.',
      'Anbei die Rechnung.',
      'Im Anhang findest du sie.',
      'Veuillez trouver ci-joint',
    ],
    ...['Adjunto la factura.', 'In allegato la fattura.', 'Segue em anexo a fatura.', 'In de bijlage vind je hem.'],
    ...['Fakturan är bifogad, se bilaga', 'Se vedhæftede fil', 'Fakturaen er vedlagt.', 'Lasku on liitteenä.'],
    ...['W załączniku faktura.', 'V příloze posílám fakturu.', 'Mellékelten küldöm.', 'Am ataşat factura.'],
    ...['Ekteki dosyaya bakın.', 'Счёт во вложении.', 'Рахунок у вкладенні.', 'Σας επισυνάπτω το τιμολόγιο.'],
    ...['請求書を添付します。', '请见附件。', '청구서를 첨부합니다.', 'مرفق الفاتورة', 'מצורפת החשבונית'],
  ])('a file is spoken of in many languages: %s', (text) => {
    expect(speaksOfAttachment(text)).toBe(true);
  });

  it.each([
    'Perfekte Torte!',
    'Det er ekte smør.',
    'A heart attack of a cake',
    'Was soll ich anlegen?',
    'An exotic one.',
  ])('other words are not taken for it: %s', (text) => {
    expect(speaksOfAttachment(text)).toBe(false);
  });

  it('an empty subject, a crowd that sees itself, and an address nobody reads are asked about', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => ({ name: null, address: `a${index}@example.net` }));
    expect(concernsAbout({ ...words, subject: 'Re: ' }, [], null)).toEqual(['no-subject']);
    expect(concernsAbout({ ...words, to: crowd }, [], null)).toEqual(['many-visible']);
    expect(concernsAbout({ ...words, to: [], bcc: crowd }, [], null)).toEqual([]);
    for (const address of ['no-reply@shop.example', 'noreply+abc@x.example', 'do_not_reply@x.example'])
      expect(concernsAbout({ ...words, to: [{ name: null, address }] }, [], null)).toEqual(['nobody-reads']);
    expect(concernsAbout({ ...words, to: [{ name: null, address: 'noreen@x.example' }] }, [], null)).toEqual([]);
    expect(concernsAbout(words, [], answered({ automatic: 'bulk' }))).toEqual(['nobody-reads']);
  });
});
