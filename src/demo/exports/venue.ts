import type { House } from '../houses.ts';
import { CLUB } from '../parameters.ts';

/** Where a house plays: the name that it writes, and the vocabulary’s code and French label of what it is. */
export type Venue = { readonly name: string; readonly kind: string; readonly label: string };

export function venueOf(house: House): Venue {
  if (house.dialects[0] === 'open-air')
    return named(`Scène extérieure – ${house.name}`, 'open-air', 'Plein air');
  if (house.kind === 'museum') return named(house.name, 'museum', 'Musée et galerie');
  if (house.kind === 'circus') return named(`Chapiteau – ${house.name}`, 'big-top', 'Chapiteau');
  if (house.kind === 'humour' && house.seats < 500) return named(house.name, 'club', 'Club et cabaret');
  if (house.kind === 'music' || house.kind === 'opera') {
    return house.seats < CLUB.seats && house.kind === 'music'
      ? named(house.name, 'club', 'Club et cabaret')
      : named(
          /salle|halles/i.test(house.name) ? house.name : `Salle – ${house.name}`,
          'concert-hall',
          'Salle de concert',
        );
  }
  return named(`Salle – ${house.name}`, 'theatre-hall', 'Théâtre');
}

function named(name: string, kind: string, label: string): Venue {
  return { name, kind, label };
}
