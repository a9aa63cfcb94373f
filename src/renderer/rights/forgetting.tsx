import { ForgetDialog } from './forget-dialog.tsx';
import { askToForget, useToBeForgotten } from './opened.ts';

/** The dialog that forgets somebody, above every page. */
export function Forgetting() {
  const customer = useToBeForgotten();
  return customer && <ForgetDialog key={customer.id} customer={customer} onClose={() => askToForget(null)} />;
}
