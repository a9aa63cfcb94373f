import { describe, expect, it } from 'vitest';
import { answerSubject, forwardSubject } from '#main/outbound/answer';
import { forwardedHistory, quotedHistory } from '#main/outbound/history';
import { wholeMessage } from '#main/outbound/words';

const earlier = {
  author: { name: 'Ada <Brown>', address: 'ada@example.net' },
  to: [{ name: null, address: 'shop@example.org' }],
  cc: [],
  subject: 'Lamp',
  text: 'Where is it?\n\n> It left.\n<script>',
  occurredAt: Date.UTC(2026, 2, 1, 8, 15),
};

describe('what goes below the words', () => {
  it('is the answered message with a mark before each line, and nothing of it becomes HTML', () => {
    const { text, html } = quotedHistory(earlier);
    expect(text.split('\n').slice(1)).toEqual(['> Where is it?', '>', '>> It left.', '> <script>']);
    expect(text.split('\n')[0]).toMatch(/^Ada <Brown>, 2026-0[23]-\d\d \d\d:15 [+-]\d\d:\d\d:$/u);
    expect(html).toContain('<blockquote type="cite"');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
  });

  it('is the whole message with who, when, what and to whom, when it is sent on', () => {
    const { text } = forwardedHistory(earlier);
    expect(text).toMatch(
      /^-+ Forwarded message -+\nFrom: Ada <Brown> <ada@example\.net>\nDate: .+\nSubject: Lamp\nTo: shop@example\.org\n\nWhere is it\?/u,
    );
  });
});

describe('the whole message', () => {
  const signature = { text: 'Anna\nThe bakery', html: null };

  it('is plain text with the signature after two dashes and a space, then the history', () => {
    expect(wholeMessage({ text: 'Yes.\n', html: null }, signature, { text: '> q', html: '<q>' })).toEqual({
      text: 'Yes.\n\n-- \nAnna\nThe bakery\n\n> q',
      html: null,
    });
    expect(wholeMessage({ text: 'Yes.', html: null }, null, null)).toEqual({ text: 'Yes.', html: null });
  });

  it('is HTML too where the words or the signature are formatted', () => {
    const words = { text: 'a < b', html: null };
    expect(wholeMessage(words, { text: 'Anna', html: '<b>Anna</b>' }, null).html).toBe(
      '<html><body><div>a &lt; b</div>\n<br><div>-- <br><b>Anna</b></div></body></html>',
    );
    expect(wholeMessage({ text: 'x', html: '<div><b>x</b></div>' }, signature, null).html).toContain(
      '<div>-- <br>Anna<br>The bakery</div>',
    );
  });
});

describe('a subject', () => {
  it('has one mark, in whatever languages it was answered before', () => {
    for (const subject of ['Lamp', 'Re: Lamp', 'AW: Re[2]: Lamp', 'Sv: VS: Odp: Lamp', '回复：Lamp'])
      expect(answerSubject(subject)).toBe('Re: Lamp');
    for (const subject of ['Lamp', 'Fwd: Lamp', 'WG: TR: Lamp']) expect(forwardSubject(subject)).toBe('Fwd: Lamp');
    expect(answerSubject('Rebate: 10 %')).toBe('Re: Rebate: 10 %');
    expect(answerSubject(null)).toBe('Re:');
  });
});
