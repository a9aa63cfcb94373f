/** Said to the person as it stands; everything else that is thrown is a bug. */
export class SetupFailure extends Error {
  name = 'SetupFailure';
}
