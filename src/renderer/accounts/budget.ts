/** An amount in millionths as it is typed: 2500000 is “2.5”. */
export function budgetText(millionths: number): string {
  return String(millionths / 1_000_000);
}

/** What was typed, with a point or a comma, in millionths; null for what is no amount. */
export function budgetIn(text: string): number | null {
  const typed = /^\s*(?<amount>\d{1,7}(?:[.,]\d{1,6})?)\s*$/u.exec(text)?.groups?.['amount'];
  return typed === undefined ? null : Math.round(Number(typed.replace(',', '.')) * 1_000_000);
}
