export { SignInAgain } from './sign-in-again.tsx';
export { SignInWaiting } from './sign-in-waiting.tsx';
export { useProvider } from './use-provider.ts';
export { useSignIn, type SignInState } from './use-sign-in.ts';
