import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { withoutGaps } from '#shared/answers/template';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { Draft, DraftWords } from '#shared/domain/draft';
import type { Party } from '#shared/domain/interaction';
import type { OutboxItem } from '#shared/domain/outbox';
import { BesideButton, FittingAnswers, useAnswers, useSlashMenu } from '../answers/index.ts';
import { usePreference } from '../core/preferences.ts';
import { problemSentence, refusalOf } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { PromiseOffer } from '../follow-ups/index.ts';
import { composerText } from '../text/composer.ts';
import { AddressFields } from './address-fields.tsx';
import { audienceOf } from './audience-of.ts';
import { AudienceLine } from './audience-line.tsx';
import { concernsAbout, gapConcern } from './before-sending.ts';
import { BelowWords } from './below-words.tsx';
import styles from './mail-form.module.css';
import { ConcernNote } from './concern-note.tsx';
import { DoNotContactNote } from './do-not-contact-note.tsx';
import { DraftFiles } from './draft-files.tsx';
import { type EditorHandle, MailEditor } from '../editor/index.ts';
import { FormFoot } from './form-foot.tsx';
import { PersonalNote } from './personal-note.tsx';
import { PrivateButton } from './private-button.tsx';
import { PrivatePart } from './private-part.tsx';
import { sizeProblem } from './size-problem.ts';
import { useAttaching } from './use-attaching.ts';
import type { DraftHandle } from './use-draft.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useHighlighted } from './use-highlighted.ts';
import { type Departure, useSending } from './use-sending.ts';

type Props = Readonly<{
  draft: Draft;
  words: DraftWords;
  handle: DraftHandle;
  /** The message that is answered, if it is known yet. */
  answered: ShownInteraction | null;
  /** Who else received it, apart from the shop itself and those the mail goes to already. */
  others: readonly Party[];
  /** What the form is called, what its field is, and what stands in it while it is empty. */
  names: Readonly<{ form: string; field: string; placeholder: string }>;
  focus: boolean;
  /** Null on a page of its own. */
  onFold: (() => void) | null;
  onSent: (item: OutboxItem) => void;
  onDiscarded: () => void;
}>;

