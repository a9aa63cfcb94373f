/** Begins to measure; what it answers tells the milliseconds this process worked since, which other programs do not lengthen. */
export function processorTime(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
}
