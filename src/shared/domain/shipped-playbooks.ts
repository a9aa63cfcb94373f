import type { PlaybookPurpose, PlaybookWords } from './playbook.ts';

/** The playbook a complaint is opened with. */
export const complaintPlaybook = 'playbook-complaint';

type Shipped = Readonly<{ id: string }> & PlaybookWords;

/** What the program comes with. Each can be put in other words, taken away and brought back. */
export const shippedPlaybooks: readonly Shipped[] = [
  shipped('complaint', 'A complaint', [
    'Answer today, if only to say that you have read it and when you will know more',
    'Read the history, so that they need not tell it again',
    'Say in one sentence what went wrong for them, in their words',
    'Say sorry for that, without a but',
    'Find out what would put it right for them',
    'Decide what you will do, and say it with a day',
    'Do it',
    'Tell them that it is done, and ask whether it is well now',
    'Change what caused it, or write down why not',
  ]),
  shipped('refund', 'A refund', [
    'Find the order: what, when, how it was paid',
    'Look at your terms; when in doubt, decide for the customer',
    'Say yes or no, with the amount and the day by which they have it',
    'If something has to come back, say how, and who pays for it',
    'Pay back by the way it was paid',
    'Tell them that the money is on its way, and when it usually arrives',
    'Write the refund into your books',
    'Look after a week whether it arrived',
  ]),
  shipped('question', 'A question we cannot answer yet', [
    'Say that you do not know it yet, and by when you will',
    'Write that day down as a promise',
    'Ask whoever knows: supplier, maker, colleague',
    'On that day answer, or say that it takes longer',
    'Keep the answer where the next one finds it',
  ]),
  shipped('public-criticism', 'Public criticism', [
    'Wait until you are calm, but not until tomorrow',
    'Look whether it is true, and whether you know them',
    'Answer where it was said, in two or three sentences: thank them, say what you regret',
    'Write nothing personal there: no order, no address, no name they do not use',
    'Offer a private way, and take it up yourself',
    'Put it right in private',
    'Say in public, below it, that it was put right, if they are content with that',
    'Take it away only where it breaks the law; never because it hurts',
  ]),
  shipped('praise', 'Praise', [
    'Thank them by name, with something only they could have meant',
    'Tell whoever earned it',
    'Ask whether you may quote it',
    'If it was said in private, tell them where others would read it, once and without pressing',
    'Note on their card what they liked',
  ]),
  shipped('leaving', 'A customer about to leave', [
    'Call if you can; otherwise write as a person, not as the shop',
    'Ask what happened, and do not defend yourself',
    'Look for what they waited for in vain: an answer, a delivery, a promise',
    'Offer one thing that puts exactly that right',
    'Make going easy: no hoops, no discount to shut the door',
    'Thank them for the time they were with you',
    'If they go, write down why; if they stay, look after a month how it is',
  ]),
];

export function shippedPlaybook(id: string): PlaybookWords | null {
  const found = shippedPlaybooks.find((one) => one.id === id);
  return found ? { name: found.name, purpose: found.purpose, steps: found.steps } : null;
}

function shipped(purpose: PlaybookPurpose, name: string, steps: readonly string[]): Shipped {
  return { id: `playbook-${purpose}`, purpose, name, steps };
}
