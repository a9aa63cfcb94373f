export { AccountSignInDialog } from './account-sign-in-dialog.tsx';
export { AccountsSection } from './accounts-section.tsx';
export { ChannelConnectForm } from './channel-connect-form.tsx';
export { ConnectForm } from './connect-form.tsx';
export { useAccountNames } from './use-account-names.ts';
export { VaultBanner } from './vault-banner.tsx';
export { VaultFieldset } from './vault-fieldset.tsx';
export { useVault } from './use-vault.ts';
