import { Button, Group, Progress as Bar } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { importsText } from '../text/imports.ts';
import { BackLink, Page, PageHeader, ProblemNote } from '../ui/index.ts';
import { ChooseFile } from './choose-file.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { MappingStep } from './mapping-step.tsx';
import { useImportCustomers } from './use-import-customers.ts';
import styles from './imports.module.css';

/** Bringing customers in from a file: chosen, mapped, tried out, done, undone. */
export function ImportPage() {
  const { stage, progress, choose, stop, work, change, again } = useImportCustomers();
  return (
    <Page>
      <BackLink to="/customers">{importsText.back}</BackLink>
      <PageHeader title={importsText.title} />
      <div className={styles['page']}>
        {stage.name === 'choosing' && (
          <>
            <ChooseFile problem={stage.problem} onChoose={(file) => void choose(file)} />
            <EarlierImports />
          </>
        )}
        {stage.name === 'uploading' && (
          <Working
            words={importsText.uploading(stage.file, stage.share)}
            share={stage.share * 100}
            stopping={false}
            onStop={stop}
          />
        )}
        {stage.name === 'looking' && <p role="status">{importsText.looking}</p>}
        {stage.name === 'mapping' && (
          <MappingStep
            chosen={stage.chosen}
            problem={stage.problem}
            onChange={change}
            onTry={() => void work(stage.chosen, true)}
            onAgain={again}
          />
        )}
        {stage.name === 'working' && (
          <Working
            words={
              stage.stopping
                ? importsText.stopping
                : `${stage.dry ? importsText.trying : importsText.running} ${importsText.readSoFar(progress?.done ?? 0)}`
            }
            share={null}
            stopping={stage.stopping}
            onStop={stop}
          />
        )}
        {stage.name === 'tried' && (
          <ImportOutcome imported={stage.imported} title={importsText.wouldTitle}>
            <Group gap="xs">
              <Run
                count={stage.imported.counts.created + stage.imported.counts.merged}
                onRun={() => void work(stage.chosen, false)}
              />
              <Button variant="default" onClick={() => change(stage.chosen)}>
                {importsText.backToMapping}
              </Button>
            </Group>
          </ImportOutcome>
        )}
        {stage.name === 'done' && (
          <ImportOutcome imported={stage.imported} title={importsText.doneTitle}>
            <Done id={stage.imported.id} onAgain={again} />
          </ImportOutcome>
        )}
      </div>
    </Page>
  );
}

function Run({ count, onRun }: Readonly<{ count: number; onRun: () => void }>) {
  if (count === 0) return <p>{importsText.nothingToRun}</p>;
  return <Button onClick={onRun}>{importsText.run(count)}</Button>;
}

function Done({ id, onAgain }: Readonly<{ id: string | null; onAgain: () => void }>) {
  const navigate = useNavigate();
  const undo = useMutation(queries.imports.undo.mutationOptions());
  return (
    <>
      {undo.isError && <ProblemNote>{problemSentence(undo.error)}</ProblemNote>}
      {undo.data && <p role="status">{importsText.undone(undo.data.kept.length)}</p>}
      <Group gap="xs">
        <Button onClick={() => void navigate({ to: '/customers' })}>{importsText.toCustomers}</Button>
        {id !== null && !undo.data && (
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ id })}>
            {importsText.undo}
          </Button>
        )}
        <Button variant="default" onClick={onAgain}>
          {importsText.another}
        </Button>
      </Group>
    </>
  );
}

type WorkingProperties = Readonly<{ words: string; share: number | null; stopping: boolean; onStop: () => void }>;

function Working({ words, share, stopping, onStop }: WorkingProperties) {
  return (
    <div className={styles['working']}>
      <p role="status">{words}</p>
      <Bar value={share ?? 100} animated={share === null} aria-label={words} />
      <Button variant="default" loading={stopping} onClick={onStop}>
        {importsText.stop}
      </Button>
    </div>
  );
}
