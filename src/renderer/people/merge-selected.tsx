import { Button } from '@mantine/core';
import { useState } from 'react';
import { peopleText } from '../text/people.ts';
import { MergeDialog } from './merge-dialog.tsx';

/** A button that merges two customers who were selected. */
export function MergeSelected({ ids, onMerged }: Readonly<{ ids: readonly string[]; onMerged: () => void }>) {
  const [opened, setOpened] = useState(false);
  const [one, other] = ids;
  if (one === undefined || other === undefined || ids.length !== 2) return null;
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={() => setOpened(true)}>
        {peopleText.mergeSelected}
      </Button>
      {opened && (
        <MergeDialog
          one={one}
          other={other}
          onClose={() => setOpened(false)}
          onMerged={() => {
            setOpened(false);
            onMerged();
          }}
        />
      )}
    </>
  );
}
