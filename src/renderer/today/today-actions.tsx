import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { StandInMenu } from '../stand-in/index.ts';
import { historyText } from '../text/history.ts';

/** What leads from Today: to whoever covers the shop, and to what was done. */
export function TodayActions() {
  return (
    <>
      <StandInMenu />
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconHistory size={16} stroke={1.6} aria-hidden="true" />}
        renderRoot={(properties) => <Link to="/history" search={{}} {...properties} />}
      >
        {historyText.link}
      </Button>
    </>
  );
}
