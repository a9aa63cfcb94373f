import { IconPlugConnectedX } from '@tabler/icons-react';
import { usePipeState } from '../core/client.ts';
import { commonText } from '../text/common.ts';
import styles from './shell.module.css';

/** Says that the core does not answer. It goes by itself when it does again. */
export function ConnectionBanner() {
  const lost = usePipeState() === 'lost';
  return (
    <div role="alert">
      {lost && (
        <div className={styles['banner']}>
          <IconPlugConnectedX size={18} stroke={1.6} aria-hidden="true" />
          <p className={styles['bannerWords']}>
            {commonText.coreStopped} <span className={styles['bannerMore']}>{commonText.coreStoppedMore}</span>
          </p>
        </div>
      )}
    </div>
  );
}
