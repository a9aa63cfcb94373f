import { fold, recountCustomer } from '#main/storage/customers';
import type { Writer } from '#main/storage/open-log';
import { rowAt } from '#main/storage/rows';
import { indexWords } from '#main/storage/words';

const dayLong = 86_400_000;
const [given, family, towns] = [
  ['Anna', 'Bruno', 'Chloé', 'Dmitri', 'Eszter', 'Farid', 'Gül', 'Hanna', 'Ivo', 'Jörg', 'Kim', 'Léa'],
  [
    'Müller',
    'García',
    'Nguyen',
    'Smith',
    'Østergård',
    'Kowalski',
    'Rossi',
    'Öztürk',
    'Dubois',
    'Keller',
    'Ito',
    'Berg',
  ],
  ['Vienna', 'Graz', 'Linz', 'Berlin', 'Porto'],
];
const words = 'bread teapot blue chip order late refund thanks menu winter flour oven visit invoice broken'.split(' ');

/** Fills a log with people, each with an address, a few interactions, tags, now and then a deal, a promise, a complaint. */
export function writeLargeShop(writer: Writer, people: number, now: number): void {
  const { database } = writer;
  let state = 42;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const one = <Thing>(of: readonly Thing[]): Thing | undefined => of[below(of.length)];
  const customer = database.prepare(
    `insert into customer (id, person_id, merged_into, name, name_at, company, language, birthday, stage, vip, addresses, interactions, finding)
     values (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, 0, ?)`,
  );
  const identity = database.prepare('insert into identity (channel, address, customer_id) values (?, ?, ?)');
  const tag = database.prepare(`insert into customer_tag (customer_id, tag, clock) values (?, ?, '')`);
  const interaction = database.prepare(
    `insert into interaction (row, id, conversation_id, customer_id, channel, kind, direction, visibility, author_address, recipients,
       attachments, occurred_at, received_at, provider_id, standing, read)
     values (?, ?, ?, ?, 'email', 'message', ?, 'private', '', '{"to":[],"cc":[],"replyTo":[]}', 0, ?, ?, ?, 'heard', 1)`,
  );
  const conversation = database.prepare(
    `insert into conversation (id, channel, customer_id, state, unread, interactions, inbound, attachments, aside, first_at, last_at,
       last_direction, preview, with_address)
     values (?, 'email', ?, ?, 0, 1, 1, 0, 0, ?, ?, ?, 'What was said last', '')`,
  );
  const deal = database.prepare(
    `insert into deal (id, customer_id, title, amount, currency, stage_id, state, opened_at, clock)
     values (?, ?, 'An order', ?, 'EUR', 'stage-1', 'open', 0, '')`,
  );
  const promise = database.prepare(
    `insert into follow_up (id, kind, text, customer_id, due_at, created_at, clock) values (?, 'promise', 'Call back', ?, ?, 0, '')`,
  );
  const complaint = database.prepare(
    `insert into complaint (id, customer_id, severity, summary, opened_at, clock) values (?, ?, 'high', 'A chip', 0, '')`,
  );
  let row = rowAt(now - 1000 * dayLong);
  database.transaction(() => {
    for (let number = 0; number < people; number += 1) {
      const id = `0192${number.toString(16).padStart(8, '0')}-7000-8000-000000000000`;
      const into =
        number % 50 === 49 ? `0192${(number - 1).toString(16).padStart(8, '0')}-7000-8000-000000000000` : null;
      const name = `${one(given)} ${one(family)}`;
      const address = `${fold(name).replace(' ', '.')}.${number}@example.org`;
      const postal = { label: null, street: '', city: one(towns), region: '', postalCode: '', country: '' };
      customer.run(
        ...[
          id,
          into ?? id,
          into,
          name,
          below(3) === 0 ? `${one(family)} & Co` : null,
          one(['de', 'en', 'pt-BR', null]),
        ],
        ...[one(['1980-11-24', '--03-01', null]), one(['lead', 'customer', 'regular', null]), Number(below(50) === 0)],
        ...[JSON.stringify([postal]), fold(`${name} ${address}`)],
      );
      identity.run('email', address, id);
      if (below(3) === 0) tag.run(id, one(['wedding', 'café', 'wholesale']));
      for (let said = below(5); said >= 0; said -= 1) {
        row += 1 + below(3);
        const at = now - below(1000) * dayLong;
        const direction = below(3) === 0 ? 'outbound' : 'inbound';
        interaction.run(row, `i${row}`, `c${number}`, id, direction, at, at, `p${row}`);
        indexWords(writer, row, {
          ...{ subject: '', author: name, recipients: '', files: '' },
          text: Array.from({ length: 12 }, () => one(words)).join(' '),
        });
        if (said === 0) conversation.run(`c${number}`, id, one(['open', 'done', 'done']), at, at, direction);
      }
      if (below(20) === 0) deal.run(`d${number}`, id, below(500_000));
      if (below(40) === 0) promise.run(`f${number}`, id, now + (below(20) - 10) * dayLong);
      if (below(100) === 0) complaint.run(`k${number}`, id);
      recountCustomer(writer, id);
    }
  })();
  database.exec('analyze');
}
