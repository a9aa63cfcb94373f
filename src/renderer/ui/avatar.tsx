import { huesOf, initialsOf } from './initials.ts';
import styles from './avatar.module.css';

/** Initials on a colour that is always the same for the same address. Decoration: the name stands beside it. */
export function Avatar({
  name,
  address,
  size = 32,
}: Readonly<{ name: string | null; address: string; size?: number }>) {
  return (
    <span
      className={styles['avatar']}
      data-hue={huesOf(address)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
      aria-hidden="true"
    >
      {initialsOf(name, address)}
    </span>
  );
}
