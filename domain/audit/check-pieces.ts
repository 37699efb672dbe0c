// Runs a judgement over each piece of a redirect, as Passport would use each, and keeps the worst hit.
import type { Severity, Stop } from '../finding.ts';
import type { RedirectPiece } from './redirect-piece.ts';
import type { AuditContext, ClientRule, RuleFacts, RuleHit } from './rule.ts';
import { countRedirectRefusals, stopRedirect } from './server-verdict.ts';
import type { Subject } from './subject.ts';

/** What a rule says of one piece; where it says nothing of severity, it means the rule's own. */
export interface PieceHit {
  readonly facts?: RuleFacts;
  readonly severity?: Severity;
  /** `as-server` blocks where every possible server refuses the field, and asks to confirm elsewhere. */
  readonly stop?: Stop | 'as-server';
  /** What the piece should be instead. */
  readonly fixedPiece?: string;
}

/** Called for every different piece, so what it does must not grow with the whole field. */
type PieceJudge = (
  piece: RedirectPiece,
  context: AuditContext,
  subject: Subject,
) => PieceHit | undefined;

export const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A check that reports the worst piece, the first of equals: one finding a rule and client. */
export function checkPieces(judge: PieceJudge): ClientRule['check'] {
  return (subject, context) => {
    let worst: { readonly hit: PieceHit; readonly index: number } | undefined;
    for (const [piece, index] of subject.distinct) {
      const hit = judge(piece, context, subject);
      if (hit && (!worst || rank(hit) < rank(worst.hit))) worst = { hit, index };
    }
    return worst ? [makeHit(worst.hit, worst.index, subject, context)] : [];
  };
}

/** A check of the web (http and https) pieces, by their host. */
export function checkHosts(
  judge: (host: string, piece: RedirectPiece, context: AuditContext) => PieceHit | undefined,
): ClientRule['check'] {
  return checkPieces((piece, context) =>
    piece.host === undefined ? undefined : withHost(piece.host, judge(piece.host, piece, context)),
  );
}

function withHost(host: string, hit: PieceHit | undefined): PieceHit | undefined {
  return hit && { ...hit, facts: { host, ...hit.facts } };
}

// A variant never lies above its rule's severity in this family, so that silence means the worst.
function rank({ severity }: PieceHit): number {
  return severity ? RANKS[severity] : -1;
}

function makeHit(hit: PieceHit, index: number, subject: Subject, context: AuditContext): RuleHit {
  const { facts, severity, fixedPiece } = hit;
  const stop = hit.stop === 'as-server' ? stopRedirect(subject.redirect, context.facts) : hit.stop;
  const piece = subject.pieces[index]?.raw ?? '';
  const fix = fixedPiece === undefined ? undefined : fixRedirect(fixedPiece, index, subject);
  const offered = fix !== undefined && countRedirectRefusals(fix, context.facts) === 'none';
  return {
    facts: { piece, ...facts },
    ...(severity && { severity }),
    ...(stop && { stop }),
    ...(offered && { fix: { kind: 'replace-redirect', value: fix } }),
  };
}

function fixRedirect(fixedPiece: string, index: number, { pieces }: Subject): string {
  return pieces.map(({ raw }, at) => (at === index ? fixedPiece : raw)).join(',');
}
