import { huesOf, initialsOf } from './initials.ts';
import styles from './avatar.module.css';

type Properties = Readonly<{
  name: string | null;
  address: string;
  size?: number;
  /** Where a photo of them is served. */
  photo?: string | null;
}>;

/** A photo, or initials on a colour that is always the same for the same address. Decoration: the name stands beside it. */
export function Avatar({ name, address, size = 32, photo = null }: Properties) {
  if (photo !== null) {
    return <img className={styles['photo']} src={photo} width={size} height={size} alt="" />;
  }
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
