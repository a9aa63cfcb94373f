import { refusalCodes, refusalDetails, type RefusalCode } from '#shared/domain/refusal';

/** Every refusal as a declared, typed error: an operation may answer with any of them, and with nothing else. */
export const refusals = Object.fromEntries(
  refusalCodes.map((code) => [code, { status: 422, data: refusalDetails }]),
) as Record<
  // Object.fromEntries forgets its keys; the list it was made from is the type.
  RefusalCode,
  { readonly status: 422; readonly data: typeof refusalDetails }
>;
