import { expect, test } from 'vitest';
import { discoverEmail, type DiscoveryNetwork } from '#main/connectors/email/discover';
import { providers } from '#main/connectors/email/providers';

const nobody = () => Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }));
const silence = (): DiscoveryNetwork => ({
  fetch: nobody,
  resolveSrv: nobody,
  resolveMx: nobody,
  signal: new AbortController().signal,
});
const server = (host: string, port: number, security: string) => ({ host, port, security, certificate: null });

const autoconfig = (incoming: string) => `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x">
  <domain>shop.example</domain><displayName>Example &amp; Co</displayName>${incoming}
  <outgoingServer type="smtp"><hostname>out.host.example</hostname><port>587</port><socketType>STARTTLS</socketType>
    <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></outgoingServer>
</emailProvider></clientConfig>`;
const incoming = (type: string, host: string, [security, way = 'password-cleartext']: readonly string[]) =>
  `<incomingServer type="${type}"><hostname>${host}</hostname><port>993</port><socketType>${security}</socketType><username>%EMAILLOCALPART%</username><authentication>${way}</authentication></incomingServer>`;

test('a known provider answers at once, without the network', async () => {
  expect(await discoverEmail('Anna.M@GMail.com', silence())).toMatchObject({
    imap: server('imap.gmail.com', 993, 'tls'),
    smtp: server('smtp.gmail.com', 465, 'tls'),
    username: 'Anna.M@GMail.com',
    source: 'built-in',
    provider: 'Gmail',
    advice: 'app-password',
  });
  expect(await discoverEmail('anna@hotmail.com', silence())).toMatchObject({
    imap: server('outlook.office365.com', 993, 'tls'),
    smtp: server('smtp-mail.outlook.com', 587, 'starttls'),
    provider: 'Microsoft',
    advice: 'no-passwords',
    oauth: 'microsoft',
  });
  expect(await discoverEmail('anna@free.fr', silence())).toMatchObject({ username: 'anna' });
});

test('the published file is read for its first encrypted IMAP server that takes a password', async () => {
  const asked: string[] = [];
  const xml = autoconfig(
    incoming('pop3', 'pop.host.example', ['SSL']) +
      incoming('imap', 'open.host.example', ['plain']) +
      incoming('imap', 'oauth.host.example', ['SSL', 'OAuth2']) +
      incoming('imap', 'mail.%EMAILDOMAIN%', ['SSL']),
  );
  const found = await discoverEmail('anna@shop.example', {
    ...silence(),
    fetch: (address) => {
      asked.push(address);
      return address.includes('well-known') ? Promise.resolve(new Response(xml)) : nobody();
    },
  });
  expect(found).toEqual({
    imap: server('mail.shop.example', 993, 'tls'),
    smtp: server('out.host.example', 587, 'starttls'),
    username: 'anna',
    source: 'autoconfig',
    provider: 'Example & Co',
    advice: null,
    adviceUrl: null,
    oauth: null,
  });
  expect(asked.every((address) => address.startsWith('https://'))).toBe(true);
});

test('a published file that names bare addresses or sends passwords in the clear is not followed', async () => {
  for (const bad of [
    incoming('imap', '10.0.0.1', ['SSL']),
    incoming('imap', 'mail.shop.example', ['plain']),
    incoming('imap', 'mail/../x', ['SSL']),
    '',
  ]) {
    const found = await discoverEmail('anna@shop.example', {
      ...silence(),
      fetch: () => Promise.resolve(new Response(autoconfig(bad))),
    });
    expect(found.source).toBe('guess');
  }
});

test('SRV records are taken in their order of priority, encrypted ones first', async () => {
  const records: Record<string, { name: string; port: number; priority: number }[]> = {
    '_imaps._tcp.shop.example': [
      { name: 'second.example', port: 993, priority: 20 },
      { name: 'first.example', port: 994, priority: 10 },
    ],
    '_imap._tcp.shop.example': [{ name: 'clear.example', port: 143, priority: 0 }],
    '_submissions._tcp.shop.example': [{ name: '.', port: 0, priority: 0 }],
    '_submission._tcp.shop.example': [{ name: 'send.example', port: 587, priority: 0 }],
  };
  expect(
    await discoverEmail('anna@shop.example', {
      ...silence(),
      resolveSrv: (name) => Promise.resolve(records[name] ?? []),
    }),
  ).toMatchObject({
    imap: server('first.example', 994, 'tls'),
    smtp: server('send.example', 587, 'starttls'),
    source: 'srv',
    username: 'anna@shop.example',
  });
});

