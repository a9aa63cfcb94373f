import { useMutation, useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { isTooLong, type AnswerWay } from '#shared/domain/answering';
import type { Draft, DraftWords } from '#shared/domain/draft';
import type { ShopFact } from '#shared/domain/saved-answer';
import { client } from '../core/client.ts';
import { queries } from '../core/queries.ts';
import type { EditorHandle } from '../editor/index.ts';
import { answersText } from '../text/answers.ts';
import { choicesFor, type Choice, type ChoiceGroup } from './choices.ts';

export type Writing = Readonly<{
  draft: Draft;
  words: DraftWords;
  /** The way it leaves, where that is decided. */
  way: AnswerWay | null;
  editor: RefObject<EditorHandle | null>;
}>;

/** What can be put into words that are being written, and how that is done. */
export type Offered = Readonly<{
  choicesFor: (typed: string) => readonly ChoiceGroup[];
  insert: (choice: Choice) => void;
  /** Why the last one could not be put in. */
  problem: Error | null;
  voice: string;
  /** Saves what is written under a name, as words to anybody; null where nothing is written. */
  keep: ((name: string) => Promise<Readonly<{ undo: string }>>) | null;
}>;

export function useAnswers({ draft, words, way, editor }: Writing): Offered {
  const answers = useQuery(queries.answers.list.queryOptions({ input: {} })).data ?? [];
  const shop = useQuery(queries.shop.show.queryOptions({ input: {} })).data;
  const { conversationId, sender } = draft;
  const fitting = useQuery({
    ...queries.answers.suggest.queryOptions({ input: { conversationId: conversationId ?? '' } }),
    enabled: conversationId !== null && answers.length > 0,
  }).data;
  const facts = shop ? withHours(shop.facts, shop.hours).filter(({ text }) => text !== '') : [];

  const insertAnswer = async (id: string, language: string | null): Promise<void> => {
    const [to = null] = words.to;
    const from = sender && { name: sender.name, address: sender.address };
    const fill = (brief: boolean) => client.answers.fill({ id, about: { conversationId, to, from }, language, brief });
    const whole = await fill(false);
    const said = way !== null && isTooLong(whole.text, way) ? await fill(true) : whole;
    editor.current?.insertWords({ text: said.text, html: way?.formatted === false ? null : said.html });
    await client.answers.use({ id, draftId: draft.id, conversationId, interactionId: draft.answers });
  };
  const insert = useMutation({
    mutationFn: async (choice: Choice) => {
      if (choice.kind === 'answer') await insertAnswer(choice.id, choice.language);
      else editor.current?.insertWords({ text: choice.text, html: null });
    },
  });
  return {
    choicesFor: (typed) => choicesFor({ answers, facts, fitting: fitting?.map(({ id }) => id) ?? [] }, typed),
    insert: (choice) => insert.mutate(choice),
    problem: insert.error,
    voice: shop?.voice ?? '',
    keep:
      words.text.trim() === ''
        ? null
        : async (name) => {
            const [to = null] = words.to;
            const { text, html } = words;
            const about = { conversationId, to, from: sender && { name: sender.name, address: sender.address } };
            const { language: _, ...general } = await client.answers.generalise({ about, text, html });
            return await client.answers.add({ name, variants: [{ language: null, ...general, short: null }] });
          },
  };
}

/** The hours of the week stand for the fact of that name where nobody wrote it in other words. */
export function withHours(facts: readonly ShopFact[], hours: string | null): readonly ShopFact[] {
  if (hours === null || facts.some(({ key, text }) => key === 'hours' && text !== '')) return facts;
  const { name } = answersText.facts.hours;
  return [{ id: 'hours', key: 'hours', name, text: hours, position: 0 }, ...facts.filter(({ key }) => key !== 'hours')];
}
