/** Mailboxes of an office, not of a person. */
const ROLES = [
  'accueil',
  'admin',
  'administration',
  'billetterie',
  'boxoffice',
  'comptoir',
  'contact',
  'guichet',
  'info',
  'infos',
  'no-reply',
  'noreply',
  'reception',
  'reservation',
  'reservations',
  'secretariat',
  'tickets',
  'webmaster',
];

/** What is typed where an e-mail is required and none is given. */
const NONE = [
  'aucun',
  'inconnu',
  'na',
  'nomail',
  'noemail',
  'none',
  'test',
  'x',
  'xx',
  'xxx',
  'a',
  'pasdecourriel',
];

/** The parts of an e-mail that its canonical form is made of, as columns: `address, mailbox, host`. */
export function emailPartsSql(email: string): string {
  const address = `lower(trim(${email}))`;
  return `${address} as address, split_part(split_part(${address}, '@', 1), '+', 1) as mailbox,
  split_part(${address}, '@', 2) as host`;
}

/**
 * The canonical form of an e-mail from its parts: lower case, without what follows a plus sign (a label of the same
 * mailbox) nor, at Gmail, dots. Null when it is no address, or one that several people answer or nobody does.
 */
export const CANONICAL_EMAIL = `case
    when not regexp_full_match(address, '[^@\\s]+@[^@\\s]+\\.[^@\\s.]+') or mailbox = '' then null
    when regexp_full_match(mailbox, '${[...ROLES, ...NONE].join('|')}') then null
    when host in ('gmail.com', 'googlemail.com') then replace(mailbox, '.', '') || '@gmail.com'
    else mailbox || '@' || host end`;
