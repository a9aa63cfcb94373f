import { expect, it } from 'vitest';
import { beginOf, daysOfLife, lifeUntil } from '#main/sample/life';
import { peopleIn } from '#main/sample/people';
import { places } from '#main/sample/places';
import { waitingAt } from '#main/sample/waiting';

const day = 24 * 60 * 60_000;
const now = new Date(2026, 10, 22, 15, 30).getTime();
const life = lifeUntil(now);
const said = life.scenes.flatMap((scene) => scene.said);

it('is the same life each time, of the same people', () => {
  expect(lifeUntil(now)).toEqual(life);
  expect(peopleIn()).toEqual(life.people);
  const tomorrow = lifeUntil(now + day);
  expect(tomorrow.scenes.map(({ key }) => key).toSorted()).toEqual(life.scenes.map(({ key }) => key).toSorted());
});

it('is two years long, of a few hundred people, on every channel', () => {
  expect(life.people.length).toBeGreaterThan(300);
  expect(life.people.length).toBeLessThan(400);
  expect(said.length).toBeGreaterThan(1500);
  expect(said.length).toBeLessThan(3000);
  const channels = new Set(life.scenes.map(({ channel }) => channel));
  expect(channels).toEqual(new Set(places.map(({ channel }) => channel)));
  const first = Math.min(...life.scenes.map(beginOf));
  expect(now - first).toBeGreaterThan((daysOfLife - 30) * day);
  expect(said.every(({ at }) => at < now && at > now - (daysOfLife + 1) * day)).toBe(true);
});

it('tells each scene in its order, and leaves no gap in its words', () => {
  for (const { said: words, subject, kind } of life.scenes) {
    expect(words.map(({ at }) => at)).toEqual(words.map(({ at }) => at).toSorted((one, other) => one - other));
    for (const { text } of words) expect(text).not.toMatch(/[{}]|undefined/u);
    expect(subject ?? '').not.toMatch(/[{}]/u);
    const speaks = ['message', 'mention', 'comment'].includes(kind);
    expect(speaks && words.some(({ text }) => text === '')).toBe(false);
  }
});

it('has what a shop lives through: complaints, promises, offers, reviews, several doors for one person', () => {
  const about = (wanted: string): number => life.scenes.filter(({ script }) => script?.about === wanted).length;
  for (const wanted of ['question', 'order', 'complaint', 'praise', 'offer']) expect(about(wanted)).toBeGreaterThan(4);
  const doors = new Map<number, Set<string>>();
  for (const { person, channel } of life.scenes)
    doors.set(person.number, (doors.get(person.number) ?? new Set()).add(channel));
  expect([...doors.values()].filter(({ size }) => size > 1).length).toBeGreaterThan(20);
});

it('has somebody waiting on every channel when it is opened, each where they are met', () => {
  const waiting = waitingAt(now, life.people);
  expect(new Set(waiting.map(({ channel }) => channel))).toEqual(new Set(places.map(({ channel }) => channel)));
  for (const { channel, saying } of waiting) expect(saying.by.channels).toContain(channel);
});
