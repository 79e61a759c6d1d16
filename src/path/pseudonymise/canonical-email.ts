import { sqlList } from '../sql.ts';

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

/**
 * The canonical form of an e-mail: lower case, without what follows a plus sign (a label of the same mailbox) nor, at
 * Gmail, dots. Null when it is no address, or one that several people answer or nobody does.
 */
export function canonicalEmailSql(email: string): string {
  const address = `lower(trim(${email}))`;
  const mailbox = `split_part(split_part(${address}, '@', 1), '+', 1)`;
  const host = `split_part(${address}, '@', 2)`;
  return `case
    when not regexp_full_match(${address}, '[^@\\s]+@[^@\\s]+\\.[^@\\s.]+') or ${mailbox} = '' then null
    when ${mailbox} in ${sqlList([...ROLES, ...NONE])} then null
    when ${host} in ('gmail.com', 'googlemail.com') then replace(${mailbox}, '.', '') || '@gmail.com'
    else ${mailbox} || '@' || ${host} end`;
}
