import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { segmentsText } from '../text/segments.ts';

type Properties = Readonly<{ value: string | null; onChange: (segmentId: string | null) => void }>;

const everyone = 'everyone';
const manage = 'manage';

/** Which customers a list shows: everyone, or those of a saved segment. */
export function SegmentSelect({ value, onChange }: Properties) {
  const navigate = useNavigate();
  const segments = useQuery(queries.segments.list.queryOptions({ input: {} })).data ?? [];
  return (
    <Select
      w={184}
      aria-label={segmentsText.choose}
      allowDeselect={false}
      maxDropdownHeight={400}
      value={value ?? everyone}
      data={[
        { value: everyone, label: segmentsText.everyone },
        ...segments.map(({ id, name }) => ({ value: id, label: name })),
        { value: manage, label: segmentsText.manage },
      ]}
      onChange={(chosen) => {
        if (chosen === manage)
          void navigate({ to: '/segments/{-$segmentId}', params: { segmentId: value ?? undefined } });
        else onChange(chosen === everyone ? null : chosen);
      }}
    />
  );
}