/** A mail being written: an answer, a new one, one that is sent on. Every word of it is in the core within half a second. */
export function MailForm({ draft, words, handle, answered, others, names, focus, onFold, onSent, onDiscarded }: Props) {
  const { change, keep, forget } = handle;
  const { id } = draft;
  const audience = audienceOf({ draft, words, answered }, change);
  const { way, beside } = audience;
  const editor = useRef<EditorHandle>(null);
  const [formatting, setFormatting] = usePreference('formatting', 'hidden');
  const [asking, setAsking] = useState<Departure | null>(null);
  const accounts = useQuery(queries.writing.list.queryOptions({ input: {} })).data ?? [];
  const account = accounts.find(({ accountId }) => accountId === draft.sender?.accountId) ?? null;
  const attaching = useAttaching(id, keep, (picture) => editor.current?.insertPicture(picture));
  const drop = useFileDrop((files) => attaching.take(files, false));
  const detach = useMutation(queries.drafts.detach.mutationOptions({ onSuccess: keep }));
  const discard = useMutation(queries.drafts.discard.mutationOptions({ onSuccess: onDiscarded }));
  const sending = useSending({
    id,
    beforeSending: async () => {
      await attaching.settled();
      await handle.flush();
    },
    onSent: (item) => {
      forget();
      onSent(item);
    },
  });
  const files = draft.attachments.filter(({ contentId }) => contentId === null);
  const answers = useAnswers({ draft, words, way, editor });
  const slash = useSlashMenu(answers);
  const concerns = [...gapConcern(words), ...(way.addressed ? concernsAbout(words, files, answered) : [])];
  const leave = (departure: Departure): void => {
    if (concerns.length > 0 && attaching.uploading.length === 0) setAsking(departure);
    else sending.send(departure);
  };
  useShortcuts({
    send: () => leave({ sendAt: null, thenState: null }),
    close: (event) => (isIn(event.target, id) ? editor.current?.blur() : false),
  });
  useEffect(() => {
    if (focus) editor.current?.focusEnd();
  }, [focus]);

  const refused = refusalOf(sending.error);
  const aboutRecipients = refused?.code === 'no-recipient';
  const barred = refused?.code === 'do-not-contact';
  const held = refused?.code === 'personal-in-public' && draft.personal.length > 0;
  const problem = sending.error ?? answers.problem ?? discard.error ?? detach.error;
  const field = useRef<HTMLDivElement>(null);
  useHighlighted(field, draft.personal);
  const fold = onFold && (
    <Tooltip label={composerText.fold}>
      <ActionIcon aria-label={composerText.fold} onClick={onFold}>
        <IconChevronDown size={16} />
      </ActionIcon>
    </Tooltip>
  );
  const size = sizeProblem(draft.attachments, account?.maximumBytes ?? null);
  return (
    <form
      className={styles['form']}
      data-mail={id}
      data-page={onFold === null}
      aria-label={names.form}
      data-dropping={drop.over}
      {...drop.handlers}
      onSubmit={(event) => event.preventDefault()}
    >
      {drop.over && way.attachments && <div className={styles['drop']}>{composerText.dropHere}</div>}
      {draft.conversationId !== null && (
        <AudienceLine
          way={way}
          ways={draft.ways}
          words={words}
          answered={answered}
          onChoose={(visibility) => change({ visibility })}
        >
          {audience.addBeside && <PrivateButton onAdd={audience.addBeside} />}
          {!way.addressed && fold}
        </AudienceLine>
      )}
      {way.addressed && (
        <AddressFields
          draft={draft}
          words={words}
          accounts={accounts}
          everyone={others}
          problem={aboutRecipients ? problemSentence(sending.error) : null}
          onChange={change}
        >
          {fold}
        </AddressFields>
      )}
      <div ref={field} className={styles['scroll']}>
        <MailEditor
          handle={editor}
          slash={slash.slash}
          offered={slash.offered}
          label={names.field}
          placeholder={names.placeholder}
          words={words}
          pathOf={(contentId) => `/bytes/drafts/${id}/${contentId.split('@', 1)[0] ?? ''}`}
          formatting={way.formatted && formatting === 'shown'}
          invalid={refused?.code === 'nothing-to-send'}
          onChange={(part) => {
            if (held) sending.stay();
            change(way.formatted ? part : { ...part, html: null });
          }}
          onBlur={() => void handle.flush().catch(() => undefined)}
          onFiles={(dropped) => {
            if (!way.attachments) return false;
            const pictures = dropped.every(({ type }) => /^image\/(?:png|jpe?g|gif|webp)$/u.test(type));
            attaching.take(dropped, pictures);
            return true;
          }}
        >
          {words.text === '' && words.html === null && <FittingAnswers offered={answers} />}
        </MailEditor>
        {slash.menu}
        <BelowWords
          draft={draft}
          words={words}
          signature={account?.signature ?? null}
          onChange={change}
          onAnswerBetween={(history) => editor.current?.insertQuote(history)}
        />
      </div>
      {beside && (
        <PrivatePart
          words={beside}
          reachable={draft.reachable}
          invalid={refused?.details.field === 'privately'}
          onChange={(privately) => change({ privately })}
        />
      )}
      <PromiseOffer words={words} onChange={change} />
      <DraftFiles
        files={files}
        uploading={attaching.uploading}
        onRemove={(attachment) => detach.mutate({ id, attachment })}
        onDismiss={attaching.dismiss}
      />
      {size !== null && (
        <p className={styles['size']} data-problem={size.tooLarge} role="status">
          {size.words}
        </p>
      )}
      {barred && (
        <DoNotContactNote
          sentence={problemSentence(sending.error)}
          busy={sending.isPending}
          onBack={() => {
            sending.stay();
            editor.current?.focusEnd();
          }}
          onSend={(reason) => sending.asked && sending.send({ ...sending.asked, overrideDoNotContact: reason })}
        />
      )}
      {held && (
        <PersonalNote
          pieces={draft.personal}
          privately={
            audience.sayInstead &&
            (() => {
              sending.stay();
              audience.sayInstead?.();
            })
          }
          onTakeOut={() => {
            sending.stay();
            audience.takeOut();
            editor.current?.focusEnd();
          }}
          onSend={() => sending.asked && sending.send({ ...sending.asked, overrideAudienceGuard: true })}
        />
      )}
      {problem != null && !aboutRecipients && !barred && !held && (
        <p className={styles['problem']} role="alert">
          {problemSentence(problem)}
        </p>
      )}
      {asking !== null && concerns.length > 0 && (
        <ConcernNote
          concerns={concerns}
          onBack={() => {
            setAsking(null);
            if (!editor.current?.chooseGap()) editor.current?.focusEnd();
          }}
          onSend={() => {
            setAsking(null);
            if (concerns.includes('gaps'))
              change({ text: withoutGaps(words.text), html: words.html && withoutGaps(words.html) });
            sending.send(asking);
          }}
        />
      )}
      <FormFoot
        answer={draft.conversationId !== null}
        busy={sending.isPending}
        saving={{ state: handle.saveState, saved: draft.savedAt !== null }}
        formatting={formatting === 'shown'}
        way={way}
        text={words.text}
        sendWords={audience.sendWords}
        beside={<BesideButton offered={answers} onLeave={() => editor.current?.focus()} />}
        onSend={leave}
        onFiles={(chosen) => attaching.take(chosen, false)}
        onFormatting={() => {
          setFormatting(formatting === 'shown' ? 'hidden' : 'shown');
          editor.current?.focus();
        }}
        onDiscard={() => {
          forget();
          discard.mutate({ id });
        }}
      />
    </form>
  );
}

/** Whether something stands in this form's words. */
function isIn(target: EventTarget | null, id: string): boolean {
  return (
    target instanceof HTMLElement &&
    target.isContentEditable &&
    target.closest<HTMLElement>('[data-mail]')?.dataset['mail'] === id
  );
}
