import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { VaultState } from '#shared/contract/vault';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { emptyVaultForm, type VaultForm, type VaultNeed, type VaultProblems, vaultProblems } from './vault-form.ts';

export type Vault = Readonly<{
  shown: VaultState | undefined;
  /** Null when passwords can be kept as things stand. */
  need: VaultNeed | null;
  form: VaultForm;
  problems: VaultProblems;
  pending: boolean;
  change: (form: VaultForm) => void;
  /** Opens the vault with what was typed; true when passwords can be kept afterwards. */
  open: () => Promise<boolean>;
}>;

/** Where passwords are kept, and what must be typed before they can be. */
export function useVault(): Vault {
  const queryClient = useQueryClient();
  const shown = useQuery(queries.vault.show.queryOptions({ input: {} })).data;
  const create = useMutation(queries.vault.create.mutationOptions());
  const unlock = useMutation(queries.vault.unlock.mutationOptions());
  const [form, setForm] = useState(emptyVaultForm);
  const [problems, setProblems] = useState<VaultProblems>({});
  const need = shown ? needOf(shown) : null;

  async function open(): Promise<boolean> {
    if (need === null) return true;
    const found = vaultProblems(need, form);
    setProblems(found);
    if (found.passphrase !== undefined || found.repeat !== undefined) return false;
    try {
      const state = await (need === 'create' ? create : unlock).mutateAsync({ passphrase: form.passphrase });
      queryClient.setQueryData(queries.vault.show.queryKey({ input: {} }), state);
      setForm(emptyVaultForm);
      return needOf(state) === null;
    } catch (error) {
      setProblems({ passphrase: problemSentence(error) });
      return false;
    }
  }

  function change(next: VaultForm): void {
    setForm(next);
    setProblems({});
  }

  return { shown, need, form, problems, pending: create.isPending || unlock.isPending, change, open };
}

function needOf({ state }: VaultState): VaultNeed | null {
  if (state === 'none') return 'create';
  return state === 'locked' ? 'unlock' : null;
}
