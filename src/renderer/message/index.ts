export { Message } from './message.tsx';
export { partyName } from './party-names.ts';
