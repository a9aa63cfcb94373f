import { describe, expect, it } from 'vitest';
import { own, read } from './reading.ts';

const mail = (trace: string, from = 'Ada <ada@example.net>') => `${trace.trim()}
From: ${from}
To: ${own}
Subject: Rye
Message-ID: <1@example.net>

Have you got rye?
`;
const received = 'Received: from mail.example.net by mx.bakery.example; Mon, 1 Jun 2026 08:00:00 +0000';

const traces: readonly (readonly [what: string, trace: string, verdict: string | null])[] = [
  [
    'says DMARC passed',
    `Authentication-Results: mx.bakery.example; dmarc=pass header.from=example.net\n${received}`,
    'passed',
  ],
  [
    'says DMARC failed',
    `Authentication-Results: mx.bakery.example; spf=pass; dmarc=fail (p=NONE) header.from=example.net\n${received}`,
    'failed',
  ],
  [
    'writes beneath its own hop, as Gmail does',
    `Received: by 2002:a05:6402:1 with SMTP id x\nReceived: from mail.example.net by mx.google.com with ESMTPS\nReceived-SPF: pass\nAuthentication-Results: mx.google.com;\n dkim=pass header.i=@example.net header.s=s;\n spf=pass (google.com: domain of ada@example.net designates 192.0.2.1) smtp.mailfrom=ada@example.net;\n dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.net`,
    'passed',
  ],
  [
    'leaves its name out, as Exchange Online does',
    `Received: from a.prod.outlook.com by b.prod.outlook.com\nAuthentication-Results: spf=fail (sender IP is 192.0.2.1)\n smtp.mailfrom=example.net; dkim=none (message not signed)\n header.d=none;dmarc=fail action=quarantine\n header.from=example.net;compauth=fail reason=000`,
    'failed',
  ],
  [
    'names no policy but an aligned signature',
    `Authentication-Results: mx.bakery.example; dkim=pass header.d=mail.example.net; dmarc=none\n${received}`,
    'passed',
  ],
  [
    'found only a stranger’s signature',
    `Authentication-Results: mx.bakery.example; dkim=pass header.d=esp.example; spf=softfail smtp.mailfrom=x@example.net\n${received}`,
    'unknown',
  ],
  [
    'found that the sender may not send',
    `Authentication-Results: mx.bakery.example; spf=fail smtp.mailfrom=example.net; dkim=none\n${received}`,
    'failed',
  ],
  [
    'says nothing, and the mail says it for itself',
    `${received}\nAuthentication-Results: mx.elsewhere.example; dmarc=pass header.from=example.net`,
    null,
  ],
  [
    'says it failed, and the mail that it passed',
    `Authentication-Results: mx.bakery.example; dmarc=fail header.from=example.net\n${received}\nAuthentication-Results: mx.bakery.example; dmarc=pass header.from=example.net`,
    'failed',
  ],
  ['says nothing', received, null],
];

describe('whether the author is who they say', () => {
  it.each(traces)('is taken from the receiving server, which %s', async (_, trace, verdict) => {
    expect((await read(mail(trace))).details.authenticity?.verdict ?? null).toBe(verdict);
  });

  it('turns a mail under the shop’s own name into one that came in, when it failed', async () => {
    const forged = `Authentication-Results: mx.bakery.example; spf=softfail smtp.mailfrom=${own}; dkim=none\n${received}`;
    const got = await read(mail(forged, `Anna <${own}>`));
    expect([got.direction, got.details.authenticity?.verdict]).toEqual(['inbound', 'failed']);
    const honest = `Authentication-Results: mx.bakery.example; dkim=pass header.d=bakery.example\n${received}`;
    expect((await read(mail(honest, `Anna <${own}>`))).direction).toBe('outbound');
  });
});
