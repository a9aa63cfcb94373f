import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { audienceText } from '../text/audience.ts';

/** Adds to words for everybody a part for them alone. */
export function PrivateButton({ onAdd }: Readonly<{ onAdd: () => void }>) {
  return (
    <Button variant="subtle" size="compact-xs" leftSection={<IconLock size={15} stroke={1.8} />} onClick={onAdd}>
      {audienceText.continuePrivately}
    </Button>
  );
}
