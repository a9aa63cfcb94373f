export type { Finding } from './finding.ts';
export { findPersonal, type GuardContext } from './find-personal.ts';
export { noFacts, type PersonalFacts } from './known.ts';
