import { unescaped, type Property } from './property.ts';

/** Old programs have a property for each network. */
const networks: Readonly<Record<string, string>> = {
  ...{
    'X-AIM': 'aim',
    'X-ICQ': 'icq',
    'X-MSN': 'msn',
    'X-YAHOO': 'yahoo',
    'X-SKYPE': 'skype',
    'X-SKYPE-USERNAME': 'skype',
    'X-JABBER': 'xmpp',
  },
  ...{
    'X-QQ': 'qq',
    'X-GTALK': 'gtalk',
    'X-GOOGLE-TALK': 'gtalk',
    'X-TWITTER': 'twitter',
    'X-FACEBOOK': 'facebook',
    'X-INSTAGRAM': 'instagram',
    'X-LINKEDIN': 'linkedin',
  },
};

/** How somebody is called on a network, as far as a property says it. */
export function handleIn({
  name,
  value,
  types,
  parameters,
}: Property): Readonly<{ channel: string; address: string }> | null {
  const text = unescaped(value).trim();
  if (text === '') return null;
  const channel = networks[name];
  if (channel !== undefined) return { channel, address: bare(text) };
  if (name === 'X-SOCIALPROFILE') {
    const network = [...types].find((type) => type !== 'pref');
    const user = parameters.get('x-user') || lastOf(text);
    return network === undefined || user === '' ? null : { channel: network.slice(0, 32), address: bare(user) };
  }
  if (name !== 'IMPP') return null;
  // A URI whose scheme is the network's; Apple says the network in a parameter.
  const [, scheme = '', rest = ''] = /^([a-z][a-z\d+.-]*):(?:\/\/)?(.+)$/iu.exec(text) ?? [];
  const network = (parameters.get('x-service-type') ?? scheme).toLowerCase();
  const address = bare(decoded(rest.replace(/[?;].*$/u, '')));
  return network === '' || address === '' ? null : { channel: network.slice(0, 32), address };
}

function bare(text: string): string {
  return text.trim().replace(/^@/u, '').slice(0, 320);
}

function lastOf(url: string): string {
  const [place = ''] = url.split(/[?#]/u, 1);
  return place.split(/[/:]/u).findLast((part) => part !== '') ?? '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
