import { emptyCondition, type GroupDraft, isGroupDraft, type PartDraft } from './draft.ts';

/** The tree with one part of it replaced, or taken out where `next` is null. */
export function replaced(group: GroupDraft, key: number, next: PartDraft | null): GroupDraft {
  return {
    ...group,
    of: group.of.flatMap((part): PartDraft[] => {
      if (part.key === key) return next === null ? [] : [next];
      return [isGroupDraft(part) ? replaced(part, key, next) : part];
    }),
  };
}

/** The tree with a part put at the end of one of its groups. */
export function appended(group: GroupDraft, key: number, part: PartDraft): GroupDraft {
  if (group.key === key) return { ...group, of: [...group.of, part] };
  return { ...group, of: group.of.map((one) => (isGroupDraft(one) ? appended(one, key, part) : one)) };
}

/** A builder is never without a row to fill in. */
export function withRow(group: GroupDraft): GroupDraft {
  return group.of.length === 0 ? { ...group, of: [emptyCondition()] } : group;
}
