import { readLabel } from '../values/ways.ts';
import { components, unescaped, type Property } from './property.ts';

/** A card's properties by name; those of a group go together. */
export class CardProperties {
  readonly #properties: readonly Property[];

  constructor(properties: readonly Property[]) {
    // A value in another script or language says the same again.
    this.#properties = properties.filter(({ parameters }, at) => {
      const altid = parameters.get('altid');
      return (
        altid === undefined ||
        properties.findIndex(
          (other) => other.name === properties[at]?.name && other.parameters.get('altid') === altid,
        ) === at
      );
    });
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
    const own =
      group === null
        ? undefined
        : this.#properties.find((other) => other.group === group && other.name === 'X-ABLABEL');
    const said = own && readLabel(unescaped(own.value));
    return (
      said ??
      ['fax', 'pager', 'cell', 'work', 'home', 'main', 'other']
        .filter((type) => types.has(type))
        .map((type) => readLabel(type))[0] ??
      null
    );
  }
}
