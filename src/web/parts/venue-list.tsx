import { say as sentence } from '#messages/messages.ts';
import type { Venue, VenueDecision, VenueState } from '#model/agreeing.ts';
import type { Language } from '#model/words.ts';
import { label as conceptLabel } from '#vocabulary/lookup.ts';
import { words } from '../words.ts';
import { quoted } from '../written.ts';

type VenueProperties = {
  readonly venues: readonly VenueState[];
  readonly list: readonly Venue[];
  readonly language: Language;
  readonly say: (decision: VenueDecision) => void;
};

/** A house’s venues, and the places of the pool’s list that they are. */
export function VenueList({ venues, list, language, say }: VenueProperties) {
  const word = words(language);
  return (
    <section className="queue">
      <h2>{word('agreeVenues')}</h2>
      <p className="reasons">{list.length === 0 ? word('agreeVenueList') : word('agreeVenuesLead')}</p>
      {venues.length === 0 ? <p>{word('agreeVenuesNone')}</p> : null}
      <ul>
        {venues.map((venue) => (
          <OneVenue key={venue.key} venue={venue} list={list} language={language} say={say} />
        ))}
      </ul>
    </section>
  );
}

function OneVenue({
  venue: { key, name, performances, state, venue, suggestion, alike },
  list,
  language,
  say,
}: Omit<VenueProperties, 'venues'> & { readonly venue: VenueState }) {
  const word = words(language);
  const called = (code: string) => toldOf(list, code, language);
  const reasons = suggestion?.reasons.map((reason) => sentence(reason, {}, language)) ?? [];
  return (
    <li className="agree-line">
      <p className="counted">
        <b>{quoted(name, language)}</b>
        <span>{sentence('counted-performances', { performances }, language)}</span>
      </p>
      <p className="suggested">
        {venue === null ? null : <b>{called(venue)}</b>}
        {state === 'none' ? <b>{word('agreeNoVenue')}</b> : null}
        {suggestion ? (
          <>
            {word('agreeSuggested')} <b>{called(suggestion.venue)}</b>{' '}
            <span className="reasons">{reasons.join(', ')}</span>
          </>
        ) : null}
        {alike.length > 0 ? (
          <span className="reasons">
            {' '}
            {word('agreeAlike')} {alike.map((other) => quoted(other, language)).join(', ')}
          </span>
        ) : null}
      </p>
      <p className="acts">
        {suggestion ? (
          <button
            type="button"
            className="main"
            onClick={() => say({ key, choice: 'is', venue: suggestion.venue })}
          >
            {word('agreeAccept')}
            <span className="unseen"> {quoted(name, language)}</span>
          </button>
        ) : null}
        {state === 'open' && list.length > 0 ? (
          <select
            aria-label={`${word('agreeIs')} – ${quoted(name, language)}`}
            value=""
            onChange={({ target }) => {
              if (target.value === '.none') say({ key, choice: 'none' });
              else if (target.value !== '') say({ key, choice: 'is', venue: target.value });
            }}
          >
            <option value="">{word('agreeChoose')}</option>
            {list.map(({ code }) => (
              <option key={code} value={code}>
                {called(code)}
              </option>
            ))}
            <option value=".none">{word('agreeNoVenue')}</option>
          </select>
        ) : null}
        {state === 'open' ? null : (
          <button type="button" onClick={() => say({ key, choice: 'undo' })}>
            {word('agreeUndo')}
            <span className="unseen"> {quoted(name, language)}</span>
          </button>
        )}
      </p>
    </li>
  );
}

function toldOf(list: readonly Venue[], code: string, language: Language): string {
  const venue = list.find((one) => one.code === code);
  if (venue === undefined) return code;
  return venue.municipality === null
    ? venue.name
    : `${venue.name}, ${conceptLabel('municipality', venue.municipality)[language]}`;
}
