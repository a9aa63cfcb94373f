import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index';
import { topic } from '#shared/contract/events';
import { pathsAffectedBy } from '#renderer/core/invalidation';

describe('what is read again after a change', () => {
  it('names only operations and groups the contract has', () => {
    const known = new Set(
      Object.entries(contract).flatMap(([group, operations]) => [
        group,
        ...Object.keys(operations).map((name) => `${group}.${name}`),
      ]),
    );
    const unknown = topic.options
      .flatMap((one) => pathsAffectedBy([one]).map((path) => path.join('.')))
      .filter((path) => !known.has(path));
    expect(unknown).toEqual([]);
  });

  it('reads each group once, and not also a part of it', () => {
    const paths = pathsAffectedBy(['drafts', 'conversations', 'outbox']).map((path) => path.join('.'));
    expect(paths).toContain('inbox');
    expect(paths.filter((path) => path.startsWith('inbox'))).toEqual(['inbox']);
  });

  it('asks who can write when an account came or went: the first one brings the button for a new mail', () => {
    expect(pathsAffectedBy(['accounts']).flat()).toContain('writing');
  });

  it('leaves the list of conversations alone when only an account changed', () => {
    expect(pathsAffectedBy(['accounts']).flat()).not.toContain('inbox');
  });
});
