/** The command was called wrongly: exit 2, and the sentence says how it is meant. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** It failed, or what it found is not well: exit 1 with this sentence, after what results there are were printed. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** Nobody reads the results any more (`shopbell list … | head`): there is nothing left to do, and nothing wrong. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}
