import type { CardProperties } from './card-properties.ts';
import { unescaped } from './property.ts';

const known: Readonly<Record<string, string>> = {
  ...{
    TITLE: 'Job title',
    ROLE: 'Role',
    NICKNAME: 'Nickname',
    ANNIVERSARY: 'Anniversary',
    'X-ANNIVERSARY': 'Anniversary',
    GENDER: 'Gender',
  },
  ...{
    'X-MS-ANNIVERSARY': 'Anniversary',
    'X-EVOLUTION-ANNIVERSARY': 'Anniversary',
    'X-SPOUSE': 'Spouse',
    'X-MS-SPOUSE': 'Spouse',
    'X-EVOLUTION-SPOUSE': 'Spouse',
  },
  ...{
    'X-MS-MANAGER': 'Manager',
    'X-EVOLUTION-MANAGER': 'Manager',
    'X-MS-ASSISTANT': 'Assistant',
    'X-EVOLUTION-ASSISTANT': 'Assistant',
  },
};

/** What a card says beyond what every customer has, by its name for people. */
export function furtherOf(card: CardProperties): [key: string, text: string][] {
  const found = new Map<string, string>();
  const add = (key: string, text: string): void => {
    if (text.trim() !== '' && !found.has(key)) found.set(key, text.trim());
  };
  for (const [property, key] of Object.entries(known)) add(key, card.text(property));
  add(
    'Department',
    card
      .parts('ORG')
      .slice(1)
      .filter((part) => part !== '')
      .join(', '),
  );
  for (const property of [...card.all('X-ABDATE'), ...card.all('X-ABRELATEDNAMES'), ...card.all('RELATED')])
    add(
      card.labelOf(property) ?? [...property.types].find((type) => type !== 'pref') ?? 'Related',
      unescaped(property.value),
    );
  return [...found];
}
