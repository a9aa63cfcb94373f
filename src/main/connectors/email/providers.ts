import type { MailServer } from '#shared/domain/account';

/** A mail provider as its own help pages describe it. */
export type Provider = Readonly<{
  name: string;
  /** Domains of its addresses. */
  domains: readonly string[];
  /** Ends of the mail exchangers of domains it hosts. */
  exchangers: readonly string[];
  imap: MailServer;
  smtp: MailServer;
  /** `local` for the few that want only what stands before the @. */
  username: 'address' | 'local';
  advice: 'app-password' | 'switch-on' | 'no-passwords' | null;
  adviceUrl: string | null;
  /** Where its owner can sign in in the browser: a key of the list in `main/sign-in`. */
  oauth: string | null;
}>;

type Extra = Partial<Pick<Provider, 'exchangers' | 'username' | 'advice' | 'adviceUrl' | 'oauth'>>;

const tls = (host: string, port: number): MailServer => ({ host, port, security: 'tls', certificate: null });
const starttls = (host: string, port: number): MailServer => ({ host, port, security: 'starttls', certificate: null });

function provider(
  name: string,
  domains: string,
  details: Readonly<{ imap: MailServer; smtp: MailServer }> & Extra,
): Provider {
  return {
    name,
    domains: domains.split(' ').filter(Boolean),
    exchangers: [],
    username: 'address',
    advice: null,
    adviceUrl: null,
    oauth: null,
    ...details,
  };
}

/** IMAP on 993 and submission on 465, both TLS from the first byte, as RFC 8314 wants it. */
const plain = (imap: string, smtp: string) => ({ imap: tls(imap, 993), smtp: tls(smtp, 465) });
/** Submission on 587 with STARTTLS, where 465 is not offered. */
const submission = (imap: string, smtp: string) => ({ imap: tls(imap, 993), smtp: starttls(smtp, 587) });
const appPassword = (adviceUrl: string): Extra => ({ advice: 'app-password', adviceUrl });
/** The usual password works, once mail programs are let in on the provider's pages. */
const switchOn = (adviceUrl: string): Extra => ({ advice: 'switch-on', adviceUrl });
/** Passwords ended at Outlook.com in September 2024 and at Microsoft 365 by April 2026; tokens alone open both. */
const microsoft: Extra = {
  advice: 'no-passwords',
  adviceUrl: 'https://support.microsoft.com/office/7c5b241b-34f6-44c2-a09d-62ec9ab10d35',
  oauth: 'microsoft',
};

