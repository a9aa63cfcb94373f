/** What was answered already, where a network takes one answer only. */
export const answeredIndex = `
  create index outbox_by_answered on outbox (envelope ->> '$.draft.answers') where envelope ->> '$.draft.answers' is not null;
`;
