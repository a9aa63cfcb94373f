import type { EditorView } from '@tiptap/pm/view';
import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { FormatBar } from './format-bar.tsx';
import styles from './editor.module.css';
import { gaps, nextGap } from './gaps.ts';
import { insertWords } from './insert-words.ts';
import { mailSchema } from './mail-schema.ts';
import { editorContent, type MailWords, wordsOf } from './mail-words.ts';
import { slash, type SlashWatcher } from './slash.ts';

/** What the form asks of the editor. */
export type EditorHandle = Readonly<{
  /** Back to where one was writing. */
  focus: () => void;
  focusEnd: () => void;
  blur: () => void;
  insertPicture: (picture: Readonly<{ contentId: string; name: string }>) => void;
  insertQuote: (text: string) => void;
  /** In place of an open slash, or where one was writing. */
  insertWords: (words: MailWords) => void;
  /** Chooses the first variable that nobody filled in; false where there is none. */
  chooseGap: () => boolean;
}>;

type Props = Readonly<{
  label: string;
  placeholder: string;
  words: MailWords;
  /** Under which path a picture of the mail is served. */
  pathOf: (contentId: string) => string;
  formatting: boolean;
  invalid: boolean;
  onChange: (words: MailWords) => void;
  onBlur: () => void;
  /** Pictures pasted or dropped among the words; answers whether they were taken. */
  onFiles: (files: readonly File[]) => boolean;
  handle: Ref<EditorHandle>;
  /** Who offers something where a slash is typed, and which of it is chosen at the moment, by the id of its element. */
  slash?: SlashWatcher;
  offered?: Readonly<{ list: string; chosen: string | null }> | null;
  /** Whether variables in the words are gaps to fill before they leave, or what is meant to stand there. */
  variables?: 'to-fill' | 'meant';
  /** Lies over the words. */
  children?: ReactNode;
}>;

const noSlash: SlashWatcher = { onSlash: () => undefined, onKey: () => false };

/** Where a mail's words are written: a plain field until somebody formats. */
export function MailEditor(props: Props) {
  const { label, placeholder, words, formatting, invalid, handle, offered = null, variables = 'to-fill' } = props;
  const latest = useRef(props);
  latest.current = props;
  // What the editor itself said last: only other words than these come from outside and replace what it shows.
  const said = useRef<MailWords>(words);
  const extensions = useMemo(
    () => [
      ...mailSchema((contentId) => latest.current.pathOf(contentId)),
      slash(() => latest.current.slash ?? noSlash),
      gaps(styles['gap'] ?? '', variables === 'to-fill'),
    ],
    [variables],
  );
  const editorProps = useMemo(
    () => ({
      handlePaste: (_view: EditorView, event: ClipboardEvent) =>
        takesFiles(event.clipboardData, latest.current.onFiles),
      handleDOMEvents: {
        // Ctrl and Enter sends: it is left to the window's shortcuts.
        keydown: (_view: EditorView, event: KeyboardEvent) => event.key === 'Enter' && (event.ctrlKey || event.metaKey),
        // A picture that is moved within the words is no new one.
        drop: (view: EditorView, event: DragEvent) => {
          const taken = view.dragging === null && takesFiles(event.dataTransfer, latest.current.onFiles);
          if (taken) event.preventDefault();
          return taken;
        },
      },
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-placeholder': placeholder,
        'aria-invalid': String(invalid),
        ...(offered && {
          'aria-controls': offered.list,
          'aria-autocomplete': 'list',
          ...(offered.chosen !== null && { 'aria-activedescendant': offered.chosen }),
        }),
        dir: 'auto',
        class: styles['words'] ?? '',
      },
    }),
    [label, placeholder, invalid, offered],
  );
  const editor = useEditor({
    extensions,
    content: editorContent(words),
    injectCSS: false,
    // Typed signs stay what they are: a dash is not a list, an asterisk not a bold word.
    enableInputRules: false,
    enablePasteRules: false,
    editorProps,
    onUpdate: ({ editor: changed }) => {
      said.current = wordsOf(changed.getJSON(), changed.getHTML());
      latest.current.onChange(said.current);
    },
    onBlur: () => latest.current.onBlur(),
  });

  useEffect(() => {
    if (words.text === said.current.text && words.html === said.current.html) return;
    said.current = words;
    editor.commands.setContent(editorContent(words), { emitUpdate: false });
  }, [editor, words]);
  useImperativeHandle(
    handle,
    () => ({
      focus: () => void editor.commands.focus(),
      focusEnd: () => void editor.commands.focus('end'),
      blur: () => void editor.commands.blur(),
      insertPicture: ({ contentId, name }) =>
        void editor
          .chain()
          .focus()
          .insertContent({ type: 'image', attrs: { src: `cid:${contentId}`, alt: name } })
          .run(),
      insertQuote: (text) =>
        void editor
          .chain()
          .focus('end')
          .insertContent([{ type: 'paragraph' }, { type: 'blockquote', content: linesOf(text) }, { type: 'paragraph' }])
          .run(),
      insertWords: (given) => insertWords(editor, given, variables === 'to-fill'),
      chooseGap: () => {
        const gap = nextGap(editor.state, 0);
        if (gap) editor.view.dispatch(gap);
        editor.commands.focus();
        return gap !== null;
      },
    }),
    [editor, variables],
  );

  const empty = words.text === '' && words.html === null;
  return (
    <div className={styles['editor']}>
      {formatting && <FormatBar editor={editor} />}
      <div className={styles['field']}>
        {empty && (
          <p className={styles['placeholder']} aria-hidden="true">
            {placeholder}
          </p>
        )}
        <EditorContent editor={editor} />
        {props.children}
      </div>
    </div>
  );
}

/** Office programs put a picture beside copied text; then the text is what is meant. */
function takesFiles(data: DataTransfer | null, take: (files: readonly File[]) => boolean): boolean {
  if (!data || data.files.length === 0 || data.getData('text/plain') !== '') return false;
  return take([...data.files]);
}

function linesOf(text: string) {
  return text.split('\n').map((words) => ({
    type: 'paragraph',
    ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }),
  }));
}
