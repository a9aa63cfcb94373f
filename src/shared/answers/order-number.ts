const words = [
  ...['order', 'purchase order', 'bestellung', 'bestellnummer', 'bestellnr', 'bestell-nr', 'auftrag', 'auftragsnummer'],
  ...['auftragsnr', 'auftrags-nr', 'commande', 'pedido', 'ordine', 'encomenda', 'bestelling', 'ordernummer', 'ordernr'],
  ...['bestelnummer', 'bestelnr', 'beställning', 'ordrenummer', 'tilaus', 'zamówienie', 'zamówienia', 'objednávka'],
].join('|');
const markers = 'number|nummer|numéro|numero|número|num|nro|no|nr|n°|nº|n\\.º|id|ref';
const sign = String.raw`(?:[a-z]{1,5}[-/]?)?\d[a-z0-9]*(?:[-/][a-z0-9]+)*`;
const named = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${words})(?:\s+|\s*[:.]\s*)?(?:(?:is|lautet|est|es|è|é)\s+)?(?<marked>(?:(?:${markers})(?![\p{L}])\s*[.:]*\s*)?[:#]?\s*)(?<number>${sign})(?![\p{L}\p{N}])`,
  'giu',
);
const hashed = new RegExp(String.raw`(?<![\p{L}\p{N}&/])#\s?(?<number>${sign})(?![\p{L}\p{N}])`, 'giu');

/** The first order number a text names: “order no. A-2041”, “Bestellnr. 10023”, “#5512”; null where it names none. */
export function orderNumberIn(text: string): string | null {
  for (const found of text.matchAll(named)) {
    const { number = '', marked = '' } = found.groups ?? {};
    if (isOrderNumber(number, marked.trim() !== '')) return number;
  }
  for (const found of text.matchAll(hashed)) {
    const number = found.groups?.['number'] ?? '';
    if (isOrderNumber(number, true)) return number;
  }
  return null;
}

/** “an order of 2 teapots”, “the order from 2025”, “order 3/4/2026” name none. */
function isOrderNumber(number: string, marked: boolean): boolean {
  const digits = number.replaceAll(/\D/gu, '').length;
  if (/^\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?$/u.test(number) || /^\d{4}-\d{2}-\d{2}$/u.test(number)) return false;
  if (marked || /[a-z]/iu.test(number)) return digits >= 2 && number.length >= 3;
  return digits >= 4 && !/^(?:19|20)\d\d$/u.test(number);
}
