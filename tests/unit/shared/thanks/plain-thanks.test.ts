import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainThanks } from '#shared/thanks/plain-thanks';

const plain: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Thanks!',
    'Thank you so much for your help, Anna. Have a lovely weekend!\n\nBest regards\nMarta Weber',
    'Perfect, thanks a lot 😊',
    'Hi Anna,\n\nmany thanks for the quick reply, all good now.\n\nCheers\nTom',
    'Great, it works now. Thank you!\n\nSent from my iPhone',
    'Much appreciated.',
    '🙏',
  ],
  de: [
    'Danke!',
    'Vielen lieben Dank für die schnelle Antwort!\n\nLiebe Grüße\nMarta',
    'Super, danke dir!',
    'Sehr geehrte Frau Schmidt,\n\nherzlichen Dank für Ihre Hilfe.\n\nMit freundlichen Grüßen\nPaul Meier',
    'Alles klar, danke und schönes Wochenende',
    'Perfekt, hat geklappt. Dankeschön!',
  ],
  fr: [
    'Merci beaucoup !',
    'Bonjour Anna,\n\nMerci pour votre réponse rapide, tout fonctionne.\n\nBien cordialement\nLuc Martin',
    "C'est parfait, merci à vous. Bonne journée",
    "Merci infiniment pour votre aide, c'est très gentil.",
    'Bien reçu, merci',
    'Super merci ❤️',
  ],
  es: [
    '¡Muchas gracias!',
    'Hola Anna,\nmuchísimas gracias por su ayuda.\nUn saludo,\nLucía',
    'Perfecto, gracias de nuevo. Que tenga un buen día',
    'Ya me llegó, mil gracias!',
    'Muy amable, gracias por la información.',
  ],
  it: [
    'Grazie mille!',
    'Buongiorno Anna, la ringrazio molto per la risposta. Cordiali saluti\nGiulia Rossi',
    'Perfetto, grazie ancora e buona giornata',
    'Gentilissima, grazie di tutto',
    'Ora funziona, grazie infinite!',
  ],
  pt: [
    'Muito obrigada!',
    'Olá Anna, muito obrigado pela ajuda. Abraço, João',
    'Perfeito, obrigado pela rápida resposta. Bom fim de semana!',
    'Já chegou, obrigada!',
    'Valeu!',
  ],
  nl: [
    'Bedankt!',
    'Hoi Anna, hartelijk dank voor de snelle reactie. Groetjes, Sanne',
    'Top, dank je wel!',
    'Goed ontvangen, bedankt. Fijne dag!',
    'Dank u wel voor uw hulp.\n\nMet vriendelijke groet,\nJan de Vries',
  ],
};

const asks: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Thanks, but it still does not work.',
    'Thanks in advance!',
    'Thank you. When will it arrive?',
    'Thanks, please send me the invoice too.',
    'Thanks for nothing',
    'Thanks. I will wait for your reply',
    'Yes, thank you',
    'Thanks, my number is 0171 2345678',
    'No thanks',
    'Thanks, we also need two more of the blue ones',
    'Ok 👍',
    'Ok',
    '',
  ],
  de: [
    'Danke, aber es geht immer noch nicht.',
    'Danke im Voraus',
    'Vielen Dank. Wann kommt das Paket?',
    'Danke, bitte schicken Sie mir noch die Rechnung.',
    'Ja, danke',
    'Nein danke',
    'Danke für nichts',
    'Danke, ich warte auf Ihre Antwort',
  ],
  fr: [
    "Merci d'avance",
    'Merci de me rappeler',
    'Merci mais cela ne fonctionne toujours pas',
    'Oui merci',
    'Merci, et la facture ?',
    "Merci, j'attends votre retour",
  ],
  es: [
    'Gracias, pero sigue sin funcionar',
    'Gracias de antemano',
    'Sí, gracias',
    'Gracias. ¿Cuándo llega?',
    'Gracias por nada',
    'No, gracias',
  ],
  it: [
    'Grazie, ma non funziona ancora',
    'Grazie in anticipo',
    'Sì, grazie',
    'Grazie, e la fattura?',
    'Grazie, attendo un suo riscontro',
  ],
  pt: [
    'Obrigado, mas ainda não funciona',
    'Obrigado desde já',
    'Sim, obrigada',
    'Obrigado, e a fatura?',
    'Obrigada, fico a aguardar',
  ],
  nl: [
    'Bedankt, maar het werkt nog steeds niet',
    'Alvast bedankt',
    'Ja, dank je',
    'Bedankt, en de factuur?',
    'Bedankt, ik wacht op bericht',
  ],
};

const cases = (of: typeof plain) =>
  Object.entries(of).flatMap(([language, texts]) => texts.map((text) => [language, text]));

describe('a plain thanks', () => {
  it.each(cases(plain))('is told in %s: %j', (_, text) => {
    expect(isPlainThanks(text ?? '', ['Anna Baker', 'Tom Miller'])).toBe(true);
  });

  it.each(cases(asks))('is not what asks for something in %s: %j', (_, text) => {
    expect(isPlainThanks(text ?? '')).toBe(false);
  });

  it('may name those who write to each other, and nobody else', () => {
    expect(isPlainThanks('thanks anna! marta', ['Anna Baker', 'Marta Weber'])).toBe(true);
    expect(isPlainThanks('thanks anna! marta')).toBe(false);
  });

  it('is one in whatever case, with whatever accents and punctuation', () => {
    expect(isPlainThanks('MERCI BEAUCOUP!!!')).toBe(true);
    expect(isPlainThanks('bien recu — merci...')).toBe(true);
    expect(isPlainThanks('Dankescho\u0308n')).toBe(true);
  });

  it('is none as soon as a word is added that nobody knows for harmless', () => {
    const words = fc.stringMatching(/^[a-z]{3,9}$/u).map((word) => `${word}qz`);
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(plain).flat()), words, fc.boolean(), (text, word, first) => {
        expect(isPlainThanks(first ? `${word} ${text}` : `${text} ${word}`)).toBe(false);
      }),
    );
  });

  it('is judged in no time, however long and strange the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => typeof isPlainThanks(text) === 'boolean'),
    );
    const started = performance.now();
    isPlainThanks('danke '.repeat(66));
    expect(performance.now() - started).toBeLessThan(100);
  });
});
