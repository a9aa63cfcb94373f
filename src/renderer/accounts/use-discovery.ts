import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Discovery } from '#shared/contract/accounts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { connectText } from '../text/accounts.ts';
import { withDiscovery } from './email-form.ts';
import { type FormField, isAddress } from './form-problems.ts';
import type { EmailFormState } from './use-email-form.ts';

/** What was found for an address; null when it could not be looked up, and the sentence says why. */
type Answer = Readonly<{ address: string; found: Discovery | null; sentence: string }>;

/** Looks the servers of the typed address up, once for each address, and fills them into the form. */
export function useDiscovery({ form, change, mark, idOf }: EmailFormState) {
  const discover = useMutation(queries.accounts.discover.mutationOptions());
  const asked = useRef<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const address = form.address.trim();
  const current = answer?.address === address ? answer : null;
  const looking = discover.isPending && discover.variables.address === address;

  async function look(thenFocus: FormField | null): Promise<void> {
    if (address === '') return;
    if (!isAddress(address)) return mark({ address: connectText.addressInvalid });
    if (asked.current !== address) {
      asked.current = address;
      const next: Answer = await discover.mutateAsync({ address }).then(
        (found) => ({ address, found, sentence: foundSentence(found) }),
        (problem: unknown) => ({
          address,
          found: null,
          sentence: connectText.discoveryFailed(problemSentence(problem)),
        }),
      );
      // Meanwhile another address may have been typed and asked for.
      if (asked.current !== address) return;
      setAnswer(next);
      const { found } = next;
      if (found) change((known) => withDiscovery(known, found));
      // Leaving the field once more tries again.
      else asked.current = null;
    }
    if (thenFocus) document.getElementById(idOf(thenFocus))?.focus();
  }

  return {
    look,
    looking,
    found: current?.found ?? null,
    /** Whether the lookup of this very address is over. */
    settled: current !== null,
    failed: current !== null && current.found === null,
    sentence: current?.sentence ?? null,
  } as const;
}

function foundSentence(found: Discovery): string {
  const where = found.imap && found.smtp ? `${connectText.foundAt(found.imap.host, found.smtp.host)} ` : '';
  return where + connectText.foundBy[found.source];
}
