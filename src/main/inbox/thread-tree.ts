import type { ThreadMail } from '#main/storage/thread-mail';

/** A mail in its tree, or with `id` null a lost one whose answers stand here; a list of these reads from top to bottom. */
export type TreeLine = Readonly<{ id: string | null; parentId: string | null; depth: number }>;

type TreeMail = Pick<ThreadMail, 'id' | 'providerId' | 'ancestors' | 'occurredAt'>;
type Branch = { mail: TreeMail | null; parent: Branch | null; readonly children: Branch[] };

/**
 * Who answers whom, by J. Zawinski's algorithm (https://www.jwz.org/doc/threading.html) without its merging by subject.
 * Nothing is left out, circles are cut at their first mail, and the order of `mails` does not matter.
 */
export function threadTree(mails: readonly TreeMail[]): TreeLine[] {
  const sorted = mails.toSorted(byTime);
  const known = new Map<string, Branch>();
  const branches: Branch[] = [];
  const branchOf = (providerId: string): Branch => {
    const found = known.get(providerId);
    if (found) return found;
    const made = newBranch(null);
    known.set(providerId, made);
    branches.push(made);
    return made;
  };
  const standing = sorted.map((mail) => {
    const branch = branchOf(mail.providerId);
    if (branch.mail === null) {
      branch.mail = mail;
      return { mail, branch };
    }
    // Another mail under the same id stands beside the first.
    const twin = newBranch(mail);
    branches.push(twin);
    return { mail, branch: twin };
  });
  // What a mail says of itself counts before what others say of it.
  for (const { mail, branch } of standing) {
    const parent = mail.ancestors.at(-1);
    if (parent !== undefined) attach(branch, branchOf(parent));
  }
  for (const { ancestors } of sorted) {
    for (const [position, ancestor] of ancestors.entries()) {
      const parent = ancestors[position - 1];
      if (parent !== undefined) attach(branchOf(ancestor), branchOf(parent));
    }
  }
  return linesOf(branches.filter(({ parent }) => parent === null));
}

function newBranch(mail: TreeMail | null): Branch {
  return { mail, parent: null, children: [] };
}

function attach(child: Branch, parent: Branch): void {
  if (child.parent !== null) return;
  for (let at: Branch | null = parent; at !== null; at = at.parent) if (at === child) return;
  child.parent = parent;
  parent.children.push(child);
}

function linesOf(roots: readonly Branch[]): TreeLine[] {
  const lines: TreeLine[] = [];
  const tops = roots.map((root) => ({ lost: root.mail === null, mails: mailsAt([root]) }));
  tops.sort((left, right) => byBranchTime(left.mails[0], right.mails[0]));
  for (const { lost, mails } of tops) {
    const siblings = lost && mails.length > 1;
    if (siblings) lines.push({ id: null, parentId: null, depth: 0 });
    const waiting = mails
      .map((branch) => ({ branch, parentId: null as string | null, depth: siblings ? 1 : 0 }))
      .toReversed();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { branch, parentId, depth } = next;
      const id = branch.mail?.id ?? null;
      lines.push({ id, parentId, depth });
      const children = mailsAt(branch.children);
      waiting.push(...children.toReversed().map((child) => ({ branch: child, parentId: id, depth: depth + 1 })));
    }
  }
  return lines;
}

/** The branches with a mail at or, where that is lost, right below these, oldest first. */
function mailsAt(branches: readonly Branch[]): Branch[] {
  const found: Branch[] = [];
  const waiting = [...branches];
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    if (branch.mail) found.push(branch);
    else waiting.push(...branch.children);
  }
  return found.sort(byBranchTime);
}

function byBranchTime(left: Branch | undefined, right: Branch | undefined): number {
  return left?.mail && right?.mail ? byTime(left.mail, right.mail) : 0;
}

function byTime(left: TreeMail, right: TreeMail): number {
  if (left.occurredAt !== right.occurredAt) return left.occurredAt - right.occurredAt;
  if (left.providerId !== right.providerId) return left.providerId < right.providerId ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}
