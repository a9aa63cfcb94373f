import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { signInSettingsText } from '../text/sign-in.ts';
import { ErrorState } from '../ui/index.ts';
import styles from './provider.module.css';

/** Every provider with whether signing in there is set up, and the way to its page. */
export function ProvidersSection() {
  const providers = useQuery(queries.signIn.providers.queryOptions({ input: {} }));
  return (
    <section aria-labelledby="providers-title">
      <h2 id="providers-title" className={styles['title']}>
        {signInSettingsText.providers}
      </h2>
      <p className={styles['lead']}>{signInSettingsText.lead}</p>
      {providers.isError && <ErrorState error={providers.error} onRetry={() => void providers.refetch()} />}
      <ul className={styles['list']}>
        {providers.data?.map(({ id, name, ready, own }) => (
          <li key={id} className={styles['row']}>
            <div>
              <p className={styles['name']}>{name}</p>
              <p className={styles['quiet']}>{stateWords(ready, own !== null)}</p>
            </div>
            <Button
              size="compact-md"
              variant="default"
              renderRoot={(properties) => (
                <Link
                  to="/settings/{-$section}"
                  params={{ section: `sign-in-${id}` }}
                  aria-label={signInSettingsText.openPage(actionWords(ready), name)}
                  {...properties}
                />
              )}
            >
              {actionWords(ready)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateWords(ready: boolean, own: boolean): string {
  if (own) return signInSettingsText.own;
  return ready ? signInSettingsText.ready : signInSettingsText.missing;
}

function actionWords(ready: boolean): string {
  return ready ? signInSettingsText.change : signInSettingsText.setUp;
}
