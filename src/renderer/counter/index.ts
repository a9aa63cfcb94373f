export { changeLogged, openCounterLog } from './opened.ts';
export { CounterLog } from './counter-log.tsx';
export { useMoment, readAhead } from './use-moment.ts';
