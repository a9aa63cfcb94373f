import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { composerText } from '../text/composer.ts';
import styles from './editor.module.css';
import { linkTarget } from './link-target.ts';

/** Makes the chosen words a link, or changes the one the caret is in. */
export function LinkButton({ editor }: Readonly<{ editor: Editor }>) {
  const [typed, setTyped] = useState<string | null>(null);
  const current = useEditorState({
    editor,
    selector: ({ editor: now }) => String(now.getAttributes('link')['href'] ?? ''),
  });
  const close = (): void => setTyped(null);
  const apply = (): void => {
    const target = linkTarget(typed ?? '');
    const chain = editor.chain().focus().extendMarkRange('link');
    if (target === null) chain.unsetLink().run();
    else if (editor.state.selection.empty && current === '')
      chain
        .insertContent({ type: 'text', text: typed?.trim() ?? '', marks: [{ type: 'link', attrs: { href: target } }] })
        .run();
    else chain.setLink({ href: target }).run();
    close();
  };
  return (
    <Popover opened={typed !== null} onDismiss={close} trapFocus position="top-start" withinPortal={false}>
      <Popover.Target>
        <Tooltip label={composerText.link}>
          <ActionIcon
            aria-label={composerText.link}
            aria-pressed={current !== ''}
            data-on={current !== ''}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setTyped(typed === null ? current : null)}
          >
            <IconLink size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles['link']}>
          <TextInput
            data-autofocus
            size="xs"
            aria-label={composerText.linkTarget}
            placeholder="https://"
            value={typed ?? ''}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.stopPropagation();
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              apply();
            }}
          />
          <Button size="compact-sm" onClick={apply}>
            {current !== '' && linkTarget(typed ?? '') === null ? composerText.unlink : composerText.linkDone}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
