import { byAge, connectionsOf, mostCorrespondents, type ThreadMail } from './thread-mail.ts';
import { answeredBySubject } from './thread-subject.ts';

/** Mails of a thread, oldest first, and which of them a provider id names. */
type Thread = Readonly<{ mails: readonly ThreadMail[]; named: ReadonlyMap<string, readonly ThreadMail[]> }>;

/**
 * The conversation of each mail of a thread: a function of the mails and of what was put right by hand (`places`, mail →
 * conversation), so that the order of arrival does not matter.
 *
 * 1. What was placed by hand stands there, and what answers it follows.
 * 2. Mails that refer to the same and have a person in common are one part.
 * 3. A part beside something that stands by hand joins it; beside several, the one of the oldest mail.
 * 4. A part of other people whose first mail answers one that is here joins its conversation, and never a second one:
 *    knowing ids of many conversations makes nobody a part of them all. So do parts that answer the same mail which is
 *    not here, unless they are so many that it went to an audience.
 */
export function partThread(
  mails: readonly ThreadMail[],
  places: ReadonlyMap<string, string>,
  naturalId: (mail: ThreadMail) => string,
): ReadonlyMap<string, string> {
  const thread = threadOf(mails);
  const placed = followPlaces(thread, places);
  const free = thread.mails.filter(({ id }) => !placed.has(id));
  const groups = new Groups();
  for (const [id, place] of placed) groups.join(id, placeNode(place));
  joinRelated(groups, free, thread);
  joinBesidePlaced(groups, free, { thread, placed });
  joinHosts(groups, free, thread);
  joinAroundLost(groups, free, thread);
  return namesOf(groups, thread, { places: new Set(placed.values()), naturalId });
}

/** Things that turn out to be one, by name. */
class Groups {
  readonly #parents = new Map<string, string>();

  of(node: string): string {
    let root = node;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent;
    // The next one who asks takes one step.
    for (let at = node; at !== root;) {
      const parent = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = parent;
    }
    return root;
  }

  join(one: string, other: string): void {
    const [from, to] = [this.of(one), this.of(other)];
    if (from !== to) this.#parents.set(from, to);
  }
}

function threadOf(given: readonly ThreadMail[]): Thread {
  const mails = given.toSorted(byAge);
  const named = new Map<string, ThreadMail[]>();
  for (const mail of mails) {
    const others = named.get(mail.providerId);
    if (others) others.push(mail);
    else named.set(mail.providerId, [mail]);
  }
  return { mails, named };
}

/** Mails here that this one answers, the nearest first. */
function* answeredHere({ ancestors, id }: ThreadMail, { named }: Thread): Generator<ThreadMail> {
  for (const ancestor of ancestors.toReversed()) {
    for (const mail of named.get(ancestor) ?? []) if (mail.id !== id) yield mail;
  }
}

function followPlaces(thread: Thread, places: ReadonlyMap<string, string>): Map<string, string> {
  const placed = new Map<string, string>();
  if (places.size === 0) return placed;
  for (const mail of thread.mails) {
    const met = new Set<string>();
    for (let at: ThreadMail | null = mail; at !== null && !met.has(at.id); at = answeredByPeople(at, thread)) {
      const place = places.get(at.id);
      if (place !== undefined) {
        placed.set(mail.id, place);
        break;
      }
      met.add(at.id);
    }
  }
  return placed;
}

function answeredByPeople(mail: ThreadMail, thread: Thread): ThreadMail | null {
  for (const other of answeredHere(mail, thread)) if (haveInCommon(mail, other)) return other;
  return answeredBySubject(mail, thread.mails);
}

function haveInCommon(mail: ThreadMail, other: ThreadMail): boolean {
  return mail.people.some((person) => other.people.includes(person));
}

