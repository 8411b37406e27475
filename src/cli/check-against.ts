export function checkAgainst(..._: unknown[]): number {
  return 0;
}
