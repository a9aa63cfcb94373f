import { useEffect, useState } from 'react';
import type { DraftPromise } from '#shared/domain/draft';
import { findPromises, type FoundPromise } from '#shared/promises/find-promises';

// Half a sentence promises nothing yet.
const typingPause = 400;

/** The sentences of what somebody writes that sound like promises, a little after they wrote them. */
export function usePromises(text: string): readonly FoundPromise[] {
  const [found, setFound] = useState<readonly FoundPromise[]>([]);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      const meant = { now: Date.now(), locale: navigator.language };
      void findPromises(text, meant).then((next) => gone || setFound(next));
    }, typingPause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}

/**
 * The accepted ones as the words stand now: a sentence that was put another way stays accepted, where it is the one that
 * most of its words are in. Answers the same list where nothing changed.
 */
export function keptPromises(
  accepted: readonly DraftPromise[],
  found: readonly FoundPromise[],
): readonly DraftPromise[] {
  const texts = new Set(found.map(({ text }) => text));
  const free = found.filter(({ text }) => accepted.every(({ said }) => said !== text));
  let changed = false;
  const kept = accepted.map((promise) => {
    if (texts.has(promise.said)) return promise;
    const likest = free.find(({ text }) => likeness(promise.said, text) >= 0.6);
    if (!likest) return promise;
    changed = true;
    return { said: likest.text, dueAt: likest.dueAt ?? promise.dueAt };
  });
  return changed ? kept : accepted;
}

function likeness(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => new Set(text.toLowerCase().match(/\p{L}+/gu)));
  if (!left || !right || left.size === 0) return 0;
  return [...left].filter((word) => right.has(word)).length / Math.max(left.size, right.size);
}
