import { expect, it } from 'vitest';
import { traitsOf, type Known } from '#main/people/matching/traits';
import { addressWords, goesByName } from '#shared/domain/card-values';

const known: Known = {
  ...{ id: '1', kind: 'person', companies: [], websites: [], birthdays: [], places: [] },
  ...{ names: [], identities: [], signed: { phones: [], addresses: [] } },
};

it('A handle behind a name tells people apart and together; an id that a network made up tells nobody anything', () => {
  const handlesOf = (names: readonly string[], ...addresses: readonly string[]) =>
    traitsOf({ ...known, names, identities: addresses.map((address) => ({ channel: 'some', address })) }).handles;
  expect(handlesOf([], 'gbp:202:before7', 'did:plc:ewvi7nxz', 'fb:1:2')).toEqual([]);
  expect(handlesOf(['Anna Schmidt (@anna.schmidt)'], 'did:plc:ewvi7nxz')).toEqual(
    handlesOf([], 'anna_schmidt@chaos.social'),
  );
});

it('Of a made-up address the handle is shown, or the name', () => {
  const shown = (address: string, name: string | null) => addressWords({ channel: 'bluesky', address, name }, 'DE');
  expect(shown('did:plc:ewvi7nxz', 'Anna (@anna.example)')).toBe('@anna.example');
  expect(shown('did:plc:ewvi7nxz', 'Anna')).toBe('Anna');
  expect(shown('anna@example.org', 'Anna')).toBe('anna@example.org');
});

it('Who goes by nothing but a name at a network has nothing there to be copied', () => {
  expect(goesByName({ address: 'fb:1:2', name: 'Anna Schmidt' })).toBe(true);
  expect(goesByName({ address: 'x:12', name: 'Anna Schmidt (@anna)' })).toBe(false);
  expect(goesByName({ address: 'ig:1:2', name: '@anna' })).toBe(false);
  expect(goesByName({ address: 'anna@example.com', name: 'Anna Schmidt' })).toBe(false);
});
