// “Will this sign in?”: what an app sends, and which clients the server would let it sign in through.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { nameCodePoint } from '../domain/audit/code-point-name.ts';
import type { Client } from '../domain/client.ts';
import {
  checkSignIn,
  type Difference,
  readSignInQuestion,
  type SignInVerdict,
} from '../domain/sign-in-check.ts';
import type { Translate } from '../locales/translate.ts';
import type { Visit } from '../state/visit.ts';
import { Icon } from './icon.tsx';
import { NameText, RedirectText } from './plain-text.tsx';

/** Clients that are listed at most, those that say yes first. */
const LISTED = 20;

export function SignInView({ visit }: { readonly visit: Visit }): JSX.Element {
  const { t } = visit.words;
  const text = useSignal('');
  const id = useSignal('');
  const known = visit.clients.value;
  const question = readSignInQuestion(text.value, id.value);
  const isAsked = text.value.trim() !== '' || question.clientId !== undefined;
  const asked = (known?.clients ?? []).filter(
    (client) => question.clientId === undefined || client.id === question.clientId,
  );
  const judged =
    !known || !isAsked
      ? []
      : asked.map((client) => ({
          client,
          verdict: checkSignIn(question, client, known.facts),
        }));
  const yes = judged.filter(({ verdict }) => verdict.kind === 'yes').length;
  const shown = judged.toSorted((one, other) => rank(one.verdict) - rank(other.verdict));
  return (
    <div class="workbench-scroll sign-in">
      <label>
        {t('signIn.sent')}
        <textarea
          class="search"
          rows={3}
          dir="ltr"
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </label>
      <label>
        {t('signIn.id')}
        <input
          class="search"
          value={id.value}
          onInput={(event) => {
            id.value = event.currentTarget.value;
          }}
        />
      </label>
      <p role="status">
        {!isAsked
          ? t('signIn.hint')
          : asked.length === 0
            ? t('signIn.unknown', { id: question.clientId ?? '' })
            : t('signIn.count', { count: yes, total: judged.length })}
      </p>
      {shown.slice(0, LISTED).map(({ client, verdict }) => (
        <Verdict
          key={client.id}
          client={client}
          verdict={verdict}
          sent={question.redirectUri ?? ''}
          t={t}
        />
      ))}
    </div>
  );
}

interface VerdictProps {
  readonly client: Client;
  readonly verdict: SignInVerdict;
  readonly sent: string;
  readonly t: Translate;
}

const LOOKS = {
  yes: ['applied', 'signIn.yes'],
  no: ['refused', 'signIn.no'],
  perhaps: ['unknown', 'signIn.perhaps'],
} as const;

function Verdict({ client, verdict, sent, t }: VerdictProps): JSX.Element {
  const [icon, word] = LOOKS[verdict.kind];
  return (
    <article class="finding">
      <h3>
        <span class={`status ${icon}`}>
          <Icon name={icon} />
          {t(word)}
        </span>
        <NameText text={client.name} />
        <code>{client.id}</code>
      </h3>
      {verdict.kind === 'yes' ? (
        <p>{t(`signIn.${verdict.how}`)}</p>
      ) : verdict.why === 'differs' ? (
        <DifferenceView difference={verdict.difference} sent={sent} t={t} />
      ) : (
        <p>{t(`signIn.${verdict.why}`)}</p>
      )}
    </article>
  );
}

function DifferenceView(props: {
  difference: Difference;
  sent: string;
  t: Translate;
}): JSX.Element {
  const { difference, sent, t } = props;
  const { stored, index, sentCharacter, storedCharacter } = difference;
  const name = (character: string | undefined): string => {
    if (character === undefined) return t('signIn.nothing');
    return /[\p{C}\p{Z}\p{M}]/u.test(character)
      ? nameCodePoint(character)
      : t('signIn.character', { character });
  };
  return (
    <>
      <p>
        {t('signIn.differs', {
          at: index + 1,
          sent: name(sentCharacter),
          stored: name(storedCharacter),
        })}
      </p>
      <dl>
        <dt>{t('signIn.sentShort')}</dt>
        <dd>
          <RedirectText text={sent} marks={[[index, index + (sentCharacter?.length ?? 0)]]} />
        </dd>
        <dt>{t('signIn.storedShort')}</dt>
        <dd>
          <RedirectText text={stored} marks={[[index, index + (storedCharacter?.length ?? 0)]]} />
        </dd>
      </dl>
    </>
  );
}

/** Yes first, then what has most in common with what was sent. */
function rank(verdict: SignInVerdict): number {
  if (verdict.kind === 'yes') return 0;
  if (verdict.kind === 'perhaps') return 1;
  if (verdict.why === 'refused-later') return 2;
  return verdict.why === 'differs'
    ? 4 - verdict.difference.index / (verdict.difference.index + 1)
    : 5;
}
