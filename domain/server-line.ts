// The generations of ProcessMaker's server whose rules for names and redirect URLs differ.

/**
 * One generation of the validator, named after the Laravel version below it:
 * `l6` is ProcessMaker 4.1 and 4.2, `l8` 4.3 to 4.7, `l10` 4.8 to 4.13, `l11` 4.14 and 4.15,
 * `l13` the 2026 line. ProcessMaker never shipped Laravel 7 or 9.
 */
export const SERVER_LINES = ['l6', 'l8', 'l10', 'l11', 'l13'] as const;

export type ServerLine = (typeof SERVER_LINES)[number];
