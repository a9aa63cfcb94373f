import type { Chat, User } from '@grammyjs/types';

/** Somebody at Telegram, of whom a name is enough. */
export class People {
  readonly #known = new Map<string, User>();

  /** By user name, or by name alone for who has none. */
  person(handle: string, name = handle): User {
    const known = this.#known.get(handle);
    if (known) return known;
    const [first = name, ...rest] = name.split(' ');
    const person: User = {
      ...{ id: 700_000_001 + this.#known.size * 7, is_bot: false, first_name: first },
      ...(rest.length > 0 && { last_name: rest.join(' ') }),
      ...(/^\w{4,32}$/u.test(handle) && { username: handle }),
    };
    this.#known.set(handle, person);
    return person;
  }

  byId(id: number): User | null {
    return [...this.#known.values()].find((person) => person.id === id) ?? null;
  }
}

export function chatWith({ id, first_name, last_name, username }: User): Chat.PrivateChat {
  return {
    ...{ id, type: 'private', first_name },
    ...(last_name !== undefined && { last_name }),
    ...(username !== undefined && { username }),
  };
}
