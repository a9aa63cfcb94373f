export { changeLogged, openCounterLog } from './opened.ts';
export { CounterLog } from './counter-log.tsx';
export { MomentField } from './moment-field.tsx';
export { readAhead } from './use-moment.ts';
