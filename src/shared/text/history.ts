import type { HistoryAct, HistoryChange, HistoryLine } from '#shared/domain/history';

/** A way of doing something: what was done, to one thing or to several. */
type Words = readonly [verb: string, one: string, several: string];

const conversation = ['a conversation', 'conversations'] as const;
const customer = ['a customer', 'customers'] as const;
const followUp = ['a promise or task', 'promises and tasks'] as const;
const complaint = ['a complaint', 'complaints'] as const;
const reply = ['a reply', 'replies'] as const;
const entry = ['an entry', 'entries'] as const;
const rule = ['a rule', 'rules'] as const;

/** Kinds of acts in plain words; what is not here is said by its name. */
const known: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['set-state', ['changed the state of', ...conversation]],
  ['snooze', ['put off', ...conversation]],
  ['tag-conversation', ['tagged', ...conversation]],
  ['set-read', ['marked as read or unread', ...conversation]],
  ['merge-conversations', ['made one of several', 'conversations', 'conversations']],
  ['split-conversation', ['took messages out of', ...conversation]],
  ['link-conversations', ['linked', ...conversation]],
  ['unlink-conversations', ['no longer linked', ...conversation]],
  ['create-customer', ['added', ...customer]],
  ['change-customer', ['changed', ...customer]],
  ['import-customer', ['brought in', ...customer]],
  ['undo-import', ['took back an import of', 'customers', 'customers']],
  ['merge-customers', ['merged', ...customer]],
  ['unmerge-customer', ['took apart', ...customer]],
  ['split-customer', ['split off', ...customer]],
  ['not-same', ['said it is somebody else than', 'another customer', 'other customers']],
  ['link-customers', ['linked', ...customer]],
  ['unlink-customers', ['no longer linked', ...customer]],
  ['forget-customer', ['forgot for good', ...customer]],
  ['create-follow-up', ['wrote down', ...followUp]],
  ['change-follow-up', ['changed', ...followUp]],
  ['settle-follow-up', ['ended', ...followUp]],
  ['repeat-follow-up', ['wrote down the next of', 'a repeating task', 'repeating tasks']],
  ['remove-follow-up', ['removed', ...followUp]],
  ['open-complaint', ['opened', ...complaint]],
  ['change-complaint', ['changed', ...complaint]],
  ['close-complaint', ['closed', ...complaint]],
  ['reopen-complaint', ['opened again', ...complaint]],
  ['mark-complaint', ['said whether it is a complaint of', 'a message', 'messages']],
  ['start-playbook', ['began', 'a playbook', 'playbooks']],
  ['mark-step', ['ticked', 'a step of a playbook', 'steps of a playbook']],
  ['end-playbook', ['ended', 'a playbook', 'playbooks']],
  ['resume-playbook', ['took up again', 'a playbook', 'playbooks']],
  ['set-playbook', ['changed', 'a playbook', 'playbooks']],
  ['remove-playbook', ['removed', 'a playbook', 'playbooks']],
  ['log-entry', ['logged', ...entry]],
  ['change-entry', ['changed', ...entry]],
  ['remove-entry', ['removed', ...entry]],
  ['pin', ['fixed to the top', ...entry]],
  ['unpin', ['let go from the top', ...entry]],
  ['queue-reply', ['wrote', ...reply]],
  ['cancel-reply', ['took back', ...reply]],
  ['retry-reply', ['tried again to send', ...reply]],
  ['send-again', ['sent again', ...reply]],
  ['send-held-reply', ['let go', 'a reply that was held back', 'replies that were held back']],
  ['lay-draft', ['laid out a draft in', ...conversation]],
  ['add-answer', ['added', 'a saved answer', 'saved answers']],
  ['use-answer', ['used', 'a saved answer', 'saved answers']],
  ['set-shop-fact', ['changed', 'a fact about the shop', 'facts about the shop']],
  ['remove-shop-fact', ['removed', 'a fact about the shop', 'facts about the shop']],
  ['set-service-hours', ['changed', 'the hours of the shop', 'the hours of the shop']],
  ['set-closing', ['wrote down', 'a day off', 'days off']],
  ['remove-closing', ['removed', 'a day off', 'days off']],
  ['set-answer-target', ['changed', 'a target for answers', 'targets for answers']],
  ['add-rule', ['added', ...rule]],
  ['change-rule', ['changed', ...rule]],
  ['remove-rule', ['removed', ...rule]],
  ['switch-rule-on', ['switched on', ...rule]],
  ['switch-rule-off', ['switched off', ...rule]],
  ['set-sender', ['put right', 'a sender', 'senders']],
  ['set-view', ['saved', 'a view', 'views']],
  ['remove-view', ['removed', 'a view', 'views']],
  ['set-segment', ['saved', 'a segment', 'segments']],
  ['remove-segment', ['removed', 'a segment', 'segments']],
  ['set-deal-stage', ['changed', 'a stage of deals', 'stages of deals']],
  ['remove-deal-stage', ['removed', 'a stage of deals', 'stages of deals']],
  ['add-deal', ['added', 'a deal', 'deals']],
  ['change-deal', ['changed', 'a deal', 'deals']],
  ['close-deal', ['closed', 'a deal', 'deals']],
  ['remove-deal', ['removed', 'a deal', 'deals']],
  ['create-field', ['added', 'a field of the shop', 'fields of the shop']],
  ['change-field', ['changed', 'a field of the shop', 'fields of the shop']],
  ['remove-field', ['removed', 'a field of the shop', 'fields of the shop']],
  ['connect-account', ['connected', 'an account', 'accounts']],
  ['change-account', ['changed', 'an account', 'accounts']],
  ['pause-account', ['paused or resumed', 'an account', 'accounts']],
  ['disconnect-account', ['disconnected', 'an account', 'accounts']],
  ['set-writing', ['changed how mails are written for', 'an account', 'accounts']],
  ['moderate', ['moderated', 'a comment', 'comments']],
  ['stand-in-note', ['brought in', 'a note of the stand-in', 'notes of the stand-in']],
]);

