import { piecesOf, termsOf } from './terms.ts';

/** A text as what it is about: how much of each term is in it. */
export type Weights = ReadonlyMap<string, number>;

/** What has less in common with a message is no answer to it: measured on questions nobody saved an answer for. */
export const leastInCommon = 0.12;
const pieceWeight = 0.35;
const unknownTerm = 0.5;
/** As much of a text as is looked at. */
const enough = 2000;

/** What a text is about; `whole` words only, where pieces of them would cost more than they find. */
export function weightsOf(text: string, whole = false): Weights {
  const weights = new Map<string, number>();
  for (const term of termsOf(text.slice(0, enough))) {
    add(weights, term, 1);
    if (!whole) for (const piece of piecesOf(term)) add(weights, piece, pieceWeight);
  }
  // Said ten times it is not ten times as much about it.
  for (const [term, count] of weights) weights.set(term, count < 1 ? count : 1 + Math.log(count));
  return weights;
}

type Kept = Readonly<{ owner: string; weights: Weights }>;
type Posting = Readonly<{ text: number; weight: number }>;

/** Finds to whom of many texts another one is nearest: by the cosine of what they are about, rare terms counting more. */
export class SimilarTexts {
  readonly #owners: string[] = [];
  readonly #postings = new Map<string, Posting[]>();
  #lengths: Float64Array | null = null;

  add({ owner, weights }: Kept): void {
    const text = this.#owners.push(owner) - 1;
    this.#lengths = null;
    for (const [term, weight] of weights) {
      const list = this.#postings.get(term);
      if (list) list.push({ text, weight });
      else this.#postings.set(term, [{ text, weight }]);
    }
  }

  /** Each owner's best text, as a share of what is the same; those that have nothing in common are left out. */
  nearest(weights: Weights): ReadonlyMap<string, number> {
    const lengths = this.#lengths ?? this.#measured();
    this.#lengths = lengths;
    const products = new Float64Array(this.#owners.length);
    let length = 0;
    for (const [term, weight] of weights) {
      const postings = this.#postings.get(term) ?? [];
      const rarity = this.#rarity(postings.length);
      length += (weight * rarity) ** 2;
      for (const posting of postings)
        products[posting.text] = (products[posting.text] ?? 0) + weight * posting.weight * rarity ** 2;
    }
    const best = new Map<string, number>();
    for (const [text, product] of products.entries()) {
      const owner = this.#owners[text] ?? '';
      const score = product / (Math.sqrt(length) * (lengths[text] ?? 1));
      if (product > 0 && score > (best.get(owner) ?? 0)) best.set(owner, score);
    }
    return best;
  }

  /** What no text has tells less of how near one is than what a single one has. */
  #rarity(texts: number): number {
    return Math.log(1 + this.#owners.length / (texts + 0.5)) * (texts === 0 ? unknownTerm : 1);
  }

  #measured(): Float64Array {
    const lengths = new Float64Array(this.#owners.length);
    for (const postings of this.#postings.values()) {
      const rarity = this.#rarity(postings.length);
      for (const { text, weight } of postings) lengths[text] = (lengths[text] ?? 0) + (weight * rarity) ** 2;
    }
    return lengths.map(Math.sqrt);
  }
}

function add(weights: Map<string, number>, term: string, weight: number): void {
  weights.set(term, (weights.get(term) ?? 0) + weight);
}
