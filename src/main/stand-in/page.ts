import { Markup, markup } from '#main/kernel/markup';
import { pageStyle } from '#main/kernel/page-style';
import type { StandInNotes } from '#shared/domain/stand-in';
import { localTime } from '#shared/domain/time-zone';
import { standInText as words } from '#shared/text/stand-in';
import type { Covered, Whom, Words } from './gather.ts';
import { pageScript, pageScriptDigest } from './page-script.ts';
import { standInStyle } from './page-style.ts';

type PageOf = Readonly<{ covered: Covered; blank: StandInNotes; now: number; zone: string; fileName: string }>;

/** The page for whoever covers the shop: all in one file, readable on a phone and on paper, light and dark. */
export function standInPage({ covered, blank, now, zone, fileName }: PageOf): string {
  const at = (instant: number): string => moment(instant, zone);
  const endOfDay = new Date(now).setHours(24, 0, 0, 0);
  const isDue = ({ followUp: { dueAt } }: Covered['followUps'][number]): boolean => dueAt !== null && dueAt < endOfDay;
  const followUp = (line: Covered['followUps'][number]): Markup => followUpCard(line, { now, at });
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src '${new Markup(pageScriptDigest)}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="referrer" content="no-referrer" />
        <title>${words.title}</title>
        <style>
          ${pageStyle}
          ${standInStyle}
        </style>
      </head>
      <body data-file="${fileName}">
        <header>
          <div>
            <h1>${words.title}</h1>
            <p>${words.made(at(now))}</p>
            <p>${words.how}</p>
            <p>${words.privacy}</p>
            <noscript><p>${words.noScript}</p></noscript>
          </div>
        </header>
        <div class="bar">
          <label>${words.who} <input id="who" maxlength="100" autocomplete="off" /></label>
          <button type="button" id="save-page">${words.savePage}</button>
          <button type="button" id="save-notes" class="quiet">${words.saveNotes}</button>
          <span id="told" role="status"></span>
        </div>
        ${factsPart(covered.facts)} ${part(words.due, covered.followUps.filter(isDue).map(followUp))}
        ${part(
          words.complaints,
          covered.complaints.map((line) => complaintCard(line, at)),
        )}
        ${part(
          words.waiting,
          covered.waiting.map((line) => waitingCard(line, at)),
        )}
        ${part(words.open, covered.followUps.filter((line) => !isDue(line)).map(followUp))}
        <script type="application/json" id="notes">${json(blank)}</script>
        <script>${new Markup(pageScript)}</script>
      </body>
    </html> `.text;
}

function followUpCard(
  { followUp, whom, words: said }: Covered['followUps'][number],
  { now, at }: Readonly<{ now: number; at: (instant: number) => string }>,
): Markup {
  const { id, kind, text, said: sentence, dueAt } = followUp;
  const when = dueAt === null ? null : dueAt < now ? words.overdue(at(dueAt)) : words.dueBy(at(dueAt));
  const body = markup`<p><strong>${text}</strong></p>
    ${sentence === null ? null : markup`<p class="said">${words.said}: “${sentence}”</p>`}`;
  return card(`follow-up:${id}`, { head: words.kinds[kind], when, whom, body, said, at });
}

function complaintCard(
  { complaint, whom, playbooks, words: said }: Covered['complaints'][number],
  at: (instant: number) => string,
): Markup {
  const steps = playbooks.flatMap((one) => one.steps);
  const body = markup`<p><strong>${complaint.summary}</strong></p>
    ${
      steps.length === 0
        ? null
        : markup`<p class="soft">${words.steps}</p>
            <ol>
              ${steps.map(({ text, state }) =>
                state === null
                  ? markup`<li>${text}</li>`
                  : markup`<li class="past">
                      <s>${text}</s> (${state === 'done' ? words.stepDone : words.stepSkipped})
                    </li>`,
              )}
            </ol>`
    }`;
  const head = words.severities[complaint.severity];
  return card(`complaint:${complaint.id}`, {
    ...{ head, when: words.since(at(complaint.openedAt)), whom, body, said, at },
  });
}

function waitingCard(
  { conversation, whom, words: said }: Covered['waiting'][number],
  at: (instant: number) => string,
): Markup {
  const { id, subject, channel, unansweredSince, lastAt } = conversation;
  const body = markup`<p><strong>${subject ?? ''}</strong></p>`;
  const when = words.since(at(unansweredSince ?? lastAt));
  return card(`conversation:${id}`, { head: channel, when, whom, body, said, at });
}

type Card = Readonly<{
  head: string;
  when: string | null;
  whom: Whom;
  body: Markup;
  said: readonly Words[];
  at: (instant: number) => string;
}>;

/** One record: whom it is about, what it is, what was said last, and the place for a note. */
function card(record: string, { head, when, whom, body, said, at }: Card): Markup {
  return markup`<article data-record="${record}">
    <h3><span>${whom.name}</span><time>${when}</time></h3>
    <p class="soft">${[head, ...whom.phones, ...whom.emails].join(' · ')}</p>
    ${body}
    ${
      said.length === 0
        ? null
        : markup`<details>
            <summary>${words.recent}</summary>
            ${said.map(
              (one) =>
                markup`<blockquote class="${one.direction}">
                  <p class="soft">${one.direction === 'inbound' ? one.who : words.shop} · ${at(one.at)}</p>
                  <p>${one.text.trim()}</p>
                </blockquote>`,
            )}
          </details>`
    }
    <div class="note">
      <label>${words.note}<textarea rows="2" maxlength="5000"></textarea></label>
      <label class="tick"><input type="checkbox" autocomplete="off" /> ${words.done}</label>
    </div>
  </article> `;
}

function factsPart(facts: Covered['facts']): Markup {
  if (facts.length === 0) return markup``;
  return markup`<section>
    <h2>${words.facts}</h2>
    <dl>
      ${facts.map(
        ({ name, text }) =>
          markup`<dt>${name}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
  </section>`;
}

function part(title: string, cards: readonly Markup[]): Markup {
  return markup`<section>
    <h2>${title}${cards.length === 0 ? null : markup` <small>${cards.length}</small>`}</h2>
    ${cards.length === 0 ? markup`<p class="soft">${words.nothing}</p>` : cards}
  </section> `;
}

/** JSON in a script block ends with nothing that an owner's or a customer's words could hold. */
function json(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

function moment(at: number, zone: string): string {
  const { date, time } = localTime(at, zone);
  return `${date} ${time}`;
}
