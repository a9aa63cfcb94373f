import { IconChevronLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './back-link.module.css';

/** The way up from a page to the one it belongs to. */
export function BackLink({ children, ...link }: LinkProps & Readonly<{ children: string }>) {
  return (
    <Link {...link} className={styles['back'] ?? ''}>
      <IconChevronLeft size={16} aria-hidden="true" />
      {children}
    </Link>
  );
}
