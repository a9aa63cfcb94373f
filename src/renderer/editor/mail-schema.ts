import { type Extensions, Node } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';

/**
 * What a mail's words may be: lines, bold, italic, underlined, links, lists, quotations, pictures that come along. Whatever
 * is pasted becomes this or plain text, so that nothing of another page's code, styles or remote pictures leaves.
 */
export function mailSchema(pathOf: (contentId: string) => string): Extensions {
  return [
    StarterKit.configure({
      paragraph: false,
      hardBreak: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      strike: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        autolink: false,
        linkOnPaste: false,
        protocols: ['http', 'https', 'mailto', 'tel'],
        HTMLAttributes: { target: null, rel: null, class: null },
      },
      dropcursor: { color: 'var(--accent)' },
    }),
    line,
    lineBreak,
    picture(pathOf),
  ];
}

/** A line as mail programs write it: a block without margins, so that Enter is one line end for every reader. */
const line = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'div' }, { tag: 'p' }],
  renderHTML: () => ['div', 0],
});

/** Shift and Enter; Ctrl and Enter sends. */
const lineBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [
    // One that ends a line shows nothing, or makes an empty one high: it is no line end of its own.
    { tag: 'br', ignore: true, priority: 60, getAttrs: (element) => (endsLine(element) ? null : false) },
    { tag: 'br' },
  ],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return {
      'Shift-Enter': () => this.editor.commands.insertContent({ type: 'hardBreak' }),
    };
  },
});

function endsLine({ nextSibling, parentElement }: HTMLElement): boolean {
  return nextSibling === null && parentElement !== null && /^(?:DIV|P|LI|BLOCKQUOTE)$/u.test(parentElement.nodeName);
}

const scheme = 'cid:';

/** A picture of the mail itself, by its Content-ID; in the window its bytes come from the draft. */
function picture(pathOf: (contentId: string) => string): Node {
  return Node.create({
    name: 'image',
    group: 'inline',
    inline: true,
    draggable: true,
    addAttributes: () => ({ src: { default: null }, alt: { default: '' } }),
    parseHTML: () => [{ tag: `img[src^="${scheme}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['img', { ...HTMLAttributes, style: 'max-width:100%' }],
    addNodeView: () => (view) => {
      const dom = document.createElement('img');
      dom.src = pathOf(String(view.node.attrs['src']).slice(scheme.length));
      dom.alt = String(view.node.attrs['alt']);
      return { dom };
    },
  });
}
