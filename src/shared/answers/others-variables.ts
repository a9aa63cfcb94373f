/** How other programs call what we call so, without spaces and in lower case. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^(?:ticket\.)?(?:customer|contact|requester|user)\.(?:first_?name|firstname)$/u, 'customer.first_name'],
  [/^(?:ticket\.)?(?:customer|contact|requester|user)\.(?:last_?name|lastname)$/u, 'customer.last_name'],
  [/^(?:ticket\.)?(?:customer|contact|requester|user)\.(?:full_?name|name)$/u, 'customer.name'],
  [/^(?:ticket\.)?(?:customer|contact|requester|user)\.(?:email|email_address)$/u, 'customer.email'],
  [/^(?:ticket\.)?(?:customer|contact|requester|user)\.phone$/u, 'customer.phone'],
  [/^(?:ticket\.)?(?:organization|company|contact\.company|customer\.company)(?:\.name)?$/u, 'customer.company'],
  [/^(?:agent|current_user|user_agent|sender)(?:\.(?:full_?name|name|first_?name|firstname))$/u, 'sender.name'],
  [/^(?:order|last_order|ticket\.customer\.last_order)\.(?:number|name|id)$/u, 'order.number'],
  [/^(?:mailbox|inbox|brand|account|store|shop)\.name$/u, 'shop.name'],
];
const written = /\{\{\s*([a-z_.]+)\s*(?:\|[^{}]*)?\}\}|\{%\s*([a-z_.]+)\s*(?:,[^{}%]*)?%\}/giu;

/** A text of another program with its variables as ours are written: `{{ticket.requester.first_name}}`, `{%customer.firstName%}`. */
export function asOurVariables(text: string): string {
  return text.replaceAll(written, (as: string, doubled: string | undefined, percent: string | undefined) => {
    const name = (doubled ?? percent ?? '').toLowerCase();
    const ours = names.find(([theirs]) => theirs.test(name));
    return ours ? `{${ours[1]}}` : as;
  });
}
