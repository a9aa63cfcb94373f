/** A secret, and the texts in it where it is JSON, but for those too short to be secret. */
export function textsIn(secret: string): string[] {
  const found = [secret];
  try {
    JSON.parse(secret, (_, value: unknown) => {
      if (typeof value === 'string' && value.length >= 12) found.push(value);
    });
  } catch {
    // A password: it is no JSON.
  }
  return found;
}
