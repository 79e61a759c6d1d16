import type { LoggedQuestion } from '#model/service.ts';
import { getLog } from '../api.ts';
import type { PageProperties } from '../app.tsx';
import { RefusedView } from '../parts/refused-view.tsx';
import { useLoaded } from '../use-loaded.ts';
import { type Word, words } from '../words.ts';

const OUTCOMES: Readonly<Record<LoggedQuestion['outcome'], Word>> = {
  released: 'released',
  'partly-released': 'partlyReleased',
  'not-released': 'notReleased',
  refused: 'refused',
};

/** Who asked what of the pool, and what became of it: members can read it. */
export function LogPage({ place, as, organisations }: PageProperties) {
  const word = words(place.language);
  const log = useLoaded(as, () => getLog(as));
  const name = (slug: string) =>
    slug === 'public'
      ? word('asPublic')
      : slug === 'steward'
        ? word('asSteward')
        : (organisations.find((house) => house.slug === slug)?.name ?? slug);
  return (
    <section>
      <h1>{word('logTitle')}</h1>
      <p className="lead">{word('logLead')}</p>
      {log.state === 'refused' ? <RefusedView refused={log.refused} language={place.language} /> : null}
      {log.state === 'loaded' ? (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{word('when')}</th>
                <th scope="col">{word('who')}</th>
                <th scope="col">{word('what')}</th>
                <th scope="col">{word('outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {log.value.map((line) => (
                <tr key={line.id}>
                  <td>{line.askedAt.slice(0, 16).replace('T', ' ')}</td>
                  <td>{name(line.askedBy)}</td>
                  <td>
                    {line.question ? <q>{line.question}</q> : null}
                    <span className="log-reading">{line.reading[place.language]}</span>
                  </td>
                  <td>{word(OUTCOMES[line.outcome])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
