import { nextDue, weekdays, type Repetition } from '#shared/domain/repetition';
import { dueWords, type DueUnit, type DueWords } from './due-words/index.ts';
import { foldWords } from './fold.ts';
import { inOrder } from './in-order.ts';
import { readMoment } from './read-moment.ts';
import { closing } from './said-moment.ts';
import { readTime } from './said-times.ts';

/** By when, and when again. */
export type Due = Readonly<{ at: number; repeats: Repetition | null }>;
type Meant = Readonly<{ now: number; locale: string | null }>;

/** What somebody's words for a due date mean: a moment, or one that comes again ("every Monday 9"); null where neither. */
export async function readDue(words: string, meant: Meant): Promise<Due | null> {
  const again = readRepetition(words, meant);
  if (again) return again;
  const at = await readMoment(words, { ...meant, about: 'future' });
  return at === null ? null : { at, repeats: null };
}

/** The same for words that say how often alone; where they name no day it is the day it is said on, one round later. */
export function readRepetition(words: string, { now, locale }: Meant): Due | null {
  const text = foldWords(words);
  for (const language of inOrder(dueWords, locale)) {
    const said = saidAgain(text, language);
    const rule = said && ruleOf(said, new Date(now));
    if (rule) return { at: firstDue(rule, { said, now }), repeats: rule };
  }
  return null;
}

type Said = { unit: DueUnit | null; every: number; days: number[]; day: number | null; minute: number | null };

/** Null where the words say anything else or more. */
function saidAgain(text: string, words: DueWords): Said | null {
  const said: Said = { unit: null, every: 1, days: [], day: null, minute: null };
  const patterns = patternsOf(words, said);
  const filler = whole(`${words.and}|${words.filler}`);
  const gap = /[\s,]+/uy;
  for (let place = 0; place < text.length;) {
    place = ended(gap, text, place) ?? place;
    const pattern = patterns.find(([regular, meaning]) => {
      regular.lastIndex = place;
      const found = regular.exec(text);
      return found !== null && meaning(found.groups ?? {}, found[0]);
    });
    const time = pattern ? null : readTime(text, place, { words, afterDay: true });
    if (time) said.minute = time.minute;
    const to = pattern?.[0].lastIndex ?? time?.to ?? ended(filler, text, place);
    if (to === null) return null;
    place = to;
  }
  return said.unit !== null || said.days.length > 0 || said.day !== null ? said : null;
}

type Groups = Readonly<Record<string, string | undefined>>;
/** Whether what was found may stand where it does; if so, it is taken down. */
type Pattern = readonly [found: RegExp, take: (groups: Groups, words: string) => boolean];

/** What may stand where; the word for "every", or an adverb that says so, comes first. */
function patternsOf(words: DueWords, said: Said): readonly Pattern[] {
  const units = Object.entries(words.units)
    .map(([name, unit]) => `(?<${name}>${unit})`)
    .toReversed()
    .join('|');
  const numbers = words.numbers.map(([number]) => number).join('|');
  const weekday = words.weekdays
    .map((day, index) => `(?<day${index}>${day}s?|${words.shortWeekdays[index]}\\.?)`)
    .join('|');
  const began = (): boolean => said.unit !== null;
  const isUnit = (groups: Groups): DueUnit | null => {
    const names: readonly DueUnit[] = ['workday', 'day', 'week', 'month', 'year'];
    return names.find((name) => groups[name] !== undefined) ?? null;
  };
  return [
    ...Object.entries(words.adverbs).map(([name, adverb]): Pattern => [
      whole(adverb),
      () => {
        if (began()) return false;
        said.unit = isUnit({ [name]: adverb });
        return true;
      },
    ]),
    [
      whole(`(?:${words.every}) ?(?:(?<other>${words.other}) |(?<count>\\d{1,2}|${numbers}) )?(?:${units})`),
      (groups) => {
        if (began()) return false;
        said.unit = isUnit(groups);
        said.every = groups['other'] === undefined ? countOf(groups['count'], words) : 2;
        return said.unit !== null && said.every > 0;
      },
    ],
    // Of "every Monday" the Monday is read next.
    [
      new RegExp(
        `(?:${words.every}) (?:(?<other>${words.other}) )?(?=(?:the )?(?:${weekday}|${words.lastDay}|${words.numberedDay}))`.replaceAll(
          /\?<(?!other|[=!])\w+>/gu,
          '?:',
        ),
        'yu',
      ),
      ({ other }) => {
        if (began()) return false;
        said.unit = 'week';
        said.every = other === undefined ? 1 : 2;
        return true;
      },
    ],
    [
      whole(words.lastDay),
      (_, found) => {
        if (!began() && !new RegExp(`\\b(?:${words.every})\\b`, 'u').test(found)) return false;
        said.unit = 'month';
        said.day = 31;
        return true;
      },
    ],
    [
      whole(weekday),
      (groups) => {
        const found = [0, 1, 2, 3, 4, 5, 6].find((index) => groups[`day${index}`] !== undefined);
        if (!began() || said.unit !== 'week' || found === undefined) return false;
        said.days.push(found + 1);
        return true;
      },
    ],
    [
      whole(words.numberedDay),
      ({ nth }) => {
        if (!began()) return false;
        said.unit = 'month';
        said.day = Number(nth);
        return said.day >= 1 && said.day <= 31;
      },
    ],
  ];
}

function ruleOf({ unit, every, days, day, minute: said }: Said, today: Date): Repetition | null {
  const minute = said ?? closing;
  switch (unit) {
    case 'day':
      return { unit, every, minute };
    case 'workday':
      return every === 1 ? { unit: 'week', every, minute, days: weekdays } : null;
    case 'week':
      return {
        unit,
        every,
        minute,
        days: days.length > 0 ? [...new Set(days)].toSorted((one, other) => one - other) : [today.getDay() || 7],
      };
    case 'month':
      return { unit, every, minute, day: day ?? today.getDate() };
    case 'year':
      return { unit, every, minute, month: today.getMonth() + 1, day: today.getDate() };
    default:
      return null;
  }
}

function firstDue(rule: Repetition, { said, now }: Readonly<{ said: Said; now: number }>): number {
  const named = said.days.length > 0 || said.day !== null || said.unit === 'day' || said.unit === 'workday';
  if (named) return nextDue({ ...rule, every: 1 }, { due: now, now });
  const tonight = new Date(now).setHours(23, 59, 59, 999);
  return nextDue(rule, { due: tonight, now });
}

function countOf(said: string | undefined, { numbers }: DueWords): number {
  if (said === undefined) return 1;
  if (/^\d/u.test(said)) return Number(said);
  return numbers.find(([word]) => new RegExp(`^(?:${word})$`, 'u').test(said))?.[1] ?? 1;
}

function ended(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function whole(pattern: string): RegExp {
  return new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'yu');
}
