import { htmlMail, own, plainMail } from './reading.ts';

/** One mail of each form program, in the shape its source or documentation gives, all filled in by one customer. */
export const ada = { name: 'Ada Brown', address: 'ada@example.net' };
export const words = 'Do you bake rye bread?\nI need two loaves on Saturday.';
const [first, second] = words.split('\n');
const from = `From: Anna’s bakery <${own}>`;
const replyTo = 'Reply-To: ada@example.net';
const asHtml = words.replace('\n', '<br />\n');

export const formMails: Readonly<Record<string, string>> = {
  'Contact Form 7': plainMail(
    `From: Anna’s bakery <wordpress@bakery.example>\n${replyTo}\nSubject: Anna’s bakery "Rye"`,
    `From: Ada Brown ada@example.net\nSubject: Rye\n\nMessage Body:\n${words}\n\n-- \nThis is a notification that a contact form was submitted on your website (Anna’s bakery https://bakery.example).`,
  ),
  'Contact Form 7, in German, from the shop’s own address': plainMail(
    `${from}\n${replyTo}\nSubject: Rye`,
    `Von: Ada Brown <ada@example.net>\nBetreff: Rye\n\nNachrichtentext:\n${words}\n\n-- \nDiese E-Mail wurde von einem Kontaktformular von Anna’s bakery (https://bakery.example) gesendet`,
  ),
  WPForms: htmlMail(
    `From: Anna’s bakery <wordpress@bakery.example>\n${replyTo}\nSubject: New Entry: Simple Contact Form`,
    `<table><tr><td class="wpforms-field"><table><tbody><tr><td class="field-name"><strong>Name</strong></td></tr><tr><td class="field-value">Ada Brown</td></tr><tr><td class="field-name"><strong>Email</strong></td></tr><tr><td class="field-value"><a href="mailto:ada@example.net">ada@example.net</a></td></tr><tr><td class="field-name"><strong>Comment or Message</strong></td></tr><tr><td class="field-value">${asHtml}</td></tr></tbody></table></td></tr></table><p>Sent from <a href="https://bakery.example">Anna’s bakery</a></p>`,
  ),
  'WPForms, plain': plainMail(
    `From: WordPress <wordpress@bakery.example>\nSubject: New Entry`,
    `--- Name ---\n\nAda Brown\n\n--- Email ---\n\nada@example.net\n\n--- Comment or Message ---\n\n${words}`,
  ),
  'Gravity Forms': htmlMail(
    `From: bakery <wordpress@bakery.example>\n${replyTo}\nSubject: New submission from Contact`,
    `<table width="99%" border="0" cellpadding="1" cellspacing="0" bgcolor="#EAEAEA"><tr><td><table width="100%" border="0" cellpadding="5" cellspacing="0" bgcolor="#FFFFFF"><tr bgcolor="#EAF2FA"><td colspan="2"><font style="font-family: sans-serif;"><strong>Name</strong></font></td></tr><tr bgcolor="#FFFFFF"><td width="20">&nbsp;</td><td><font>Ada Brown</font></td></tr><tr bgcolor="#EAF2FA"><td colspan="2"><font><strong>Email</strong></font></td></tr><tr bgcolor="#FFFFFF"><td width="20">&nbsp;</td><td><font><a href='mailto:ada@example.net'>ada@example.net</a></font></td></tr><tr bgcolor="#EAF2FA"><td colspan="2"><font><strong>Message</strong></font></td></tr><tr bgcolor="#FFFFFF"><td width="20">&nbsp;</td><td><font>${asHtml}</font></td></tr></table></td></tr></table>`,
  ),
  'Ninja Forms': htmlMail(
    `${from}\n${replyTo}\nSubject: Ninja Forms Submission`,
    `<table><tbody><tr><td valign="top">Name:</td><td>Ada Brown</td></tr><tr><td valign="top">Email:</td><td>ada@example.net</td></tr><tr><td valign="top">Message:</td><td>${asHtml}</td></tr></tbody></table>`,
  ),
  Elementor: htmlMail(
    `${from}\n${replyTo}\nSubject: New message from "Anna’s bakery"`,
    `Name: Ada Brown<br />Email: ada@example.net<br />Message: ${asHtml}<br /><br />---<br /><br />Date: June 1, 2026<br />Time: 8:00 am<br />Page URL: https://bakery.example/contact/<br />User Agent: Mozilla/5.0<br />Remote IP: 192.0.2.1<br />Powered by: Elementor<br />`,
  ),
  Formspree: plainMail(
    `From: Formspree <noreply@formspree.io>\n${replyTo}\nSubject: New submission from bakery.example\nList-Unsubscribe: <https://formspree.io/unblock>`,
    `Hey there,\n\nSomeone just submitted your form on https://bakery.example. Here's what they had to say:\n\nname:\nAda Brown\n\nemail:\nada@example.net\n\nmessage:\n${words}\n\nSubmitted at: 08:00 AM - 01 June 2026`,
  ),
  Netlify: plainMail(
    `From: Netlify <formresponses@netlify.com>\nSubject: [Netlify] New form submission`,
    `name: Ada Brown\nemail: ada@example.net\nmessage: ${words}`,
  ),
  Jotform: htmlMail(
    `From: Jotform <noreply@jotform.com>\n${replyTo}\nSubject: New submission: Contact us`,
    `<table><tr><td><table><tr><th colspan="2">Contact us</th></tr><tr><td class="questionColumn">Full Name</td><td class="valueColumn">Ada Brown</td></tr><tr><td>E-mail</td><td><a href="mailto:ada@example.net">ada@example.net</a></td></tr><tr><td>Message</td><td>${asHtml}</td></tr></table></td></tr></table><p>You can edit this submission and view all your submissions easily.</p>`,
  ),
  Typeform: htmlMail(
    `From: Typeform <notifications@followups.typeform.io>\nSubject: Typeform: New response for Contact`,
    `<p>Your typeform Contact has a new response:</p><p><strong>What's your full name?</strong><br>Ada Brown</p><p><strong>What's your email address?</strong><br>ada@example.net</p><p><strong>How can we help?</strong><br>${asHtml}</p><p><a href="https://admin.typeform.com">View all your responses</a></p>`,
  ),
  'Google Forms': htmlMail(
    `From: Google Forms <forms-receipts-noreply@google.com>\nSubject: Contact`,
    `<div><h2>Contact</h2><div><b>Name</b></div><div>Ada Brown</div><div><b>Email</b></div><div>ada@example.net</div><div><b>Your message</b></div><div>${asHtml}</div></div>`,
  ),
  Shopify: htmlMail(
    `From: Anna’s bakery (Shopify) <mailer@shopify.com>\n${replyTo}\nSubject: New customer message on June 1, 2026 at 8:00 am`,
    `<p>You received a new message from your online store's contact form.</p><div class="form-section"><b>Country Code:</b> <pre>GB</pre></div><div class="form-section"><b>Name:</b> <pre>Ada Brown</pre></div><div class="form-section"><b>Email:</b> <pre>ada@example.net</pre></div><div class="form-section"><b>Body:</b> <pre>${asHtml}</pre></div>`,
  ),
  Squarespace: htmlMail(
    `From: Squarespace <form-submission@squarespace.info>\n${replyTo}\nSubject: Form Submission - Contact`,
    `<div><p><b>Sent via form submission from Anna’s bakery</b></p><p><b>Name:</b> Ada Brown</p><p><b>Email:</b> <a href="mailto:ada@example.net">ada@example.net</a></p><p><b>Message:</b> ${asHtml}</p><p>Does this submission look like spam? <a href="https://squarespace.com/report">Report it here.</a></p></div>`,
  ),
  Wix: htmlMail(
    `From: Anna’s bakery <notifications@wix-forms.com>\nSubject: Contact got a new submission`,
    `<h1>Contact got a new submission</h1><p><b>Submission summary:</b></p><div><b>First name:</b></div><div>Ada</div><div><b>Last name:</b></div><div>Brown</div><div><b>Email:</b></div><div>ada@example.net</div><div><b>Message:</b></div><div>${asHtml}</div><a href="https://manage.wix.com">View Submission</a>`,
  ),
  'Wix, with bold answers and a stub for a plain part': htmlMail(
    `From: Anna’s bakery <forms@wix-forms.com>\nSubject: Contact Us got a new submission`,
    `<p>Submission summary:</p><p>Name:</p><p><strong>Ada Brown</strong></p><p>Email:</p><p><strong>ada@example.net</strong></p><p>Message:</p><p><strong>${asHtml}</strong></p>`,
  ),
  'Squarespace, plain': plainMail(
    `From: Squarespace <form-submission@squarespace.info>\nSubject: Form Submission - Contact`,
    `Sent via form submission from Anna’s bakery\n\nName: Ada Brown\nEmail: ada@example.net\nSubject: Rye\nMessage: ${words}\n\nCreate Invoice\nManage Submissions\nDoes this submission look like spam? Report it here.`,
  ),
  HubSpot: htmlMail(
    `From: HubSpot <noreply@notifications.hubspot.com>\nSubject: New submission on HubSpot Form "Contact"`,
    `<table><tr><td>Email:</td><td>ada@example.net</td></tr><tr><td>First Name:</td><td>Ada</td></tr><tr><td>Last Name:</td><td>Brown</td></tr><tr><td>Message:</td><td>${asHtml}</td></tr></table>`,
  ),
  Webflow: plainMail(
    `From: Webflow Forms <no-reply-forms@webflow.com>\n${replyTo}\nSubject: New form submission`,
    `You have received a new form submission.\n\nName: Ada Brown\nEmail: ada@example.net\nMessage: ${words}`,
  ),
  Tally: htmlMail(
    `From: Tally <notifications@tally.so>\nSubject: New Tally Form Submission for Contact`,
    `<h1>Contact</h1><h3>Name</h3><p>Ada Brown</p><h3>Email</h3><p>ada@example.net</p><h3>Message</h3><p>${asHtml}</p>`,
  ),
  Formidable: plainMail(
    `${from}\n${replyTo}\nSubject: Contact Us Form submitted on bakery`,
    `Name: Ada Brown\nEmail: ada@example.net\nMessage: ${words}\n\nUser Information\nIP: 192.0.2.1\nUser-Agent (Browser/OS): Firefox 140\nReferrer: https://bakery.example`,
  ),
  'Fluent Forms': htmlMail(
    `${from}\n${replyTo}\nSubject: [bakery] New Form Submission`,
    `<table class="ff_all_data"><tbody><tr class="field-label"><th style="padding: 6px 12px; background-color: #f8f8f8; text-align: left;"><strong>Name</strong></th></tr><tr class="field-value"><td>Ada Brown</td></tr><tr class="field-label"><th><strong>Email</strong></th></tr><tr class="field-value"><td>ada@example.net</td></tr><tr class="field-label"><th><strong>Your Message</strong></th></tr><tr class="field-value"><td>${asHtml}</td></tr></tbody></table><p>This form submitted at: https://bakery.example/contact</p>`,
  ),
  Framer: htmlMail(
    `From: Framer <forms@framer.com>\nSubject: New Form Submission`,
    `<table><tr><td><p>Name</p></td><td><p>Ada Brown</p></td></tr><tr><td><p>Email</p></td><td><p>ada@example.net</p></td></tr><tr><td><p>Message</p></td><td><p>${asHtml}</p></td></tr></table>`,
  ),
  'Cognito Forms': htmlMail(
    `From: Cognito Forms <notifications@cognitoforms.com>\n${replyTo}\nSubject: Contact - Ada Brown`,
    `<table><tr><td><strong>Name</strong></td></tr><tr><td>Ada Brown</td></tr><tr><td><strong>Email</strong></td></tr><tr><td>ada@example.net</td></tr><tr><td><strong>Comments</strong></td></tr><tr><td>${asHtml}</td></tr></table>`,
  ),
  FormSubmit: htmlMail(
    `From: FormSubmit <submissions@formsubmit.co>\n${replyTo}\nSubject: New submission`,
    `<p>Someone just submitted your form.</p><table><thead><tr><th>Name</th><th>Value</th></tr></thead><tr><td><strong>name</strong></td><td><pre>Ada Brown</pre></td></tr><tr><td><strong>email</strong></td><td><pre>ada@example.net</pre></td></tr><tr><td><strong>message</strong></td><td><pre>${asHtml}</pre></td></tr></table>`,
  ),
  'a website’s own script': plainMail(
    `From: no-reply@bakery.example\n${replyTo}\nSubject: Website enquiry`,
    `Name: Ada Brown\nE-mail: ada@example.net\nPhone: 0161 496 0000\nMessage: ${first}\n${second}`,
  ),
  'a website’s own script, in Japanese': plainMail(
    `From: info@bakery.example\n${replyTo}\nSubject: お問い合わせ`,
    `お名前: Ada Brown\nメールアドレス: ada@example.net\nお問い合わせ内容:\n${words}`,
  ),
  'a website’s own script, in French, as a table': htmlMail(
    `From: site@bakery.example\n${replyTo}\nSubject: Formulaire`,
    `<table><tr><td>Nom</td><td>Ada Brown</td></tr><tr><td>Adresse e-mail</td><td>ada@example.net</td></tr><tr><td>Votre message</td><td>${asHtml}</td></tr></table>`,
  ),
};
