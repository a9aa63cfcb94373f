import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconBlockquote,
  IconBold,
  IconItalic,
  IconList,
  IconListNumbers,
  IconUnderline,
  type Icon,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { composerText } from '../text/composer.ts';
import styles from './editor.module.css';
import { LinkButton } from './link-button.tsx';

type Format = keyof typeof composerText.formats;

const formats: readonly Readonly<{ name: Format; node: string; Symbol: Icon; toggle: (editor: Editor) => void }>[] = [
  { name: 'bold', node: 'bold', Symbol: IconBold, toggle: (editor) => editor.chain().focus().toggleBold().run() },
  {
    name: 'italic',
    node: 'italic',
    Symbol: IconItalic,
    toggle: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'underline',
    node: 'underline',
    Symbol: IconUnderline,
    toggle: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    name: 'bullets',
    node: 'bulletList',
    Symbol: IconList,
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    node: 'orderedList',
    Symbol: IconListNumbers,
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    node: 'blockquote',
    Symbol: IconBlockquote,
    toggle: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** The few formats a mail needs. */
export function FormatBar({ editor }: Readonly<{ editor: Editor }>) {
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => formats.filter(({ node }) => now.isActive(node)).map(({ name }) => name),
  });
  return (
    <div className={styles['formats']} role="toolbar" aria-label={composerText.formatting}>
      {formats.map(({ name, Symbol, toggle }) => (
        <Tooltip key={name} label={composerText.formats[name]}>
          <ActionIcon
            aria-label={composerText.formats[name]}
            aria-pressed={active.includes(name)}
            data-on={active.includes(name)}
            // The words keep their selection.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => toggle(editor)}
          >
            <Symbol size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ))}
      <LinkButton editor={editor} />
    </div>
  );
}
