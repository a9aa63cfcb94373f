import { Button } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { beginAnew } from '../core/begin-anew.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { sampleText } from '../text/sample.ts';
import { ProblemNote } from '../ui/index.ts';
import { SampleOpening } from './sample-opening.tsx';
import { WayIn } from './way-in.tsx';

/** The way in for who wants to look around first; nothing where there is none from here. */
export function SampleWay() {
  const offered = useQuery(queries.sample.show.queryOptions({ input: {} })).data?.offered ?? false;
  const open = useMutation(queries.sample.open.mutationOptions({ onSuccess: beginAnew }));
  if (!offered) return null;
  const busy = open.isPending || open.isSuccess;
  return (
    <WayIn
      wide
      icon={<IconBuildingStore size={24} stroke={1.5} />}
      title={sampleText.title}
      text={busy ? <SampleOpening /> : sampleText.body}
    >
      <Button variant="default" loading={busy} onClick={() => open.mutate({})}>
        {sampleText.action}
      </Button>
      {open.error && <ProblemNote>{problemSentence(open.error)}</ProblemNote>}
    </WayIn>
  );
}