const actors: Readonly<Record<HistoryLine['actor'], string>> = {
  owner: 'You',
  rule: 'A rule',
  import: 'An import',
  network: 'Shopbell, on strong evidence,',
};

const fields: ReadonlyMap<string, string> = new Map([
  ['text', 'Words'],
  ['said', 'As it was said'],
  ['dueAt', 'Due'],
  ['doneAt', 'Ended'],
  ['outcome', 'Outcome'],
  ['outcomeKind', 'In what way'],
  ['outcomeNote', 'Note'],
  ['told', 'Who was told'],
  ['toldHow', 'How they were told'],
  ['summary', 'What is wrong'],
  ['severity', 'How serious'],
  ['openedAt', 'Opened'],
  ['closedAt', 'Closed'],
  ['snoozedUntil', 'Put off until'],
  ['state', 'State'],
  ['doNotContact', 'Do not contact'],
  ['vip', 'Important'],
  ['as', 'Counts as'],
  ['read', 'Read'],
  ['pinned', 'At the top'],
]);

/** One line of the history as a sentence: who did what, to which thing or how many. */
export function historySentence({ actor, kind, count, acts, takesBack }: HistoryLine): string {
  // What came with the first act says less than it; of very many acts the first may have prepared the others.
  const main = acts.length === count ? kind : (acts.at(-1)?.kind ?? kind);
  const same = acts.length === count ? acts.filter((act) => act.kind === main) : acts;
  const many = acts.length === count ? same.length : count;
  const plain = main.startsWith('undo-') && main !== 'undo-import' ? main.slice('undo-'.length) : main;
  const [verb, one, several] = known.get(plain) ?? [plain.replaceAll('-', ' '), '', 'things'];
  const what = many === 1 ? one : `${many.toLocaleString()} ${several}`;
  const name = many === 1 ? (same[0]?.name ?? null) : null;
  const back = takesBack === null ? '' : takesBack.startsWith('undo-') ? 'again ' : 'took back: ';
  const done = [`${back}${verb}`, what].filter((part) => part !== '').join(' ');
  return `${actors[actor]} ${done}${name === null ? '' : `: ${firstLine(name)}`}`;
}

/** What of one thing was different after it: each field with its values before and after, `none` where there was none. */
export function historyChanges(
  { changes, name }: HistoryAct,
  moment: (at: number) => string,
): readonly Readonly<{ field: string; before: string; after: string }>[] {
  // By its name a thing is called already.
  return changes
    .filter(({ before, after }) => before !== null || after !== name)
    .map((change) => ({
      field: fieldWords(change.field),
      before: valueWords(change, change.before, moment),
      after: valueWords(change, change.after, moment),
    }));
}

/** Where there is no value. */
export const none = '–';
const longest = 140;

/** Of what is called a time, anything less is a number of something. */
const day = 86_400_000;

function fieldWords(field: string): string {
  const tag = /^tags?[.:](?<name>.+)$/u.exec(field)?.groups?.['name'];
  if (tag !== undefined) return `Tag “${tag}”`;
  const bare = field.replace(/^(?:fields|custom|cells|identities)\./u, '');
  const words =
    fields.get(bare) ??
    bare
      .replace(/At$/u, '')
      .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')
      .toLowerCase();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function valueWords({ field }: HistoryChange, value: HistoryChange['after'], moment: (at: number) => string): string {
  if (value === null || value === '') return none;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number')
    return /(?:At|Until|until)$/u.test(field) && value > day ? moment(value) : String(value);
  return value.length > longest ? `${value.slice(0, longest)}…` : value;
}

function firstLine(words: string): string {
  const line = words.trim().split('\n', 1)[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
