import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { inboxText } from '../text/inbox.ts';
import type { CountedView } from './use-shown.ts';

type Props = Readonly<{
  view: CountedView;
  views: readonly CountedView[];
  onRemoved: () => void;
  onClose: () => void;
}>;

/** Where a saved view stands among the others, or whether it does. */
export function ViewPlace({ view, views, onRemoved, onClose }: Props) {
  const say = useUndoable();
  const order = useMutation(
    queries.views.order.mutationOptions({ onSuccess: (done) => say(inboxText.viewsOrdered, done) }),
  );
  const remove = useMutation(
    queries.views.remove.mutationOptions({
      onSuccess: (done) => {
        say(inboxText.viewRemoved(view.name), done);
        onRemoved();
        onClose();
      },
    }),
  );
  const ids = views.map(({ id }) => id);
  const at = ids.indexOf(view.id);
  const moveTo = (place: number): void => order.mutate({ ids: ids.toSpliced(at, 1).toSpliced(place, 0, view.id) });
  const acts = [
    {
      words: inboxText.removeView,
      Symbol: IconTrash,
      off: remove.isPending,
      run: () => remove.mutate({ id: view.id }),
    },
    { words: inboxText.moveUp, Symbol: IconArrowUp, off: at < 1, run: () => moveTo(at - 1) },
    {
      words: inboxText.moveDown,
      Symbol: IconArrowDown,
      off: at < 0 || at >= ids.length - 1,
      run: () => moveTo(at + 1),
    },
  ];
  return acts.map(({ words, Symbol, off, run }) => (
    <Tooltip key={words} label={words}>
      <ActionIcon aria-label={words} disabled={off} onClick={run}>
        <Symbol size={17} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  ));
}
