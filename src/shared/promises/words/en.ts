import type { PromiseWords } from './promise-words.ts';

const actions = [
  'add|answer|arrange|ask(?! you (?:for|to))|bake|book|bring|call|cancel|change|chase|check|collect|come back to|compensate|confirm',
  'contact|correct|credit|deduct|deliver|dispatch|double-?check|drop|e-?mail|exchange|extend|find (?:out|you|one|an?)|fix|follow up',
  'forward|get back|get (?:an?|the|it|one|them|that|this|your|you)|give you|have (?:an?|the|it|one|them|your|this|that)|hold|inquire|enquire',
  'investigate|issue|keep (?:you|one|it|an?|the)|let you know|look (?:into|up|for|at|it up|that up|this up)|mail|make (?:an?|it|one|sure|you|up)',
  'mend|order|pack|pass|pay|phone|pick|post|prepare|print|process|put|refund|reimburse|remove|repair|replace|reply|resend|reserve|respond',
  'return|ring|schedule|see to|send|set|ship|show you|sort|speak|swap|take (?:care|it|this|that)|talk|tell|text|transfer|try to|update|upload',
  'waive|wrap|write',
].join('|');
const going =
  'send|ship|post|call|ring|dispatch|return|refund|pay|order|repair|bring|deliver|writ|forward|check|transferr|prepar|arrang';
const before = '(?: (?:also|then|now|first|just|both|all|of course|certainly|right away|\\p{L}+ly))*';
const will = "(?:'ll| will| shall|'m going to| am going to|'re going to| are going to)";

export const english: PromiseWords = {
  language: 'en',
  common:
    "the|to|you|your|and|of|is|it|we|i'll|will|for|on|that|by|this|have|be|are|with|at|my|our|me|not|a|an|us|will",
  sure: [
    `(?:i|we)${before}${will}${before} (?:${actions})`,
    `(?:i|we)${before}${will}${before} be (?:in touch|back in touch|(?:${going})ing)`,
    `(?:i|we) promise to (?:${actions})`,
    'let me (?:check|ask|find out|look|see)\\b.* (?:get|come) back',
    "you(?:'ll| will) hear (?:back )?from (?:me|us)",
  ],
  dated: [
    `(?:i'm|i am|we're|we are)${before} (?:${going})ing`,
    "you(?:'ll| will) (?:have|get|receive)\\b.* (?:back|from (?:me|us))",
    "you(?:'ll| will) have (?:your|the|an?|it)",
  ],
  when: 'as soon as|right away|immediately',
  not: [
    '(?<!(?:check|see|out|ask|look) )if',
    'unless|in case|provided(?: that)?|as long as|on condition|(?:once|when|as soon as|after) you|should (?:you|it|this|that|they|anything|there)',
    "will not|won't|shall not|shan't|not going to|never|(?:don't|do not) (?:think|believe)",
    '(?:say|says|said|told|wrote|thought|think|thinks|hope|agree|claimed|doubt|possible|unsure|not sure)(?: (?:us|me|you|him|her))?(?: that)? (?:i|we)',
    'you (?:promised|said|wrote|told)',
    'usually|generally|normally|typically|always|as a rule|in general|every (?:day|week|month|year|order)|customers|perhaps|maybe|might|possibly|probably',
    'newsletter|automatic(?:ally)?|reminder|terms|policy|personal data|your data|do our best',
  ],
};
