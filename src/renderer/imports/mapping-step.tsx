import { Button, Group } from '@mantine/core';
import { importProblemText } from '#shared/text/imports';
import { importsText } from '../text/imports.ts';
import { ProblemNote } from '../ui/index.ts';
import { MappingTable } from './mapping-table.tsx';
import { OptionsForm } from './options-form.tsx';
import type { Chosen } from './use-import-customers.ts';
import styles from './imports.module.css';

type Properties = Readonly<{
  chosen: Chosen;
  problem: string | null;
  onChange: (chosen: Chosen) => void;
  onTry: () => void;
  onAgain: () => void;
}>;

/** What a file is taken for, column by column, to be put right before it is tried out. */
export function MappingStep({ chosen, problem, onChange, onTry, onAgain }: Properties) {
  const { looked, mapping, options } = chosen;
  const { source, remembered, charset, delimiter, problems, format } = looked;
  const cards = mapping.columns.length === 0 ? importsText.cardsOnly : importsText.cards;
  return (
    <form
      className={styles['mapping']}
      aria-label={looked.name}
      onSubmit={(event) => {
        event.preventDefault();
        onTry();
      }}
    >
      <div>
        <p className={styles['file']}>{looked.name}</p>
        <p>
          {format === 'cards'
            ? cards
            : importsText.looksLike(source === null ? null : importsText.source[source], remembered)}
        </p>
        <p className={styles['quiet']}>{importsText.written(charset, delimiter)}</p>
        {problems.map(({ code, detail }) => (
          <p key={`${code} ${detail}`}>{importProblemText(code, detail)}</p>
        ))}
      </div>
      {mapping.columns.length > 0 && (
        <MappingTable looked={looked} mapping={mapping} onChange={(next) => onChange({ ...chosen, mapping: next })} />
      )}
      <OptionsForm
        country={looked.country}
        options={options}
        mapping={mapping}
        onChange={(change) => onChange({ ...chosen, ...change })}
      />
      {problem !== null && <ProblemNote>{problem}</ProblemNote>}
      <Group gap="xs">
        <Button type="submit">{importsText.tryOut}</Button>
        <Button variant="default" onClick={onAgain}>
          {importsText.another}
        </Button>
      </Group>
    </form>
  );
}
