/** A concept of Artsdata, the open knowledge graph of the performing arts of Canada (CC0). */
export function artsdata(id: string): string {
  return `http://kg.artsdata.ca/resource/${id}`;
}

/** A discipline of Scène Pro (Québec). We point at it and copy none of its text. */
export function scenePro(id: string): string {
  return `http://scenepro.ca/taxonomies/disciplines-asq#${id}`;
}

/**
 * An aesthetic of SIBIL, the box-office declaration of France. SIBIL publishes no URI, so this URN of ours carries
 * the key that the State’s own open client uses (betagouv/assistant-declaration, MIT).
 */
export function sibil(key: string): string {
  return `urn:parterre:sibil:esthetique:${key}`;
}

/** A type of place of SIBIL, in the same way. */
export function sibilPlace(key: string): string {
  return `urn:parterre:sibil:type-lieu:${key}`;
}

/** A target audience of Datascène, Québec’s draft standard for show data. */
export function datascene(id: string): string {
  return `https://datascene.ca/PublicCible#${id}`;
}
