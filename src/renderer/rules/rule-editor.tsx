import { Button, Checkbox, Tabs, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import { ruleFilter, type Rule } from '#shared/domain/rule';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { GroupEditor, useBuilder } from '../segments/index.ts';
import { rulesText } from '../text/rules.ts';
import { ProblemNote } from '../ui/index.ts';
import { actionDraft, actionOf, emptyAction, type ActionDraft } from './action-draft.ts';
import { ActionRow } from './action-row.tsx';
import { ruleGrammar, useRuleCatalogue } from './catalogue.ts';
import { Preview } from './preview.tsx';
import styles from './rules.module.css';
import { Runs } from './runs.tsx';
import { sentenceOf } from './sentence.ts';
import { useActionChoices } from './use-action-choices.ts';

const typingPause = 300;

/** Says when a rule holds and what it does then, and shows meanwhile what it would have done. */
export function RuleEditor({ rule }: Readonly<{ rule: Rule | null }>) {
  const navigate = useNavigate();
  const say = useUndoable();
  const catalogue = useRuleCatalogue();
  const choices = useActionChoices();
  const { draft, fresh, filter, replace, append } = useBuilder(rule?.filter ?? null, ruleGrammar);
  const [name, setName] = useState(rule?.name ?? '');
  const [stops, setStops] = useState(rule?.stops ?? false);
  const [drafts, setDrafts] = useState<readonly ActionDraft[]>(() => rule?.actions.map(actionDraft) ?? [emptyAction()]);
  const [asked, setAsked] = useState(false);
  const [paused] = useDebouncedValue(JSON.stringify(filter), typingPause);
  const previewed = useMemo(() => ruleFilter.parse(JSON.parse(paused)), [paused]);
  const add = useMutation(queries.rules.add.mutationOptions());
  const change = useMutation(queries.rules.change.mutationOptions());
  const failure = add.error ?? change.error;
  const actions = drafts.map(actionOf).filter((action) => action !== null);
  const complete = name.trim() !== '' && actions.length > 0 && actions.length === drafts.length;
  const said = { name: name.trim(), filter, actions, stops };
  const changed =
    rule === null || Object.entries(said).some(([part, to]) => !isSame(to, new Map(Object.entries(rule)).get(part)));

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (!complete) return;
    if (rule !== null) {
      say(rulesText.changed(said.name), await change.mutateAsync({ id: rule.id, ...said }));
      return;
    }
    const made = await add.mutateAsync(said);
    say(rulesText.added(said.name), made);
    void navigate({ to: '/rules/{-$ruleId}', params: { ruleId: made.id } });
  }

  return (
    <div className={styles['editor']}>
      <form className={styles['naming']} onSubmit={(event) => void save(event)}>
        <TextInput
          className={styles['nameField'] ?? ''}
          aria-label={rulesText.name}
          placeholder={rulesText.namePlaceholder}
          value={name}
          maxLength={100}
          error={asked && name.trim() === '' ? rulesText.nameMissing : null}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" disabled={!changed}>
          {rule === null ? rulesText.save : rulesText.saveChanges}
        </Button>
      </form>
      {failure && <ProblemNote>{problemSentence(failure)}</ProblemNote>}
      <section aria-labelledby="rule-when">
        <h2 id="rule-when" className={styles['heading']}>
          {rulesText.when}
        </h2>
        <GroupEditor group={draft} catalogue={catalogue} fresh={fresh} onReplace={replace} onAppend={append} />
        <p className={styles['sentence']}>{sentenceOf(filter, catalogue.names)}</p>
      </section>
      <section aria-labelledby="rule-then">
        <h2 id="rule-then" className={styles['heading']}>
          {rulesText.then}
        </h2>
        <ul className={styles['actions']}>
          {drafts.map((one) => (
            <ActionRow
              key={one.key}
              draft={one}
              choices={choices}
              onChange={(next) => setDrafts(drafts.map((other) => (other.key === one.key ? next : other)))}
              onRemove={() => setDrafts(drafts.filter(({ key }) => key !== one.key))}
            />
          ))}
        </ul>
        {asked && (actions.length < drafts.length || drafts.length === 0) && (
          <ProblemNote>{rulesText.actionsMissing}</ProblemNote>
        )}
        {drafts.length < 10 && (
          <Button
            className={styles['addAction'] ?? ''}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => setDrafts([...drafts, emptyAction()])}
          >
            {rulesText.addAction}
          </Button>
        )}
        <Checkbox
          className={styles['stops'] ?? ''}
          label={rulesText.stops}
          checked={stops}
          onChange={({ currentTarget }) => setStops(currentTarget.checked)}
        />
      </section>
      <Tabs defaultValue="preview" className={styles['tabs'] ?? ''} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="preview">{rulesText.tabs.preview}</Tabs.Tab>
          {rule && <Tabs.Tab value="runs">{rulesText.tabs.runs}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="preview">
          <Preview filter={previewed} actions={actions} />
        </Tabs.Panel>
        {rule && (
          <Tabs.Panel value="runs">
            <Runs ruleId={rule.id} />
          </Tabs.Panel>
        )}
      </Tabs>
    </div>
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
