export function reportPage(_: object): string { return ""; }
