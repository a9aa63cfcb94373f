import { readLabel } from '../values/ways.ts';
import { components, unescaped, type Property } from './property.ts';

/** A card's properties by name; those of a group go together. */
export class CardProperties {
  readonly #properties: readonly Property[];
  /** Apple's label of each group, the first where it has several. */
  readonly #labels: ReadonlyMap<string, string>;

  constructor(properties: readonly Property[]) {
    // A value in another script or language says the same again.
    const said = new Set<string>();
    this.#properties = properties.filter(({ name, parameters }) => {
      const altid = parameters.get('altid');
      const key = `${name};${altid}`;
      if (altid === undefined) return true;
      if (said.has(key)) return false;
      said.add(key);
      return true;
    });
    this.#labels = new Map(
      this.#properties
        .toReversed()
        .flatMap(({ group, name, value }) => (group !== null && name === 'X-ABLABEL' ? [[group, value] as const] : [])),
    );
  }

  /** The preferred ones first. */
  all(name: string): Property[] {
    const found = this.#properties.filter((property) => property.name === name);
    return found.toSorted((one, other) => Number(other.types.has('pref')) - Number(one.types.has('pref')));
  }

  starting(name: string): readonly Property[] {
    return this.#properties.filter((property) => property.name.startsWith(name));
  }

  text(name: string): string {
    return unescaped(this.all(name).find(({ value }) => value.trim() !== '')?.value ?? '').trim();
  }

  parts(name: string): string[] {
    return components(this.all(name).find(({ value }) => value.trim() !== '')?.value ?? '', ';').map((part) =>
      part.trim(),
    );
  }

  /** What it is for: by Apple's label of its group, else by its types. */
  labelOf({ group, types }: Property): string | null {
    const own = group === null ? undefined : this.#labels.get(group);
    const said = own === undefined ? null : readLabel(unescaped(own));
    return (
      said ??
      ['fax', 'pager', 'cell', 'work', 'home', 'main', 'other']
        .filter((type) => types.has(type))
        .map((type) => readLabel(type))[0] ??
      null
    );
  }
}
