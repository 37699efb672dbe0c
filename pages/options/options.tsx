// The options: the sections one below the other, and a list of them that says which was chosen.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../locales/page-words.ts';
import { SECTIONS } from './sections.ts';

export function Options(): JSX.Element {
  const chosen = useChosenSection();
  return (
    <div class="gk options">
      <header>
        <h1>{t('options.title')}</h1>
      </header>
      <nav aria-label={t('options.sections')}>
        <ul>
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === chosen ? 'true' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {SECTIONS.map(({ id, title, View }) => (
          <section key={id} id={id} class="card" aria-labelledby={`${id}-title`} tabIndex={-1}>
            <h2 id={`${id}-title`}>{title}</h2>
            <View />
          </section>
        ))}
      </main>
    </div>
  );
}

function useChosenSection(): string | undefined {
  const read = (): string => location.hash.slice(1) || (SECTIONS[0]?.id ?? '');
  const [chosen, setChosen] = useState(read);
  useEffect(() => {
    const follow = (): void => setChosen(read());
    // The sections did not exist when the browser looked for the one in the address.
    if (location.hash) document.getElementById(read())?.scrollIntoView();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return chosen;
}
