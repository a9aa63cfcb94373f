import { readWords } from '#main/connectors/email/new-text/read-words';

/** What is newly written in a plain answer. */
export function newTextOf(text: string): string {
  return readWords({ text, cited: text }, { subject: 'Re: Tea', answers: true, zone: 0 }).newText;
}
