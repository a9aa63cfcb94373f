import type { PostalAddress } from '#shared/domain/customer';

// Where the code stands behind the town (UPU addressing: the English-speaking countries and some more).
const townFirst =
  /^(?:us|usa|united states.*|ca|canada|au|australia|gb|uk|united kingdom|ie|ireland|nz|new zealand|in|india)$/iu;

/** An address as it is written on a letter, a line each. */
export function addressLines({ street, city, region, postalCode, country }: PostalAddress): string {
  const town = townFirst.test(country.trim())
    ? [[city, region].filter((part) => part !== '').join(', '), postalCode].filter((part) => part !== '').join(' ')
    : [[postalCode, city].filter((part) => part !== '').join(' '), region].filter((part) => part !== '').join(', ');
  return [street, town, country].filter((line) => line.trim() !== '').join('\n');
}
