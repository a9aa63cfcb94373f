import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Rule } from '#shared/domain/rule';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { rulesText } from '../text/rules.ts';
import { ProblemNote } from '../ui/index.ts';
import { Preview } from './preview.tsx';
import styles from './rules.module.css';

/** Shows what a rule would have done before it is switched on. */
export function SwitchDialog({ rule, onClose }: Readonly<{ rule: Rule | null; onClose: () => void }>) {
  const say = useUndoable();
  const set = useMutation(queries.rules.setOn.mutationOptions());
  const switchOn = async ({ id, name }: Rule): Promise<void> => {
    const done = await set.mutateAsync({ id, on: true });
    onClose();
    say(rulesText.switchedOn(name), done);
  };
  return (
    <Modal
      opened={rule !== null}
      onClose={onClose}
      title={rulesText.lookFirst}
      size={680}
      transitionProps={{ duration: 0 }}
    >
      {rule && (
        <>
          <div className={styles['looking']}>
            <Preview filter={rule.filter} actions={rule.actions} />
          </div>
          <p className={styles['quiet']}>{rulesText.fromNowOn}</p>
          {set.isError && <ProblemNote>{problemSentence(set.error)}</ProblemNote>}
          <div className={styles['foot']}>
            <Button variant="default" onClick={onClose}>
              {rulesText.notYet}
            </Button>
            <Button data-autofocus loading={set.isPending} onClick={() => void switchOn(rule)}>
              {rulesText.switchOn}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
