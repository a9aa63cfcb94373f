import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { groupMatch } from '#shared/domain/segment';
import { segmentsText } from '../text/segments.ts';
import styles from './builder.module.css';
import { ConditionRow } from './condition-row.tsx';
import { emptyCondition, emptyGroup, type GroupDraft, isGroupDraft, type PartDraft } from './draft.ts';
import type { Catalogue } from './use-catalogue.ts';

/** As deep as the core takes them. */
const deepest = 5;

type Properties = Readonly<{
  group: GroupDraft;
  catalogue: Catalogue;
  depth?: number;
  /** The part that was added last. */
  fresh: number | null;
  onReplace: (key: number, next: PartDraft | null) => void;
  onAppend: (key: number, part: PartDraft) => void;
}>;

/** Conditions and groups of them, of which all, any or none must hold. */
export function GroupEditor({ group, catalogue, depth = 1, fresh, onReplace, onAppend }: Properties) {
  const { key, match, of } = group;
  return (
    <div className={styles['group']} role="group" aria-label={segmentsText.matches[match]} data-nested={depth > 1}>
      <div className={styles['groupHead']}>
        <NativeSelect
          size="xs"
          aria-label={segmentsText.match}
          data={groupMatch.options.map((value) => ({ value, label: segmentsText.matches[value] }))}
          value={match}
          onChange={({ currentTarget }) => {
            const chosen = groupMatch.parse(currentTarget.value);
            onReplace(key, { ...group, match: chosen });
          }}
        />
        {depth > 1 && (
          <ActionIcon size={24} aria-label={segmentsText.removeGroup} onClick={() => onReplace(key, null)}>
            <IconX size={16} />
          </ActionIcon>
        )}
      </div>
      <ul className={styles['rows']}>
        {of.map((part) =>
          isGroupDraft(part) ? (
            <li key={part.key}>
              <GroupEditor
                group={part}
                catalogue={catalogue}
                depth={depth + 1}
                fresh={fresh}
                onReplace={onReplace}
                onAppend={onAppend}
              />
            </li>
          ) : (
            <ConditionRow
              key={part.key}
              draft={part}
              catalogue={catalogue}
              fresh={part.key === fresh}
              onChange={(next) => onReplace(part.key, next)}
              onRemove={() => onReplace(part.key, null)}
            />
          ),
        )}
      </ul>
      <div className={styles['adding']}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => onAppend(key, emptyCondition())}
        >
          {segmentsText.addCondition}
        </Button>
        {depth < deepest && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => onAppend(key, emptyGroup())}
          >
            {segmentsText.addGroup}
          </Button>
        )}
      </div>
    </div>
  );
}
