import { Button, Menu } from '@mantine/core';
import { IconFileDownload, IconFileImport, IconUserShare } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { standInPackText } from '../text/stand-in.ts';
import { ProblemNote } from '../ui/index.ts';
import { NotesDialog } from './notes-dialog.tsx';
import { saveAs } from '../core/save-as.ts';
import styles from './stand-in.module.css';

/** For whoever covers the shop: the page they take along, and the way back for their notes. */
export function StandInMenu() {
  const [bringing, setBringing] = useState(false);
  const make = useMutation(queries.standIn.make.mutationOptions());
  const download = (): void =>
    make.mutate({}, { onSuccess: ({ fileName, html }) => saveAs(fileName, html, 'text/html') });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-md"
            variant="default"
            loading={make.isPending}
            leftSection={<IconUserShare size={16} stroke={1.6} aria-hidden="true" />}
          >
            {standInPackText.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden="true" />} onClick={download}>
            {standInPackText.make}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => setBringing(true)}
          >
            {standInPackText.bring}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {make.isSuccess && (
        <p className={styles['made']} role="status">
          {standInPackText.made(make.data.fileName)}
        </p>
      )}
      {make.isError && <ProblemNote>{problemSentence(make.error)}</ProblemNote>}
      <NotesDialog opened={bringing} onClose={() => setBringing(false)} />
    </>
  );
}
