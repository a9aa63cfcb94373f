export { RedirectAddress } from './redirect-address.tsx';
export { SignInAgain } from './sign-in-again.tsx';
export { SignInWaiting } from './sign-in-waiting.tsx';
export { useProvider } from './use-provider.ts';
export { useSignIn, type SignInState } from './use-sign-in.ts';
export { useSignInPlace } from './use-sign-in-place.ts';
