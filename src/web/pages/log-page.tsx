import type { LoggedQuestion } from '#model/service.ts';
import { getLog } from '../api.ts';
import type { PageProperties } from '../page.ts';
import { RefusedView } from '../parts/refused-view.tsx';
import { useLoaded } from '../use-loaded.ts';
import { type Word, words } from '../words.ts';
import { quoted, writeMoment } from '../written.ts';

const OUTCOMES: Readonly<Record<LoggedQuestion['outcome'], Word>> = {
  released: 'released',
  'partly-released': 'partlyReleased',
  'not-released': 'notReleased',
  refused: 'refused',
};

/** Who asked what of the pool, and what became of it: members can read it. */
export function LogPage({ place, as, organisations, pool }: PageProperties) {
  const { language } = place;
  const word = words(language);
  const log = useLoaded(as === 'public' ? null : as, () => getLog(as));
  const nameOf = (slug: string) => {
    if (slug === 'public') return word('asPublic');
    if (slug === 'steward') return word('asSteward');
    return organisations.find((house) => house.slug === slug)?.name ?? slug;
  };
  return (
    <section className="log">
      <h1>{word('logTitle')}</h1>
      <p className="lead">{word('logLead')}</p>
      {as === 'public' ? <p className="notice">{word('logPrivate')}</p> : null}
      {log.state === 'refused' ? <RefusedView refused={log.refused} language={language} /> : null}
      {log.state === 'loaded' && log.value.length === 0 ? <p>{word('logEmpty')}</p> : null}
      {log.state === 'loaded' && log.value.length > 0 ? (
        <ol className="questions">
          {log.value.map((line) => (
            <li key={line.id}>
              <p className="asked">
                {line.question ? quoted(line.question, language) : line.reading[language]}
              </p>
              {line.question ? <p className="log-reading">{line.reading[language]}</p> : null}
              <p className="log-facts">
                <span className={`outcome-tag ${line.outcome}`}>{word(OUTCOMES[line.outcome])}</span>
                <span>{nameOf(line.askedBy)}</span>
                <time dateTime={line.askedAt}>{writeMoment(line.askedAt, pool?.pool.zone, language)}</time>
              </p>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
