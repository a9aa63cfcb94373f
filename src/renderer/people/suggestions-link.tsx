import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { peopleText } from '../text/people.ts';

/** The way to what is suggested, with how many wait; not there while nothing does. */
export function SuggestionsLink() {
  const navigate = useNavigate();
  const { data } = useQuery(queries.people.counts.queryOptions({ input: {} }));
  if (!data || data.suggestions === 0) return null;
  return (
    <Button
      variant="default"
      rightSection={
        <Badge size="sm" variant="filled">
          {data.suggestions}
        </Badge>
      }
      onClick={() => void navigate({ to: '/suggestions' })}
    >
      {peopleText.suggestions}
    </Button>
  );
}
