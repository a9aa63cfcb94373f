import { useState } from 'react';
import type { GroupOf } from '#shared/domain/segment';
import { appended, replaced, withRow } from './change-draft.ts';
import {
  draftOf,
  filterIn,
  isGroupDraft,
  type AnyCondition,
  type Grammar,
  type GroupDraft,
  type PartDraft,
} from './draft.ts';

/** A filter while it is being built; it begins as a saved one, or with one row to fill in. */
export function useBuilder<Condition extends AnyCondition>(
  filter: GroupOf<Condition> | null,
  grammar: Grammar<Condition>,
) {
  const [draft, setDraft] = useState<GroupDraft>(() =>
    withRow(draftOf(filter ?? { match: 'all', of: [] }, grammar.typeOf)),
  );
  const [fresh, setFresh] = useState<number | null>(null);
  return {
    draft,
    fresh,
    filter: filterIn(draft, grammar),
    replace: (key: number, next: PartDraft | null): void =>
      setDraft((before) =>
        withRow(key === before.key && next !== null && isGroupDraft(next) ? next : replaced(before, key, next)),
      ),
    append: (key: number, part: PartDraft): void => {
      setFresh(isGroupDraft(part) ? (part.of[0]?.key ?? null) : part.key);
      setDraft((before) => appended(before, key, part));
    },
  };
}