test("the mail exchanger tells who hosts a domain of one's own", async () => {
  const hosts: Record<string, unknown> = {};
  for (const exchanger of [
    'aspmx.l.google.com',
    'smtp.google.com',
    'shop-example.mail.protection.outlook.com',
    'shop-example.q-v1.mx.microsoft',
    'shop-example.olc.protection.outlook.com',
    'in1-smtp.messagingengine.com',
    'mx.zoho.com',
    'mx2.zoho.eu',
    'mx01.mail.icloud.com',
    'mta7.am0.yahoodns.net',
    'mail.protonmail.ch',
    'smtpin.rzone.de',
    'mx00.kundenserver.de',
    'mx1.titan.email',
    'mx.notgoogle.com',
  ]) {
    const found = await discoverEmail('anna@shop.example', {
      ...silence(),
      resolveMx: () =>
        Promise.resolve([
          { exchange: 'backup.example', priority: 20 },
          { exchange: exchanger, priority: 1 },
        ]),
    });
    hosts[exchanger] = [found.provider, found.imap?.host, found.oauth];
  }
  expect(hosts).toEqual({
    'aspmx.l.google.com': ['Gmail', 'imap.gmail.com', 'google'],
    'smtp.google.com': ['Gmail', 'imap.gmail.com', 'google'],
    'shop-example.mail.protection.outlook.com': ['Microsoft 365', 'outlook.office365.com', 'microsoft'],
    'shop-example.q-v1.mx.microsoft': ['Microsoft 365', 'outlook.office365.com', 'microsoft'],
    'shop-example.olc.protection.outlook.com': ['Microsoft', 'outlook.office365.com', 'microsoft'],
    'in1-smtp.messagingengine.com': ['Fastmail', 'imap.fastmail.com', 'fastmail'],
    'mx.zoho.com': ['Zoho Mail', 'imappro.zoho.com', 'zoho'],
    'mx2.zoho.eu': ['Zoho Mail', 'imappro.zoho.eu', null],
    'mx01.mail.icloud.com': ['iCloud', 'imap.mail.me.com', null],
    'mta7.am0.yahoodns.net': ['Yahoo', 'imap.mail.yahoo.com', 'yahoo'],
    'mail.protonmail.ch': ['Proton Mail Bridge', '127.0.0.1', null],
    'smtpin.rzone.de': ['Strato', 'imap.strato.de', null],
    'mx00.kundenserver.de': ['IONOS', 'imap.ionos.de', null],
    'mx1.titan.email': ['Titan', 'imap.titan.email', null],
    'mx.notgoogle.com': [null, 'imap.shop.example', null],
  });
});

test('mail that arrives at Google or Microsoft is read there, whatever the web host of the domain publishes', async () => {
  const published = autoconfig(incoming('imap', 'mail.webhost.example', ['SSL']));
  const found = (exchange: string) =>
    discoverEmail('anna@shop.example', {
      ...silence(),
      fetch: () => Promise.resolve(new Response(published)),
      resolveMx: () => Promise.resolve([{ exchange, priority: 1 }]),
    });
  expect(await found('aspmx.l.google.com')).toMatchObject({ imap: { host: 'imap.gmail.com' }, source: 'built-in' });
  // Of others a published file says more: a reseller may have servers of its own.
  expect(await found('smtpin.rzone.de')).toMatchObject({
    imap: { host: 'mail.webhost.example' },
    source: 'autoconfig',
  });
});

test('with no answer at all the usual names are guessed, and without a domain nothing is', async () => {
  expect(await discoverEmail('anna@shop.example', silence())).toMatchObject({
    imap: server('imap.shop.example', 993, 'tls'),
    smtp: server('smtp.shop.example', 465, 'tls'),
    source: 'guess',
  });
  expect(await discoverEmail('anna', silence())).toMatchObject({ imap: null, smtp: null, source: 'none' });
  expect(await discoverEmail('anna@localhost/../x', silence())).toMatchObject({ source: 'none' });
});

test('a network that never answers is given up, also when the caller stops waiting', async () => {
  const never = () => new Promise<never>(() => undefined);
  const stop = new AbortController();
  const found = discoverEmail('anna@shop.example', {
    fetch: never,
    resolveSrv: never,
    resolveMx: never,
    signal: stop.signal,
  });
  stop.abort();
  expect((await found).source).toBe('guess');
  expect(
    (
      await discoverEmail('anna@shop.example', {
        fetch: never,
        resolveSrv: never,
        resolveMx: never,
        signal: new AbortController().signal,
      })
    ).source,
  ).toBe('guess');
});

test('no domain stands in the list twice', () => {
  const domains = providers.flatMap((entry) => entry.domains);
  expect(domains.filter((domain, at) => domains.indexOf(domain) !== at)).toEqual([]);
});
