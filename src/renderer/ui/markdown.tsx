import { lexer, type MarkedToken, type Token } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { safeLink } from './mail-frame/safe-address.ts';
import styles from './markdown.module.css';

/** Markdown as elements of this window. No HTML is made on the way, so none gets in: tags show as they were typed. */
export function Markdown({ text }: Readonly<{ text: string }>) {
  return <div className={styles['markdown']}>{drawn(lexer(text, { gfm: true, breaks: true }))}</div>;
}

function drawn(tokens: readonly Token[] | undefined): ReactNode {
  // The lexer makes no others without extensions.
  return (tokens as readonly MarkedToken[] | undefined)?.map((token, index) => (
    <Fragment key={index}>{element(token)}</Fragment>
  ));
}

function element(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'paragraph':
      return <p dir="auto">{drawn(token.tokens)}</p>;
    case 'heading':
      // Of a note on a page that has its own headings.
      return <h4 dir="auto">{drawn(token.tokens)}</h4>;
    case 'list':
      return token.ordered ? (
        <ol start={token.start === '' ? 1 : token.start}>{drawn(token.items)}</ol>
      ) : (
        <ul>{drawn(token.items)}</ul>
      );
    case 'list_item':
      return <li dir="auto">{drawn(token.tokens)}</li>;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'blockquote':
      return <blockquote>{drawn(token.tokens)}</blockquote>;
    case 'code':
      return <pre>{token.text}</pre>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{drawn(token.tokens)}</strong>;
    case 'em':
      return <em>{drawn(token.tokens)}</em>;
    case 'del':
      return <del>{drawn(token.tokens)}</del>;
    case 'link':
      return <Linked href={token.href}>{drawn(token.tokens)}</Linked>;
    case 'image':
      // Nothing is fetched for a note: a picture is a link to it.
      return <Linked href={token.href}>{token.text === '' ? token.href : token.text}</Linked>;
    case 'text':
      return 'tokens' in token && token.tokens ? drawn(token.tokens) : token.text;
    case 'escape':
      return token.text;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'space':
    case 'def':
      return null;
    case 'html':
    case 'table':
      return <p dir="auto">{token.raw.trimEnd()}</p>;
    default:
      return token satisfies never;
  }
}

function Linked({ href, children }: Readonly<{ href: string; children: ReactNode }>) {
  const safe = safeLink(href);
  return safe === null ? (
    children
  ) : (
    <a href={safe} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
