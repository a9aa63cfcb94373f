/** SQL: the ids by which the conversation `id` was ever known: those joined with it, and its own. */
export function namesOf(id: string): string {
  return `select ${id} union all select a.id from conversation_alias a where a.conversation_id = ${id}`;
}
