import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, isFreeMail, isRole, type Address } from '#main/people/matching/address';
import { compareAddresses } from '#main/people/matching/compare-addresses';
import { compareNames } from '#main/people/matching/compare-names';
import { nameOf, type Name } from '#main/people/matching/name';
import { signedIn } from '#main/people/matching/signature';
import { likeness, typosBetween } from '#main/people/matching/similarity';

const name = (called: string): Name => nameOf(called) ?? { words: [], shown: called };
const address = (whole: string): Address => addressOf(whole) ?? { whole, local: '', domain: '' };

describe('two names', () => {
  it.each([
    ['Jürgen Müller', 'Juergen Mueller', ['same', 'same']],
    ['Schmidt, Anna', 'Dr. Anna Schmidt', ['same', 'same']],
    ['Иванов Сергей', 'Sergey Ivanov', ['same', 'same']],
    ['Robert Allen', 'Bob Allen', ['same', 'nickname']],
    ['Łukasz Nowak', 'L. Nowak', ['same', 'initial']],
    ['Kathrin Weber', 'Kathrni Weber', ['same', 'typo']],
    ['Muhammad Khan', 'Mohammed Khan', ['same', 'nickname']],
    ['王小明', 'Xiaoming Wang', ['same', 'same']],
    ['Müller GmbH & Co', 'Anna Schmidt', []],
  ])('%s and %s agree in so far', (one, other, levels) => {
    expect(compareNames(name(one), name(other)).words.map(({ level }) => level)).toEqual(levels);
  });

  it('tell a brother from a sister', () => {
    const { restOfOne, restOfOther } = compareNames(name('Anna Pemberton'), name('Bert Pemberton'));
    expect([restOfOne, restOfOther]).toEqual([['anna'], ['bert']]);
  });
});

describe('two addresses', () => {
  it.each([
    ['anna.schmidt@gmail.com', 'anna.schmidt@gmial.com', 'typo'],
    ['anna.schmidt@web.de', 'anna.schmidt@gmx.de', 'local'],
    ['anna.schmidt@gmail.com', 'anna.schmitd@gmail.com', 'typo'],
    ['anna.schmidt81@gmail.com', 'anna.schmidt82@gmail.com', null],
    ['a.smith@acme.example', 'b.smith@acme.example', null],
    ['info@acme.example', 'info@other.example', null],
    ['annaschmidt@web.de', 'anna.schmidt82@gmail.com', 'digits'],
  ])('%s and %s are: %s', (one, other, level) => {
    expect(compareAddresses(address(one), address(other))).toBe(level);
  });

  it.each(['info', 'kontakt', 'no-reply', 'sales.de', 'atencion'])('%s is the address of a post', (local) =>
    expect(isRole(local)).toBe(true),
  );
  it.each(['anna', 'info.anna.schmidt', 'de', 'j.b'])('%s is that of a person', (local) =>
    expect(isRole(local)).toBe(false),
  );
  it('at a free mail provider say nothing of a company', () => {
    const domains = ['gmail.com', 'web.de', 'yahoo.co.nz', 'bluewin.ch', 'acme-tools.example'];
    expect(domains.map(isFreeMail)).toEqual([true, true, true, true, false]);
  });
});

describe('a signature', () => {
  it('gives its numbers and addresses, and none of those in what is answered', () => {
    const newText = 'Hello, is the teapot still there?';
    const text = `${newText}\n\n-- \nAnna Schmidt\nTel. 030 / 901820, anna@work.example\n\n> Call us: 030 555 1234`;
    expect(signedIn([{ text, newText }], 'DE')).toEqual({ phones: ['+4930901820'], addresses: ['anna@work.example'] });
  });
});

describe('how far two words are apart', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
  it('is the same from either side, and nothing only for the same word', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const typos = typosBetween(one, other, 9);
        expect(typosBetween(other, one, 9)).toBe(typos);
        expect(typos === 0).toBe(one === other);
        expect(typosBetween(one, other, 2)).toBe(Math.min(typos, 3));
        expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
        expect(likeness(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
