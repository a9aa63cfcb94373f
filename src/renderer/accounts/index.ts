export { VaultBanner } from './vault-banner.tsx';
