export { LinkThere } from './link-there.tsx';
export { Message } from './message.tsx';
export { isBarred, isUndelivered } from './outgoing-state.ts';
export { partyName } from './party-names.ts';
