import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { commonText } from '../text/common.ts';
import { EmptyState } from '../ui/index.ts';

/** The last net: a view that cannot be drawn says so and can be opened again; the rest of the log is untouched. */
export class ErrorBoundary extends Component<Readonly<{ children: ReactNode }>, Readonly<{ broken: boolean }>> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Crashed onRetry={() => this.setState({ broken: false })} />;
  }
}

export function Crashed({ onRetry }: Readonly<{ onRetry: () => void }>) {
  return (
    <EmptyState
      title={commonText.crashed}
      text={commonText.crashedMore}
      action={<Button onClick={onRetry}>{commonText.openAgain}</Button>}
    />
  );
}
