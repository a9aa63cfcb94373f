export { LinkThere } from './link-there.tsx';
export { Message } from './message.tsx';
export { partyName } from './party-names.ts';
