import { importTarget, type ColumnMapping, type ImportTarget } from '#shared/domain/customer-import';
import { readLabel } from '../values/ways.ts';
import { headerKey, isFurther, targetNamed } from './header-words.ts';

/** What may stand around what a column is about: whose or which of several it is. */
const around =
  'home|work|business|office|other|main|primary|secondary|alternate|default|billing|shipping|delivery|mailing|postal|invoice|personal|private|company|customer|contact|mobile|first|second|third|' +
  'privat|geschaftlich|dienstlich|arbeit|buro|haupt|rechnung|rechnungs|lieferung|liefer|andere|weitere|prive|professionnel|pro|domicile|travail|bureau|facturation|livraison|autre|principal|casa|trabajo|otro|facturacion|envio|lavoro|altro|fatturazione|thuis|werk|zakelijk|po|sa';
const before = new RegExp(`^(?:(?:${around})|address|adresse|direccion|indirizzo) (?=.)`, 'u');
const after = new RegExp(`(?<=.) (?:${around})$`, 'u');
const repeated =
  /^(?<noun>e mail|email|phone|address|website|im|organization|event|relation|custom field) (?<number>\d+) (?<part>.+)$/u;

const inAddress: readonly ImportTarget[] = ['street', 'city', 'region', 'postal-code', 'country', 'address'];
const reaching: readonly ImportTarget[] = ['email', 'phone', 'website'];
const handles = [
  'twitter',
  'instagram',
  'facebook',
  'linkedin',
  'skype',
  'mastodon',
  'bluesky',
  'tiktok',
  'telegram',
  'youtube',
  'threads',
  'signal',
  'icq',
  'jabber',
  'xing',
  'line',
  'wechat',
  'viber',
];

/** What a column is about, by its name. */
export function guessColumn(header: string): ColumnMapping {
  const column = { header, target: 'leave', group: '', label: null, channel: null, field: null } as const;
  const key = headerKey(header);
  const labelled = /^(?<noun>.+ \d+) (?:label|type)$/u.exec(key)?.groups?.['noun'];
  if (labelled !== undefined && /^(?:e mail|email|phone|address|website)/u.test(labelled))
    return { ...column, target: 'label', group: labelled };
  const handle = handles.find((name) =>
    new RegExp(`^${name}(?: (?:name|id|url|handle|username|user|profile|account))?$`, 'u').test(key),
  );
  if (handle !== undefined) return { ...column, target: 'handle', channel: handle };
  const core = coreOf(key);
  if (core === null) return isFurther(key) ? { ...column, target: 'custom', field: header.slice(0, 200) } : column;
  const { target } = core;
  const left = core.around.join(' ');
  const numbered = repeated.exec(key)?.groups;
  const group = numbered ? `${numbered['noun']} ${numbered['number']}` : '';
  if (inAddress.includes(target))
    return { ...column, target, group: group || placeGroup(left), label: group ? null : readKnownLabel(left) };
  if (reaching.includes(target))
    return { ...column, target, group, label: group ? null : readKnownLabel(`${left} ${key}`) };
  return { ...column, target };
}

type Core = Readonly<{ target: ImportTarget; around: readonly string[] }>;

/** What is left of a name when numbers and what stands around it are taken off, as far as needed. */
function coreOf(key: string): Core | null {
  const plain = key.replace(/ \d+(?= |$)|^\d+ /gu, '');
  // Somebody who is of the customer's, and not the customer.
  return plain.startsWith('person ') ? null : coreIn(plain, []);
}

function coreIn(core: string, around: readonly string[]): Core | null {
  const target = importTarget.safeParse(targetNamed(core));
  if (target.success) return { target: target.data, around };
  const first = before.exec(core)?.[0];
  const last = after.exec(core)?.[0];
  return (
    (first === undefined ? null : coreIn(core.slice(first.length), [...around, first.trim()])) ??
    (last === undefined ? null : coreIn(core.slice(0, core.length - last.length), [...around, last.trim()]))
  );
}

/** Which address a part is of. */
function placeGroup(left: string): string {
  return left
    .split(' ')
    .filter(
      (word) =>
        word !== '' && !/^(?:address|adresse|direccion|indirizzo|default|mailing|postal|primary|main)$/u.test(word),
    )
    .join(' ');
}

function readKnownLabel(words: string): string | null {
  const label = readLabel(words);
  return label !== null && ['fax', 'pager', 'mobile', 'work', 'home', 'billing', 'shipping', 'other'].includes(label)
    ? label
    : null;
}
