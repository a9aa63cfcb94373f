export { ConnectAccount } from './connect-account.tsx';
export { AccountsSection } from './accounts-section.tsx';
export { ConnectForm } from './connect-form.tsx';
export { SignInDialog } from './sign-in-dialog.tsx';
export { VaultBanner } from './vault-banner.tsx';
export { VaultFieldset } from './vault-fieldset.tsx';
export { useVault } from './use-vault.ts';
