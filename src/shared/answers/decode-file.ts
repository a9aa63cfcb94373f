/** A file's words: UTF-8, or what spreadsheets of Western Europe write where it is none. `decode` fails on what is not of its charset. */
export function decodeFile(decode: (charset: string) => string): string {
  try {
    return decode('utf-8');
  } catch {
    return decode('windows-1252');
  }
}