/** Where mails with a person, or a mailing list, in common meet: what they are or refer to, beside that name. */
function* meetingPoints(mail: ThreadMail): Generator<string> {
  const named = [...mail.people, ...(mail.list ? ['a list'] : [])];
  const people = named.length === 0 ? [''] : named;
  for (const connection of connectionsOf(mail)) for (const person of people) yield `${person}\n${connection}`;
}

function joinRelated(groups: Groups, free: readonly ThreadMail[], thread: Thread): void {
  const met = new Map<string, string>();
  for (const mail of free) {
    for (const point of meetingPoints(mail)) {
      const other = met.get(point);
      if (other === undefined) met.set(point, mail.id);
      else groups.join(mail.id, other);
    }
  }
  const freeIds = new Set(free.map(({ id }) => id));
  for (const mail of free) {
    const answered = answeredBySubject(mail, thread.mails);
    if (answered && freeIds.has(answered.id)) groups.join(mail.id, answered.id);
  }
}

function joinBesidePlaced(
  groups: Groups,
  free: readonly ThreadMail[],
  { thread, placed }: Readonly<{ thread: Thread; placed: ReadonlyMap<string, string> }>,
): void {
  if (placed.size === 0) return;
  const met = new Map<string, ThreadMail>();
  for (const mail of thread.mails) {
    if (!placed.has(mail.id)) continue;
    for (const point of meetingPoints(mail)) if (!met.has(point)) met.set(point, mail);
  }
  const beside = new Map<string, ThreadMail>();
  for (const mail of free) {
    for (const point of meetingPoints(mail)) {
      const other = met.get(point);
      const oldest = beside.get(groups.of(mail.id));
      if (other && (!oldest || byAge(other, oldest) < 0)) beside.set(groups.of(mail.id), other);
    }
  }
  for (const [part, mail] of beside) groups.join(part, placeNode(placed.get(mail.id) ?? ''));
}

function joinHosts(groups: Groups, free: readonly ThreadMail[], thread: Thread): void {
  const placeless = free.filter(({ id }) => !isPlaceNode(groups.of(id)));
  const hosts = new Map<string, string>();
  for (const mail of placeless) {
    const part = groups.of(mail.id);
    if (hosts.has(part)) continue;
    const answered = [...answeredHere(mail, thread)];
    if (answered.some(({ id }) => groups.of(id) === part)) continue;
    const host = answered.find(({ mass }) => !mass);
    if (host) hosts.set(part, host.id);
  }
  for (const [part, host] of hosts) groups.join(part, host);
}

function joinAroundLost(groups: Groups, free: readonly ThreadMail[], thread: Thread): void {
  const begun = new Set<string>();
  const answers: { lost: string; part: string; people: readonly string[] }[] = [];
  for (const mail of free) {
    const part = groups.of(mail.id);
    if (isPlaceNode(part) || begun.has(part)) continue;
    begun.add(part);
    const lost = mail.ancestors.at(-1);
    if (lost === undefined || mail.mass || !answeredHere(mail, thread).next().done) continue;
    answers.push({ lost, part, people: mail.people });
  }
  for (const [lost, parts] of Map.groupBy(answers, (answer) => answer.lost)) {
    const people = new Set(parts.flatMap((answer) => answer.people));
    if (people.size <= mostCorrespondents) for (const { part } of parts) groups.join(part, `lost:${lost}`);
  }
}

function namesOf(
  groups: Groups,
  { mails }: Thread,
  { places, naturalId }: Readonly<{ places: ReadonlySet<string>; naturalId: (mail: ThreadMail) => string }>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const mail of mails) {
    const group = groups.of(mail.id);
    const [name, id] = [names.get(group), naturalId(mail)];
    if (name === undefined || id < name) names.set(group, id);
  }
  for (const place of places) names.set(groups.of(placeNode(place)), place);
  return new Map(mails.map(({ id }) => [id, names.get(groups.of(id)) ?? id]));
}

const placePrefix = 'place:';

function placeNode(place: string): string {
  return `${placePrefix}${place}`;
}

function isPlaceNode(node: string): boolean {
  return node.startsWith(placePrefix);
}
