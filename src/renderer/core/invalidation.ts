import type { Topic } from '#shared/contract/events';

/** Which answers may be different after something changed under a topic: paths of operations, or of whole groups. */
const affected: Readonly<Record<Topic, readonly (readonly string[])[]>> = {
  accounts: [['activity'], ['accounts'], ['writing'], ['today'], ['app']],
  answers: [['answers'], ['shop']],
  complaints: [['activity'], ['complaints'], ['views'], ['playbooks'], ['timeline'], ['segments'], ['today']],
  conversations: [
    ['activity'],
    ['counter'],
    ['inbox'],
    // What was promised in a reply goes with it, and an answer makes what waited for it needless.
    ['followUps'],
    ['views'],
    ['today'],
    ['search'],
    ['app'],
    ['timeline'],
    ['segments'],
  ],
  customers: [
    ['activity'],
    ['counter'],
    ['customers'],
    ['followUps'],
    ['imports', 'list'],
    ['fields'],
    ['people'],
    ['timeline'],
    ['segments'],
    ['deals'],
    ['inbox'],
    ['search'],
    ['app'],
  ],
  deals: [['activity'], ['deals'], ['timeline'], ['segments']],
  'follow-ups': [['activity'], ['followUps'], ['timeline'], ['segments'], ['today']],
  rules: [['rules']],
  hours: [['hours'], ['shop'], ['inbox', 'list'], ['today']],
  outbox: [['activity'], ['outbox'], ['inbox'], ['today'], ['timeline']],
  drafts: [['drafts'], ['inbox', 'list'], ['inbox', 'show']],
  ledger: [['accounts', 'ledger'], ['accounts', 'quarantine'], ['app']],
  playbooks: [['playbooks'], ['complaints'], ['today']],
  segments: [['activity'], ['segments']],
  suggestions: [
    ['people', 'suggestions'],
    ['people', 'suggestionsOf'],
    ['people', 'counts'],
  ],
  settings: [['notices'], ['app'], ['accounts'], ['signIn'], ['exportSchedules']],
  views: [['views']],
  vault: [['vault'], ['accounts'], ['signIn']],
};

/** The paths to read again after `topics` changed, each once. */
export function pathsAffectedBy(topics: Iterable<Topic>): readonly (readonly string[])[] {
  const paths = new Map<string, readonly string[]>();
  for (const topic of topics) for (const path of affected[topic]) paths.set(path.join('.'), path);
  return [...paths.values()].filter((path) => path.length === 1 || !paths.has(path.slice(0, 1).join('.')));
}
