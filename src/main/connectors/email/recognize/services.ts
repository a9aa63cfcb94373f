/**
 * A network that shops are written to on and that has no interface for it, as its notification mails show it. `sites` are the
 * domains it sends from; on `relays` stands one address for each person, and an answer by mail reaches them. `answer` is in the
 * path of the page where one answers. `reviews` is a network for nothing but reviews.
 */
export type Service = Readonly<{
  name: string;
  sites: readonly string[];
  relays?: RegExp;
  /** Where a network sends all kinds of mail: the addresses that notify. */
  senders?: RegExp;
  answer?: RegExp;
  reviews?: true;
}>;

const services: readonly Service[] = [
  { name: 'Etsy', sites: ['etsy.com'], answer: /conversations?|messages|reviews?/ },
  {
    name: 'eBay',
    sites: inCountries('ebay', 'com de co.uk fr it es ca com.au nl at ch be pl ie'),
    relays: /@members\.ebay\./,
    answer: /mesg|messages?|contact|cnt\/|reply|fdbk|feedback/i,
  },
  {
    name: 'Amazon',
    sites: inCountries('amazon', 'com de co.uk fr it es ca nl se pl co.jp com.au com.br in com.mx'),
    relays: /@(?:m\.)?marketplace\.amazon\./,
    answer: /messaging|nms|inbox|feedback|reviews?/,
  },
  {
    name: 'Airbnb',
    sites: ['airbnb.com'],
    relays: /@(?:guest|host|reply|mail)\.airbnb\.com$/,
    answer: /messag|thread|inbox|hosting|reviews?|z\/q/,
  },
  {
    name: 'Booking.com',
    sites: ['booking.com'],
    relays: /@(?:guest|property|mchat)\.booking\.com$/,
    answer: /extranet|hotel|messag|inbox|review/,
  },
  {
    name: 'Vrbo',
    sites: ['vrbo.com', 'homeaway.com', 'fewo-direkt.de', 'abritel.fr'],
    relays: /@(?:messages?|reply)\.(?:homeaway|vrbo)\.com$/,
    answer: /inbox|conversation|messag|review/,
  },
  {
    name: 'Expedia',
    sites: ['expedia.com', 'expediapartnercentral.com', 'expediagroup.com', 'hotels.com'],
    relays: /@m\.expediapartnercentral\.com$/,
    answer: /messag|conversation|reviews?/,
  },
  {
    name: 'Tripadvisor',
    sites: inCountries('tripadvisor', 'com de co.uk fr it es'),
    answer: /review|owner|manag|respon|messag/i,
  },
  { name: 'HolidayCheck', sites: ['holidaycheck.de', 'holidaycheck.com'], reviews: true },
  {
    name: 'GetYourGuide',
    sites: ['getyourguide.com'],
    relays: /@reply\.getyourguide\.com$/,
    answer: /messag|inbox|review|booking/,
  },
  {
    name: 'Viator',
    sites: ['viator.com'],
    relays: /@(?:expmessaging|reply)\.tripadvisor\.com$/,
    answer: /messag|review|booking/,
  },
  { name: 'OpenTable', sites: inCountries('opentable', 'com co.uk de'), answer: /review|feedback|guest/ },
  { name: 'TheFork', sites: ['thefork.com', 'lafourchette.com', 'theforkmanager.com'], answer: /review|avis|manager/ },
  {
    name: 'Yelp',
    sites: inCountries('yelp', 'com de co.uk ca'),
    relays: /@(?:messaging|biz-messaging)\.yelp\.com$/,
    answer: /inbox|messag|thread|review|r2r|biz_user/,
  },
  {
    name: 'Google',
    sites: ['google.com'],
    senders:
      /^(?:businessprofile|googlemybusiness|business|mybusiness|google-?maps|local-?guides|googlereviews)[\w-]*@/,
    answer: /reviews?|local|business|maps|messages/,
  },
  { name: 'Trustpilot', sites: ['trustpilot.com', 'trustpilotmail.com'], reviews: true, answer: /reviews?/ },
  {
    name: 'Trusted Shops',
    sites: ['trustedshops.com', 'trustedshops.de', 'etrusted.com'],
    reviews: true,
    answer: /reviews?|feedback|bewertung/,
  },
  {
    name: 'ProvenExpert',
    sites: ['provenexpert.com', 'provenexpert.net'],
    reviews: true,
    answer: /review|bewertung|feedback|manage/,
  },
  { name: 'eKomi', sites: ['ekomi.de', 'ekomi.com'], reviews: true },
  { name: 'Feefo', sites: ['feefo.com'], reviews: true },
  { name: 'REVIEWS.io', sites: ['reviews.io', 'reviews.co.uk'], reviews: true },
  { name: 'Judge.me', sites: ['judge.me', 'judgeme.com'], reviews: true, answer: /review/ },
  { name: 'Yotpo', sites: ['yotpo.com'], reviews: true, answer: /review|moderat/ },
  { name: 'Loox', sites: ['loox.io', 'loox.app'], reviews: true },
  { name: 'Stamped', sites: ['stamped.io'], reviews: true },
  { name: 'Okendo', sites: ['okendo.io'], reviews: true },
  { name: 'Kununu', sites: ['kununu.com'], reviews: true },
  { name: 'Glassdoor', sites: ['glassdoor.com'], reviews: true },
  { name: 'Jameda', sites: ['jameda.de'], answer: /bewertung|review|nachricht|messag/ },
  { name: 'Treatwell', sites: inCountries('treatwell', 'com de co.uk'), answer: /review|messag/ },
  {
    name: 'Facebook',
    sites: ['facebookmail.com', 'facebook.com'],
    answer: /messages?|inbox|comment|posts?|reviews?|story|permalink|photo|n\/|latest/,
  },
  { name: 'Instagram', sites: ['instagram.com'], answer: /direct|\/p\/|comments?|reel|_n\// },
  {
    name: 'LinkedIn',
    sites: ['linkedin.com'],
    relays: /^hit-reply@linkedin\.com$/,
    answer: /messag|inbox|comm\/feed|feed\/update|comment/,
  },
  { name: 'TikTok', sites: ['tiktok.com'], answer: /messag|inbox|video|comment|@/ },
  { name: 'X', sites: ['x.com', 'twitter.com'], answer: /messages|status|i\/u/ },
  { name: 'Pinterest', sites: ['pinterest.com'], answer: /messag|inbox|pin\/|comment/ },
  { name: 'YouTube', sites: ['youtube.com'], answer: /comment|watch|studio/ },
  { name: 'Reddit', sites: ['redditmail.com', 'reddit.com'], answer: /message|comments|chat/ },
  {
    name: 'Nextdoor',
    sites: inCountries('nextdoor', 'com de co.uk nl fr'),
    relays: /^reply\+?.*@.*nextdoor\./,
    answer: /inbox|messag|chat|news_feed|post|p\//,
  },
  { name: 'WhatsApp', sites: ['whatsapp.com'] },
  {
    name: 'Kleinanzeigen',
    sites: ['kleinanzeigen.de', 'ebay-kleinanzeigen.de'],
    relays: /@(?:mail|nachrichten?|antwort)\.(?:ebay-)?kleinanzeigen\.de$/,
    answer: /nachricht|messag|m-/,
  },
  { name: 'Vinted', sites: inCountries('vinted', 'com de fr co.uk'), answer: /inbox|messag/ },
  { name: 'Leboncoin', sites: ['leboncoin.fr'], relays: /@messagerie\.leboncoin\.fr$/, answer: /messages?/ },
  {
    name: 'Marktplaats',
    sites: ['marktplaats.nl', '2dehands.be'],
    relays: /@(?:berichten|mail|reply)\.(?:marktplaats\.nl|2dehands\.be)$/,
    answer: /berichten|messages/,
  },
  { name: 'Gumtree', sites: ['gumtree.com'], relays: /@(?:reply|mail)\.gumtree\.com$/, answer: /messages|manage/ },
  { name: 'Craigslist', sites: ['craigslist.org'], relays: /@(?:reply|.*\.)craigslist\.org$/ },
  { name: 'Allegro', sites: ['allegro.pl'], relays: /@allegromail\.pl$/, answer: /wiadomosci|messages|dyskusj|ocen/ },
  {
    name: 'Kaufland',
    sites: ['kaufland.de', 'kaufland-online.de'],
    relays: /@(?:ticket|messages?)\.kaufland(?:-online)?\.de$/,
    answer: /ticket|messag/,
  },
  { name: 'OTTO', sites: ['otto.market', 'otto.de'], answer: /messag|nachricht|review/ },
  {
    name: 'Cdiscount',
    sites: ['cdiscount.com'],
    relays: /@(?:cdiscount|clemarche)\.com$/,
    answer: /messag|discussion/,
  },
  { name: 'Walmart', sites: ['walmart.com'], relays: /@relay\.walmart\.com$/, answer: /messag|inbox|customer/ },
  { name: 'Reverb', sites: ['reverb.com'], relays: /@reply\.reverb\.com$/, answer: /messages|conversation|feedback/ },
  { name: 'Thumbtack', sites: ['thumbtack.com'], answer: /inbox|messag|review|lead/ },
  {
    name: 'Houzz',
    sites: inCountries('houzz', 'com de co.uk'),
    relays: /@(?:messages|reply)\.houzz\.com$/,
    answer: /messag|inbox|review/,
  },
  { name: 'Faire', sites: ['faire.com'], answer: /messages|review/ },
  { name: 'Fiverr', sites: ['fiverr.com'], answer: /inbox|messag|review/ },
  { name: 'Upwork', sites: ['upwork.com'], answer: /messages|room/ },
  { name: 'Wix', sites: ['wix.com', 'ascendbywix.com'], answer: /inbox|messag|chat/ },
  { name: 'Shopify', sites: ['shopify.com'], answer: /inbox|conversation|review/ },
];

function inCountries(name: string, endings: string): readonly string[] {
  return endings.split(' ').map((ending) => `${name}.${ending}`);
}

const bySite = new Map(services.flatMap((service) => service.sites.map((site) => [site, service] as const)));

/** The service that sends from a domain. */
export function serviceOfSite(site: string): Service | null {
  return bySite.get(site) ?? null;
}
