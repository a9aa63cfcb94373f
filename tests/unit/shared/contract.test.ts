import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index';
import { refusalCodes } from '#shared/domain/refusal';
import { refusalSentence } from '#shared/text/refusals';

type Operation = Readonly<{ name: string; procedure: object }>;

function operationsIn(node: object, path: readonly string[] = []): Operation[] {
  if (isContractProcedure(node)) return [{ name: path.join('.'), procedure: node }];
  return Object.entries(node).flatMap(([key, value]: [string, object]) => operationsIn(value, [...path, key]));
}

const operations = operationsIn(contract);

describe('the contract', () => {
  it('declares for every operation what goes in, what comes out and how it may refuse', () => {
    expect(operations.length).toBeGreaterThan(30);
    const incomplete = operations.filter(({ name, procedure }) => {
      if (!isContractProcedure(procedure)) return true;
      const { inputSchema, outputSchema, errorMap } = procedure['~orpc'];
      // The one subscription takes nothing and refuses nothing.
      const whole = name === 'events.subscribe' || (inputSchema && refusalCodes.every((code) => code in errorMap));
      return !whole || !outputSchema;
    });
    expect(incomplete.map(({ name }) => name)).toEqual([]);
  });
});

describe('sentences for refusals', () => {
  it.each(refusalCodes)('%s says what happened and what to do, with a detail and without', (code) => {
    for (const sentence of [refusalSentence(code), refusalSentence(code, { detail: 'mail.example.org' })]) {
      expect(sentence).toMatch(/^(\p{Lu}|mail\.example\.org ).*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|\(\)|“”|  /);
    }
  });
});
