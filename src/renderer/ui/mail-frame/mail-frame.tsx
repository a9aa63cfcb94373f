import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FoldWords } from './fold-history.ts';
import { mailDocument } from './mail-document.ts';
import styles from './mail-frame.module.css';
import { safeMail } from './safe-mail.ts';

export type MailFrameProps = Readonly<{
  /** What the frame holds, for those who hear it. */
  title: string;
  html: string;
  /** Content-ID → path, for images that came with the message. */
  attached: ReadonlyMap<string, string>;
  remoteImages: boolean;
  /** The new words, when what was written before is to be folded away. */
  written: string | null;
  fold: FoldWords;
  onRead?: (about: Readonly<{ remoteImages: number }>) => void;
}>;

/** Heights of messages seen before, so that coming back to one moves nothing. */
const heights = new Map<string, number>();

/** A message's HTML, made safe, in a frame in which nothing can run. The frame grows with its content. */
export function MailFrame({ title, html, attached, remoteImages, written, fold, onRead }: MailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const dark = useComputedColorScheme('light') === 'dark';
  const mail = useMemo(
    () => safeMail(html, { remoteImages, attached, written, fold }),
    [html, remoteImages, attached, written, fold],
  );
  const onDark = dark && !mail.coloured;
  const source = useMemo(
    () => mailDocument(mail, { origin: location.origin, remoteImages, dark: onDark }),
    [mail, remoteImages, onDark],
  );
  const [height, setHeight] = useState(() => heights.get(html.slice(0, 2000)) ?? 120);

  useEffect(() => onRead?.(mail), [mail, onRead]);

  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => () => observer.current?.disconnect(), []);

  return (
    <iframe
      ref={frame}
      className={styles['frame']}
      data-sheet={dark && mail.coloured ? 'light' : 'plain'}
      title={title}
      // No allow-scripts, ever. Same origin lets the window measure it; popups let links open outside.
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={source}
      style={{ height }}
      onLoad={watch}
    />
  );

  function watch(): void {
    observer.current?.disconnect();
    const content = frame.current?.contentDocument;
    if (!content?.body) return;
    content.addEventListener('keydown', passOn);
    observer.current = new ResizeObserver(() => {
      const scrollbar = content.documentElement.scrollWidth > content.documentElement.clientWidth ? 16 : 0;
      const next = Math.ceil(content.body.getBoundingClientRect().height + marginOf(content.body)) + scrollbar;
      heights.set(html.slice(0, 2000), next);
      setHeight(next);
    });
    observer.current.observe(content.body);
  }
}

/** Keys pressed while the frame has the focus are the window's shortcuts as well. */
function passOn(this: Document, event: KeyboardEvent): void {
  // What opens a link or unfolds the history inside the frame is meant for nothing else.
  if ((event.key === 'Enter' || event.key === ' ') && this.activeElement?.matches('a, summary')) return;
  window.dispatchEvent(new KeyboardEvent('keydown', event));
}

function marginOf(body: HTMLElement): number {
  const { marginTop, marginBottom } = getComputedStyle(body);
  return Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
}
