import { localPart } from './mail.ts';

/** The programs and services whose forms are told by who sends them. */
const bySite = new Map(
  Object.entries({
    Formspree: 'formspree.io formspree.com',
    Netlify: 'netlify.com netlify.app',
    Jotform: 'jotform.com jotform.io jotfor.ms jotform.eu',
    Typeform: 'typeform.com typeform.io',
    Squarespace: 'squarespace.com squarespace.info squarespace-mail.com',
    Wix: 'wix.com wix-forms.com wixforms.com ascendbywix.com wixsitesmail.com wixsiteautomations.com',
    Shopify: 'shopify.com shopifyemail.com',
    HubSpot: 'hubspot.com hubspotemail.net hs-email.net',
    Webflow: 'webflow.com webflow.io',
    Tally: 'tally.so',
    Framer: 'framer.com framer.website framer.app',
    'Cognito Forms': 'cognitoforms.com',
    Basin: 'usebasin.com',
    Getform: 'getform.io getform.org getform.com forminit.com',
    FormSubmit: 'formsubmit.co formsubmit.io',
    Web3Forms: 'web3forms.com',
    Formcarry: 'formcarry.com',
    FormBold: 'formbold.com',
    'Static Forms': 'staticforms.xyz staticforms.dev',
    EmailJS: 'emailjs.com',
    '123FormBuilder': '123formbuilder.com 123formbuilder.io 123contactform.com',
    Paperform: 'paperform.co',
    Fillout: 'fillout.com',
    Formstack: 'formstack.com',
    Wufoo: 'wufoo.com',
    'Zoho Forms': 'zohoforms.com zohopublic.com',
    'Microsoft Forms': 'forms.office.com',
    Weebly: 'weebly.com weeblymail.com',
    Jimdo: 'jimdo.com jimdo-mail.com',
    GoDaddy: 'godaddy.com secureserver.net',
    Duda: 'duda.co multiscreensite.com',
    Strikingly: 'strikingly.com strikinglymail.com',
    Carrd: 'carrd.co',
    Showit: 'showit.co',
    Pixieset: 'pixieset.com',
    BigCommerce: 'bigcommerce.com',
    Ecwid: 'ecwid.com',
    Square: 'square.site',
    IONOS: 'ionos.com ionos.de mywebsite-editor.com',
  }).flatMap(([name, sites]) => sites.split(' ').map((site) => [site, name] as const)),
);

/** Where one address of a large sender means its forms. */
const byAddress =
  /^(?:forms?-receipts?-noreply|forms?-noreply|formsnotifications?|google-forms[\w-]*)@(?:docs\.)?google\.com$/;

/** What the programs write into the mails they send in the name of the website. */
const marks: readonly (readonly [builder: string, mark: RegExp])[] = [
  ['Elementor', /\bpowered by:?\s*elementor\b/iu],
  ['WPForms', /\bwpforms\b/iu],
  ['Ninja Forms', /\bninja[ -]?forms?\b/iu],
  ['Gravity Forms', /\bgravity ?forms?\b|\bgform|bgcolor=["']?#EAF2FA/iu],
  ['Formidable', /\bformidable\b|user-agent \(browser\/os\)\s*:?/iu],
  ['Fluent Forms', /\bfluent ?forms?\b|this form submitted at:/iu],
  ['Forminator', /\bforminator\b/iu],
  ['Jetpack', /\bjetpack\b|comment_form|sent by an unverified visitor to your site/iu],
  ['Divi', /et_pb_contact/iu],
  ['Google Forms', /docs\.google\.com\/forms|\bgoogle forms?\b/iu],
  ['HubSpot', /\bhubspot forms?\b/iu],
  [
    'Contact Form 7',
    /contact form was submitted on your website|was sent from a contact form|^message body:|(?:diese )?e-?mail wurde (?:von|über) (?:einem|ein) kontaktformular|kontaktformular (?:auf|von|abgesendet|abgeschickt)|(?:via|depuis|sur) (?:le|un) formulaire de contact|formulario de contacto (?:en|de)|modulo (?:di|dei) contatt[io] su|contactformulier op|formulário de contac?to (?:em|no|do)|formularz[a-z]* kontaktow|kontaktformul[aä]r(?:et)? på|お問い合わせフォームから送信/imu,
  ],
];

/** Whose form it is, by the sender's domain. */
export function builderOfSender(address: string, site: string): string | null {
  if (byAddress.test(address)) return 'Google Forms';
  return bySite.get(site) ?? null;
}

/** Whose form it is, by what the program wrote around the answers. */
export function builderByMark(text: string): string | null {
  return marks.find(([, mark]) => mark.test(text))?.[0] ?? null;
}

const websiteName =
  /^(?:wordpress|www|web|webmaster|website|webseite|webform|web-?forms?|site|forms?|formular|formulaire|formulario|contact(?:form|-form|us)?|kontakt(?:formular)?|server|admin|administrator|postmaster|root|apache|www-data|nginx|php|mailer|sender|system|info|hello|office|shop|service|anfragen?|enquir(?:y|ies)|inquir(?:y|ies)|leads?)(?:[._+-].*)?$/;

/** Whether an address may be a website's that sends on what people filled in. */
export function isWebsiteAddress(address: string): boolean {
  return websiteName.test(localPart(address));
}
