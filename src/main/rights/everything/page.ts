import type { Complaint } from '#shared/domain/complaint';
import type { Customer } from '#shared/domain/customer';
import type { FollowUp } from '#shared/domain/follow-up';
import type { Interaction, Party } from '#shared/domain/interaction';
import { localTime } from '#shared/domain/time-zone';
import { everythingText as words } from '#shared/text/everything';
import { markup, type Markup } from '#main/kernel/markup';
import { pageStyle } from '#main/kernel/page-style';

export type Custom = Readonly<{ name: string; value: string }>;
/** What stands of a deal. */
export type DealLine = Readonly<{
  title: string;
  worth: string | null;
  stage: string | null;
  state: string;
  reason: string | null;
  openedAt: number;
}>;
/** A file of an interaction; `path` is null where its bytes are not here. */
export type FileLine = Readonly<{ name: string; path: string | null }>;

/** The page, piece by piece: from its head to where the timeline begins. */
export function pageHead({
  customer,
  photo,
  custom,
  asOf,
  zone,
}: Readonly<{
  customer: Customer;
  photo: string | null;
  custom: readonly Custom[];
  asOf: number;
  zone: string;
}>): Markup {
  const title = words.title(customer.name);
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'"
        />
        <title>${title}</title>
        <style>
          ${pageStyle}
        </style>
      </head>
      <body>
        <header>
          ${photo === null ? null : markup`<img src="${photo}" alt="" />`}
          <div>
            <h1>${title}</h1>
            <p>${words.made(moment(asOf, zone))} ${words.others}</p>
          </div>
        </header>
        <section>
          <h2>${words.card}</h2>
          <dl>${cardLines(customer, custom)}</dl>
        </section>`;
}

export function dealsPart(deals: readonly DealLine[], zone: string): Markup {
  const line = ({ title, worth, stage, state, reason, openedAt }: DealLine): Markup =>
    markup`<li>
      <strong>${title}</strong>${said([worth, stage, state, reason])}<time>${moment(openedAt, zone)}</time>
    </li>`;
  return section(words.deals, deals.map(line));
}

export function followUpsPart(followUps: readonly FollowUp[], zone: string): Markup {
  const line = ({ text, kind, said: promised, dueAt, outcome, outcomeNote, createdAt }: FollowUp): Markup =>
    markup`<li>
      <strong>${text}</strong
      >${said([kind, promised, dueAt === null ? null : moment(dueAt, zone), outcome, outcomeNote])}<time
        >${moment(createdAt, zone)}</time
      >
    </li>`;
  return section(words.followUps, followUps.map(line));
}

export function complaintsPart(complaints: readonly Complaint[], zone: string): Markup {
  const line = ({ summary, severity, outcome, told, openedAt }: Complaint): Markup =>
    markup`<li><strong>${summary}</strong>${said([severity, outcome, told])}<time>${moment(openedAt, zone)}</time></li>`;
  return section(words.complaints, complaints.map(line));
}

export function timelineHead(): Markup {
  return markup`<section><h2>${words.timeline}</h2>`;
}

/** One interaction with its words; what it quotes folds away, and is printed all the same. */
export function entry(interaction: Interaction, files: readonly FileLine[], zone: string): Markup {
  const { kind, direction, subject, newText, text, occurredAt, author, to, cc, channel } = interaction;
  const rest = text.startsWith(newText) ? text.slice(newText.length).trim() : text === newText ? '' : text;
  const who = direction === 'inbound' ? named(author) : words.shop;
  const towards = [...to, ...cc].map(named).join(', ');
  return markup`<article class="${direction}" id="${interaction.id}">
    <h3>
      <span>${words.kinds[kind]} · ${who}${towards === '' ? null : markup` → ${towards}`}</span
      ><time>${moment(occurredAt, zone)}</time>
    </h3>
    ${subject === null || subject === '' ? null : markup`<h4>${subject}</h4>`}
    <p>${newText.trim()}</p>
    ${
      rest === ''
        ? null
        : markup`<details>
            <summary>${words.earlier}</summary>
            <p>${rest}</p>
          </details>`
    }${
      files.length === 0
        ? null
        : markup`<ul class="files">
            ${files.map(fileLine)}
          </ul>`
    }
    <footer>${channel}</footer>
  </article> `;
}

export function pageFoot(): Markup {
  return markup`</section>
</body>
</html>
`;
}

function cardLines(customer: Customer, custom: readonly Custom[]): Markup[] {
  const { fields } = words;
  const { company, website, birthday, language, timeZone, stage, tags, vip, doNotContact, addresses, identities } =
    customer;
  const known = identities.map(({ channel, address, label }) => `${address} (${label ?? channel})`);
  const also = new Set(identities.flatMap(({ name }) => (name === null || name === customer.name ? [] : [name])));
  const lines: (readonly [string, string | null])[] = [
    [fields.known, known.join('\n')],
    [fields.calledAlso, [...also].join('\n')],
    [fields.company, company],
    [fields.website, website],
    [fields.birthday, birthday],
    [fields.language, language],
    [fields.timeZone, timeZone],
    [fields.stage, stage],
    [fields.tags, tags.join(', ')],
    [fields.vip, vip ? fields.yes : null],
    [fields.doNotContact, doNotContact ? fields.yes : null],
    ...addresses.map(
      (one) =>
        [
          fields.address,
          [one.street, one.postalCode, one.city, one.region, one.country].filter(Boolean).join('\n'),
        ] as const,
    ),
    ...custom.map(({ name, value }) => [name, value] as const),
  ];
  return lines.flatMap(([name, value]) =>
    value === null || value === ''
      ? []
      : [
          markup`<dt>${name}</dt>
            <dd>${value}</dd>`,
        ],
  );
}

function section(title: string, lines: readonly Markup[]): Markup {
  return lines.length === 0
    ? markup``
    : markup`<section>
        <h2>${title}</h2>
        <ul>
          ${lines}
        </ul>
      </section> `;
}

function said(parts: readonly (string | null)[]): Markup {
  const there = parts.filter((part) => part !== null && part !== '');
  return there.length === 0 ? markup`` : markup` <span>${there.join(' · ')}</span>`;
}

function fileLine({ name, path }: FileLine): Markup {
  return path === null ? markup`<li>${name} (${words.missing})</li>` : markup`<li><a href="${path}">${name}</a></li>`;
}

function named({ name, address }: Party): string {
  return name === null || name === '' ? address : `${name} <${address}>`;
}

function moment(at: number, zone: string): string {
  const { date, time } = localTime(at, zone);
  return `${date} ${time}`;
}
