import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { openListByDue } from '#main/inbox/by-due';
import { serviceHourCommands } from '#main/service-hours/commands';
import { allStatements } from '#main/storage/statement';
import { readServiceHours } from '#main/storage/service-hours';
import { serviceClock } from '#shared/service-hours/service-clock';
import { emptyLog } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Many who wait, on four channels, over six weeks. */
function shopWithWaiting(many: number) {
  const writer = emptyLog();
  folders.push(writer.folder);
  const commands = serviceHourCommands(writer);
  commands.setAnswerTarget({ channel: 'visits', target: { minutes: null } });
  commands.setServiceHours({ timeZone: 'Europe/Berlin' });
  const insert = writer.database.prepare(
    `insert into conversation (id, channel, state, unread, interactions, inbound, attachments, aside, first_at, last_at, last_direction, preview, with_address, unanswered_since, snoozed_until)
     values (@id, @channel, @state, 0, 1, 1, 0, 0, 1, 1, 'inbound', '', 'marta@example.org', @since, @until)`,
  );
  writer.database.exec('begin');
  const channels = ['email', 'blog', 'visits', 'wordpress'];
  for (let number = 0; number < many; number += 1) {
    const since = Date.UTC(2026, 2, 1) + ((number * 7919) % (42 * 24 * 60)) * 60_000;
    insert.run({
      id: `c${number}`,
      channel: channels[number % 4],
      state: number % 11 === 0 ? 'done' : 'open',
      since: number % 13 === 0 ? null : since,
      until: number % 17 === 0 ? 1 : null,
    });
  }
  writer.database.exec('commit');
  return writer;
}

describe('who waits, by when an answer is due', () => {
  it.each([1, 7, 50])('is listed once each on pages of %i, in order', (limit) => {
    const writer = shopWithWaiting(300);
    const list = openListByDue(writer);
    const { answerDue } = serviceClock(readServiceHours(writer));
    const seen: { id: string; due: number }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { items, next } = list(null, { after, limit });
      for (const { id, channel, unansweredSince } of items)
        seen.push({ id, due: answerDue(channel, unansweredSince ?? 0) ?? Number.POSITIVE_INFINITY });
      // A window goes on after the page's own mark, a script after the last id it saw.
      after = limit === 7 ? (items.at(-1)?.id ?? null) : next;
      more = next !== null;
    }
    expect(seen.map(({ due }) => due)).toEqual(seen.map(({ due }) => due).toSorted((one, other) => one - other));
    const waiting = Array.from({ length: 300 }, (_, at) => at).filter((at) => at % 11 && at % 13 && at % 17);
    expect(seen.map(({ id }) => id).toSorted()).toEqual(waiting.map((at) => `c${at}`).toSorted());
  });

  it('walks the index of those who wait', () => {
    const writer = shopWithWaiting(10);
    const plans = allStatements()
      .filter(({ sql }) => sql.includes('c.unanswered_since is not null'))
      .map(({ sql }) => {
        const named = [...sql.matchAll(/@(\w+)/gu)].map(([, name]) => [name, 'x']);
        const steps = writer.database.prepare<[object], { detail: string }>(`explain query plan ${sql}`);
        return steps
          .all(Object.fromEntries(named))
          .map(({ detail }) => detail)
          .filter((detail) => detail.includes(' c '));
      });
    expect(plans.length).toBeGreaterThan(1);
    for (const plan of plans) {
      expect(plan.length).toBeGreaterThan(0);
      for (const step of plan) expect(step).toMatch(/^SEARCH c USING (COVERING )?INDEX conversation_by_wait/u);
    }
  });
});
