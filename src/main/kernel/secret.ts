import { inspect } from 'node:util';

const hidden = '[secret]';

/** A password or token. It prints as `[secret]` everywhere; only `reveal` gives the text, to be called where it leaves. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  [inspect.custom](): string {
    return hidden;
  }
}
