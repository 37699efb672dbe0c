// The organisation's policy: what is set and by whom; a file is checked, tried on an export, and then adopted.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { chooseAgain } from '../../components/choose-again.ts';
import type { ImportProblem } from '../../domain/exchange/imported-row.ts';
import type { SchemaIssue } from '../../domain/exchange/schema-issues.ts';
import { readSnapshot } from '../../domain/exchange/snapshot.ts';
import type { Policy } from '../../domain/policy.ts';
import { parsePolicy, readPolicy } from '../../domain/read-policy.ts';
import { type Flagged, tryPolicy } from '../../domain/try-policy.ts';
import { findImportWords } from '../../locales/import-words.ts';
import { LANGUAGE, t } from '../../locales/page-words.ts';
import { askForWords } from '../../messages/words.ts';
import { describeFlagged } from '../../reports/flagged.ts';
import { sayImportProblem } from '../../reports/import-problem.ts';
import { saySchemaIssue } from '../../reports/schema-issue.ts';
import {
  adoptPolicy,
  type PolicyState,
  readPolicyState,
  watchPolicy,
} from '../../storage/policy.ts';
import { useLive } from '../live.ts';
import { useSaid } from './said.tsx';
import type { Section } from './section.ts';

/** In all languages, as the page's own words: loaded apart they would save 3 kB from the disk, and need a loader. */
const FILE_WORDS = findImportWords(LANGUAGE);

export const policy: Section = { id: 'policy', title: t('policy.title'), View: PolicySection };

interface Candidate {
  readonly document: unknown;
  readonly policy: Policy;
}

function PolicySection(): JSX.Element {
  const state = useLive(readPolicyState, watchPolicy);
  const [candidate, setCandidate] = useState<Candidate>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const said = useSaid();
  const isManaged = state !== undefined && state.kind !== 'none' && state.isManaged;
  const adopt = (document: unknown, done: string): void =>
    said.follow(
      adoptPolicy(document).then(() => setCandidate(undefined)),
      done,
    );
  const check = async (file: File): Promise<void> => {
    const read = parsePolicy(await file.text());
    said.clear();
    setCandidate(read.kind === 'policy' ? read : undefined);
    setProblems(read.kind === 'policy' ? [] : sayIssues(read.problems));
  };
  return (
    <>
      <p class="muted about">{t('policy.about')}</p>
      {state && <State state={state} />}
      {!isManaged && <FileChoice label={t('policy.choose')} onFile={(file) => void check(file)} />}
      {problems.length > 0 && (
        <div role="alert" class="text">
          <p>{t('policy.wrong')}</p>
          <Problems problems={problems} />
        </div>
      )}
      {candidate && (
        <>
          <p class="text">{t('policy.right', { name: candidate.policy.name })}</p>
          <Trial policy={candidate.policy} />
        </>
      )}
      <div class="actions">
        {candidate && (
          <button
            type="button"
            class="button main"
            onClick={() => adopt(candidate.document, t('policy.adopted'))}
          >
            {t('policy.adopt')}
          </button>
        )}
        {state && state.kind !== 'none' && !isManaged && (
          <button
            type="button"
            class="button"
            onClick={() => adopt(undefined, t('policy.dropped'))}
          >
            {t('policy.drop')}
          </button>
        )}
      </div>
      {said.line}
    </>
  );
}

function State({ state }: { readonly state: PolicyState }): JSX.Element {
  if (state.kind === 'none') return <p class="text">{t('policy.none')}</p>;
  const by = t(state.isManaged ? 'policy.byOrganisation' : 'policy.byFile');
  if (state.kind === 'policy') {
    return (
      <p class="text">
        {t('policy.inForce', { name: state.policy.name })} {by}
      </p>
    );
  }
  return (
    <div role="alert" class="text">
      <p>
        {t('policy.unreadable')} {by}
      </p>
      <Problems problems={findProblems(state)} />
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }): JSX.Element {
  return (
    <ul>
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}

function findProblems({ document }: Extract<PolicyState, { kind: 'unreadable' }>) {
  if (document === undefined) return [t('policy.notHad')];
  const read = readPolicy(document);
  return read.kind === 'problems' ? sayIssues(read.problems) : [];
}

function sayIssues(issues: readonly SchemaIssue[]): readonly string[] {
  return issues.map((issue) => saySchemaIssue(issue, FILE_WORDS));
}

function sayProblems(problems: readonly ImportProblem[]): readonly string[] {
  return problems.map((problem) => sayImportProblem(problem, FILE_WORDS));
}

/** Which clients of an export the policy would flag. */
function Trial({ policy: tried }: { readonly policy: Policy }): JSX.Element {
  const [flagged, setFlagged] = useState<readonly (Flagged & { readonly says: string })[]>();
  const [problem, setProblem] = useState('');
  const run = async (file: File): Promise<void> => {
    const read = readSnapshot(await file.text());
    const words = await askForWords(LANGUAGE);
    const found =
      read.kind === 'snapshot' ? tryPolicy(tried, read.snapshot, Date.now()) : undefined;
    setFlagged(found?.map((one) => ({ ...one, says: describeFlagged(one, words) })));
    setProblem(read.kind === 'snapshot' ? '' : sayProblems(read.problems).join('; '));
  };
  return (
    <>
      <FileChoice label={t('policy.try')} onFile={(file) => void run(file)} />
      {problem !== '' && (
        <p role="alert" class="text">
          {t('policy.noExport', { reason: problem })}
        </p>
      )}
      {flagged && (
        <div role="status" class="text">
          <p>{t('policy.flagged', { count: flagged.length })}</p>
          <ul>
            {flagged.map(({ client, says }) => (
              <li key={client.id}>
                <bdi>{client.name}</bdi> ({client.id}): {says}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface FileChoiceProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

function FileChoice({ label, onFile }: FileChoiceProps): JSX.Element {
  return (
    <p class="text">
      <label>
        {label}{' '}
        <input
          type="file"
          accept=".json,application/json"
          onClick={chooseAgain}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onFile(file);
          }}
        />
      </label>
    </p>
  );
}
