import { Portal } from '@mantine/core';
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Slash, SlashPlace, SlashWatcher } from '../editor/index.ts';
import { ChoiceList, optionId } from './choice-list.tsx';
import type { Choice } from './choices.ts';
import styles from './slash-menu.module.css';
import type { Offered } from './use-answers.ts';

type Open = Readonly<{ slash: Slash; place: SlashPlace; chosen: number }>;

/** Offers answers and facts where a slash is typed among the words: arrows choose, Enter or Tab takes, Escape leaves it a slash. */
export function useSlashMenu(offered: Offered): Readonly<{
  slash: SlashWatcher;
  offered: Readonly<{ list: string; chosen: string | null }> | null;
  menu: ReactNode;
}> {
  const list = useId();
  const [open, setOpen] = useState<Open | null>(null);
  const groups = open ? offered.choicesFor(open.slash.typed) : [];
  const choices = groups.flatMap((group) => group.choices);
  const shown = open !== null && choices.length > 0;
  const chosen = Math.min(open?.chosen ?? 0, choices.length - 1);
  const take = (choice: Choice | undefined): void => {
    if (choice) offered.insert(choice);
  };
  const choose = (by: number): void =>
    setOpen(open && { ...open, chosen: (chosen + by + choices.length) % choices.length });

  const slash: SlashWatcher = {
    onSlash: (next, place) => setOpen(next && place && { slash: next, place, chosen: 0 }),
    onKey: ({ key, ctrlKey, metaKey, shiftKey }) => {
      if (!shown || ctrlKey || metaKey) return false;
      if (key === 'ArrowDown') choose(1);
      else if (key === 'ArrowUp') choose(-1);
      else if ((key === 'Enter' || key === 'Tab') && !shiftKey) take(choices[chosen]);
      else return false;
      return true;
    },
  };
  const active = useMemo(() => (shown ? { list, chosen: optionId(list, chosen) } : null), [shown, list, chosen]);
  return {
    slash,
    offered: active,
    menu: shown && (
      <Portal target="#layers">
        <div className={styles['menu']} style={placed(open.place)}>
          <ChoiceList id={list} groups={groups} chosen={chosen} onChoose={take} />
        </div>
      </Portal>
    ),
  };
}

const [width, gap, margin] = [380, 6, 8];

/** Below the slash where there is room, else above it. */
function placed({ left, top, bottom }: SlashPlace) {
  const { innerHeight, innerWidth } = window;
  const [above, below] = [top - gap - margin, innerHeight - bottom - gap - margin];
  const across = { left: Math.max(margin, Math.min(left, innerWidth - width - margin)), width };
  return below >= above
    ? { ...across, top: bottom + gap, maxHeight: Math.min(340, below) }
    : { ...across, bottom: innerHeight - top + gap, maxHeight: Math.min(340, above) };
}