export const providers: readonly Provider[] = [
  provider('Gmail', 'gmail.com googlemail.com google.com', {
    ...plain('imap.gmail.com', 'smtp.gmail.com'),
    ...appPassword('https://myaccount.google.com/apppasswords'),
    oauth: 'google',
    exchangers: ['google.com', 'googlemail.com', 'smtp.goog'],
  }),
  provider(
    'Microsoft',
    'outlook.com hotmail.com live.com msn.com outlook.de hotmail.de live.de outlook.fr hotmail.fr live.fr hotmail.co.uk live.co.uk outlook.es hotmail.es hotmail.it live.it outlook.it live.nl hotmail.nl live.com.au outlook.com.br hotmail.com.br outlook.at hotmail.se live.se live.dk windowslive.com passport.com',
    {
      ...submission('outlook.office365.com', 'smtp-mail.outlook.com'),
      ...microsoft,
      exchangers: ['olc.protection.outlook.com'],
    },
  ),
  provider('Microsoft 365', 'office365.com', {
    ...submission('outlook.office365.com', 'smtp.office365.com'),
    ...microsoft,
    exchangers: ['mail.protection.outlook.com', 'mail.eo.outlook.com', 'mx.microsoft', 'office365.us'],
  }),
  provider(
    'Yahoo',
    'yahoo.com yahoo.de yahoo.fr yahoo.co.uk yahoo.it yahoo.es yahoo.ca yahoo.com.br yahoo.com.au yahoo.co.in yahoo.in yahoo.com.ar yahoo.com.mx ymail.com rocketmail.com myyahoo.com',
    {
      ...plain('imap.mail.yahoo.com', 'smtp.mail.yahoo.com'),
      ...appPassword('https://login.yahoo.com/account/security'),
      oauth: 'yahoo',
      exchangers: ['yahoodns.net'],
    },
  ),
  provider('AOL', 'aol.com aol.de aol.fr aol.co.uk aim.com', {
    ...plain('imap.aol.com', 'smtp.aol.com'),
    ...appPassword('https://login.aol.com/account/security'),
  }),
  provider('iCloud', 'icloud.com me.com mac.com', {
    ...submission('imap.mail.me.com', 'smtp.mail.me.com'),
    ...appPassword('https://support.apple.com/102654'),
    exchangers: ['icloud.com'],
  }),
  provider('Fastmail', 'fastmail.com fastmail.fm fastmail.net sent.com messagingengine.com', {
    ...plain('imap.fastmail.com', 'smtp.fastmail.com'),
    ...appPassword('https://app.fastmail.com/settings/security/apps'),
    oauth: 'fastmail',
    exchangers: ['messagingengine.com'],
  }),
  provider('Zoho Mail', 'zohomail.com zoho.com', {
    ...plain('imap.zoho.com', 'smtp.zoho.com'),
    ...appPassword('https://accounts.zoho.com/home#security/app_password'),
    oauth: 'zoho',
  }),
  // Domains of one's own have servers of their own there.
  provider('Zoho Mail', '', {
    ...plain('imappro.zoho.com', 'smtppro.zoho.com'),
    ...appPassword('https://accounts.zoho.com/home#security/app_password'),
    exchangers: ['zoho.com'],
    oauth: 'zoho',
  }),
  provider('Zoho Mail', 'zohomail.eu zoho.eu', {
    ...plain('imap.zoho.eu', 'smtp.zoho.eu'),
    ...appPassword('https://accounts.zoho.eu/home#security/app_password'),
  }),
  provider('Zoho Mail', '', {
    ...plain('imappro.zoho.eu', 'smtppro.zoho.eu'),
    ...appPassword('https://accounts.zoho.eu/home#security/app_password'),
    exchangers: ['zoho.eu'],
  }),
  provider('Zoho Mail', 'zohomail.in zoho.in', {
    ...plain('imap.zoho.in', 'smtp.zoho.in'),
    ...appPassword('https://accounts.zoho.in/home#security/app_password'),
  }),
  provider('Zoho Mail', '', {
    ...plain('imappro.zoho.in', 'smtppro.zoho.in'),
    ...appPassword('https://accounts.zoho.in/home#security/app_password'),
    exchangers: ['zoho.in'],
  }),
  provider('GMX', 'gmx.de gmx.net gmx.at gmx.ch gmx.eu gmx.biz gmx.org gmx.info', {
    ...submission('imap.gmx.net', 'mail.gmx.net'),
    ...switchOn('https://hilfe.gmx.net/pop-imap/einschalten.html'),
    exchangers: ['gmx.net'],
  }),
  provider('GMX', 'gmx.com gmx.us gmx.co.uk gmx.fr gmx.es', {
    ...submission('imap.gmx.com', 'mail.gmx.com'),
    ...switchOn('https://support.gmx.com/pop-imap/toggle.html'),
  }),
  provider('mail.com', 'mail.com email.com', {
    ...submission('imap.mail.com', 'smtp.mail.com'),
    ...switchOn('https://support.mail.com/pop-imap/index.html'),
  }),
  provider('Web.de', 'web.de email.de', {
    ...submission('imap.web.de', 'smtp.web.de'),
    ...switchOn('https://hilfe.web.de/pop-imap/einschalten.html'),
    exchangers: ['web.de'],
  }),
  provider('Freenet', 'freenet.de', plain('mx.freenet.de', 'mx.freenet.de')),
  provider('T-Online', 't-online.de magenta.de', {
    ...plain('secureimap.t-online.de', 'securesmtp.t-online.de'),
    ...appPassword('https://email.t-online.de'),
  }),
  provider('IONOS', 'online.de onlinehome.de 1und1.de ionos.de', {
    ...plain('imap.ionos.de', 'smtp.ionos.de'),
    exchangers: ['kundenserver.de', 'ionos.de'],
  }),
  provider('IONOS', 'ionos.com', {
    ...plain('imap.ionos.com', 'smtp.ionos.com'),
    exchangers: ['ionos.com', 'perfora.net', '1and1.com'],
  }),
  provider('IONOS', 'ionos.co.uk', {
    ...plain('imap.ionos.co.uk', 'smtp.ionos.co.uk'),
    exchangers: ['ionos.co.uk', '1and1.co.uk'],
  }),
  provider('IONOS', 'ionos.fr', { ...plain('imap.ionos.fr', 'smtp.ionos.fr'), exchangers: ['ionos.fr', '1and1.fr'] }),
  provider('IONOS', 'ionos.es', { ...plain('imap.ionos.es', 'smtp.ionos.es'), exchangers: ['ionos.es', '1and1.es'] }),
  provider('Strato', 'strato.de', {
    ...plain('imap.strato.de', 'smtp.strato.de'),
    exchangers: ['rzone.de', 'strato.de'],
  }),
  provider('mailbox.org', 'mailbox.org', {
    ...plain('imap.mailbox.org', 'smtp.mailbox.org'),
    exchangers: ['mailbox.org'],
  }),
  provider('Posteo', 'posteo.de posteo.net posteo.eu posteo.org posteo.at posteo.ch', {
    ...plain('posteo.de', 'posteo.de'),
    exchangers: ['posteo.de'],
  }),
  provider('Host Europe', '', { ...plain('imap.hosteurope.de', 'smtp.hosteurope.de'), exchangers: ['hosteurope.de'] }),
  provider('Bluewin', 'bluewin.ch', plain('imaps.bluewin.ch', 'smtpauths.bluewin.ch')),
  provider('Infomaniak', 'ik.me etik.com ikmail.com', {
    ...plain('mail.infomaniak.com', 'mail.infomaniak.com'),
    exchangers: ['infomaniak.ch', 'infomaniak.com'],
  }),
  provider('OVHcloud', 'ovh.net', { ...plain('ssl0.ovh.net', 'ssl0.ovh.net'), exchangers: ['ovh.net'] }),
  provider('Gandi', 'gandi.net', { ...plain('mail.gandi.net', 'mail.gandi.net'), exchangers: ['gandi.net'] }),
  provider('Orange', 'orange.fr wanadoo.fr', plain('imap.orange.fr', 'smtp.orange.fr')),
  provider('Free', 'free.fr', { ...plain('imap.free.fr', 'smtp.free.fr'), username: 'local' }),
  provider('SFR', 'sfr.fr neuf.fr cegetel.net', plain('imap.sfr.fr', 'smtp.sfr.fr')),
  provider('La Poste', 'laposte.net', plain('imap.laposte.net', 'smtp.laposte.net')),
  provider('Libero', 'libero.it inwind.it iol.it blu.it giallo.it', plain('imapmail.libero.it', 'smtp.libero.it')),
  provider('Virgilio', 'virgilio.it', plain('in.virgilio.it', 'out.virgilio.it')),
  provider('Aruba', 'aruba.it', { ...plain('imaps.aruba.it', 'smtps.aruba.it'), exchangers: ['aruba.it'] }),
  provider('Seznam', 'seznam.cz email.cz post.cz spoluzaci.cz', {
    ...plain('imap.seznam.cz', 'smtp.seznam.cz'),
    exchangers: ['seznam.cz'],
  }),
  provider('WP', 'wp.pl', plain('imap.wp.pl', 'smtp.wp.pl')),
  provider('Onet', 'onet.pl onet.eu op.pl poczta.onet.pl', plain('imap.poczta.onet.pl', 'smtp.poczta.onet.pl')),
  provider('Interia', 'interia.pl interia.eu poczta.fm', plain('poczta.interia.pl', 'poczta.interia.pl')),
  provider('o2', 'o2.pl tlen.pl go2.pl', plain('poczta.o2.pl', 'poczta.o2.pl')),
  provider('Mail.ru', 'mail.ru inbox.ru list.ru bk.ru internet.ru', {
    ...plain('imap.mail.ru', 'smtp.mail.ru'),
    ...appPassword('https://account.mail.ru/user/2-step-auth/passwords'),
    exchangers: ['mail.ru'],
  }),
  provider('Yandex', 'yandex.ru yandex.com ya.ru yandex.by yandex.kz yandex.ua', {
    ...plain('imap.yandex.com', 'smtp.yandex.com'),
    ...appPassword('https://id.yandex.com/security/app-passwords'),
    exchangers: ['yandex.net', 'yandex.ru'],
  }),
  provider('Telenet', 'telenet.be', plain('imap.telenet.be', 'smtp.telenet.be')),
  provider('Ziggo', 'ziggo.nl', plain('imap.ziggo.nl', 'smtp.ziggo.nl')),
  provider('KPN', 'kpnmail.nl planet.nl hetnet.nl', plain('imap.kpnmail.nl', 'smtp.kpnmail.nl')),
  provider('TransIP', '', { ...plain('imap.transip.email', 'smtp.transip.email'), exchangers: ['transip.email'] }),
  provider('one.com', 'one.com', { ...plain('imap.one.com', 'send.one.com'), exchangers: ['one.com'] }),
  provider('Simply.com', 'simply.com', { ...plain('mail.simply.com', 'smtp.simply.com'), exchangers: ['simply.com'] }),
  provider('Loopia', 'loopia.se', {
    ...plain('mailcluster.loopia.se', 'mailcluster.loopia.se'),
    exchangers: ['loopia.se'],
  }),
  provider('Hostinger', 'hostinger.com', {
    ...plain('imap.hostinger.com', 'smtp.hostinger.com'),
    exchangers: ['hostinger.com'],
  }),
  provider('Namecheap', 'privateemail.com', {
    ...plain('mail.privateemail.com', 'mail.privateemail.com'),
    exchangers: ['privateemail.com'],
  }),
  provider('GoDaddy', 'secureserver.net', {
    ...plain('imap.secureserver.net', 'smtpout.secureserver.net'),
    exchangers: ['secureserver.net'],
  }),
  provider('Rackspace', 'emailsrvr.com', {
    ...plain('secure.emailsrvr.com', 'secure.emailsrvr.com'),
    exchangers: ['emailsrvr.com'],
  }),
  provider('DreamHost', 'dreamhost.com', {
    ...plain('imap.dreamhost.com', 'smtp.dreamhost.com'),
    exchangers: ['dreamhost.com'],
  }),
  provider('Migadu', 'migadu.com', { ...plain('imap.migadu.com', 'smtp.migadu.com'), exchangers: ['migadu.com'] }),
  provider('Mailfence', 'mailfence.com', plain('imap.mailfence.com', 'smtp.mailfence.com')),
  provider('Runbox', 'runbox.com', { ...plain('mail.runbox.com', 'mail.runbox.com'), exchangers: ['runbox.com'] }),
  provider('Comcast', 'comcast.net', plain('imap.comcast.net', 'smtp.comcast.net')),
  provider('AT&T', 'att.net sbcglobal.net bellsouth.net', {
    ...plain('imap.mail.att.net', 'smtp.mail.att.net'),
    ...appPassword('https://www.att.com/support/article/email-support/KM1240308'),
  }),
  provider('Cox', 'cox.net', plain('imap.cox.net', 'smtp.cox.net')),
  provider('Naver', 'naver.com', {
    ...submission('imap.naver.com', 'smtp.naver.com'),
    ...switchOn('https://mail.naver.com'),
  }),
  provider('Titan', '', { ...plain('imap.titan.email', 'smtp.titan.email'), exchangers: ['titan.email'] }),
  provider('Purelymail', '', {
    ...plain('imap.purelymail.com', 'smtp.purelymail.com'),
    exchangers: ['purelymail.com'],
  }),
  provider('QQ Mail', 'qq.com foxmail.com', {
    ...plain('imap.qq.com', 'smtp.qq.com'),
    ...appPassword('https://service.mail.qq.com'),
  }),
  provider('NetEase', '163.com', { ...plain('imap.163.com', 'smtp.163.com'), ...appPassword('https://mail.163.com') }),
  provider('UOL', 'uol.com.br bol.com.br', submission('imap.uol.com.br', 'smtps.uol.com.br')),
  provider('Terra', 'terra.com.br', submission('imap.terra.com.br', 'smtp.terra.com.br')),
  // Proton decrypts in a program of its own on the same computer and shows IMAP there.
  provider('Proton Mail Bridge', 'proton.me protonmail.com protonmail.ch pm.me', {
    imap: starttls('127.0.0.1', 1143),
    smtp: starttls('127.0.0.1', 1025),
    ...appPassword('https://proton.me/mail/bridge'),
    exchangers: ['protonmail.ch'],
  }),
];

export function providerOfDomain(domain: string): Provider | null {
  return providers.find((entry) => entry.domains.includes(domain)) ?? null;
}

/** The provider behind a domain of one's own, by the name of its mail exchanger. */
export function providerOfExchanger(exchanger: string): Provider | null {
  const name = exchanger.toLowerCase().replace(/\.$/, '');
  return providers.find((entry) => entry.exchangers.some((end) => name === end || name.endsWith(`.${end}`))) ?? null;
}
