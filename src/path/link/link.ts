import type { Plan, Step } from '#model/plan.ts';

export { type Components, components } from './components.ts';

/** A token met with more others than this is a school’s address or a shared counter account, and links nothing. */
const PARTNERS_MAX = 50;

/**
 * Who is one person, in three moves. `forkedPairs` gives the few pairs of tokens of which one has several partners;
 * `components` puts them together; with their persons bound as `forked_persons (email_node, name_node, person)`,
 * `withPersons` gives each line its person. The others need no search: their person is their e-mail’s token.
 *
 * Inputs: `stored_movements`, `stored_responses`. Inside a house always, from house to house only if the terms say so; a line
 * is of the house that presents, whoever handed it in.
 */
export function forkedPairs(linkAcrossHouses: boolean): Plan {
  return {
    inputs: ['stored_movements'],
    steps: [
      ...pairSteps(linkAcrossHouses),
      {
        name: 'forked_pairs',
        sql: `select email_node, name_node from linking_pairs
where email_partners > 1 or name_partners > 1`,
      },
    ],
    result: 'forked_pairs',
  };
}

/** `node, person, is_hot` of the e-mails whose person is not their own token, or that link nothing. */
export function emailPersons(linkAcrossHouses: boolean): Plan {
  const sql = `select email_node as node, min(person) as person, false as is_hot from forked_persons group by email_node
union all select email_node as node, null::ubigint as person, true as is_hot from hot_emails`;
  return personPlan(linkAcrossHouses, { name: 'email_persons', sql });
}

/** The same for names: all that were met with an e-mail, because a line may show the name alone. */
export function namePersons(linkAcrossHouses: boolean): Plan {
  const sql = `select l.name_node as node, min(coalesce(f.person, l.email_node)) as person, false as is_hot
from linking_pairs l left join forked_persons f on f.name_node = l.name_node
group by l.name_node
union all select name_node as node, null::ubigint as person, true as is_hot from hot_names`;
  return personPlan(linkAcrossHouses, { name: 'name_persons', sql });
}

function personPlan(linkAcrossHouses: boolean, step: Step): Plan {
  return {
    inputs: ['stored_movements', 'forked_persons'],
    steps: [...pairSteps(linkAcrossHouses), step],
    result: step.name,
  };
}

/** The lines of a relation, each with its person; null when nobody is recognised. Reads `email_persons, name_persons`. */
export function withPersons(
  kind: 'movements' | 'responses',
  linkAcrossHouses: boolean,
  relation: string = `stored_${kind}`,
): Plan {
  const [name, house] =
    kind === 'movements' ? ['name_token', 'presenter'] : ['null::ubigint', 'organisation'];
  const [emailNode, nameNode] = ['email_token', name].map((token) => nodeSql(token, linkAcrossHouses, house));
  // A hot token speaks for a line only when nothing else does.
  const person = `case
    when ${emailNode} is not null and not coalesce(e.is_hot, false) then coalesce(e.person, ${emailNode})
    when ${nameNode} is not null and not coalesce(n.is_hot, false) then coalesce(n.person, ${nameNode})
    else coalesce(${emailNode}, ${nameNode}) end`;
  return {
    inputs: [relation, 'email_persons', 'name_persons'],
    steps: [
      {
        name: 'linked_lines',
        sql: `select s.*, ${person} as person from ${relation} s
left join email_persons e on e.node = ${emailNode}
left join name_persons n on n.node = ${nameNode}`,
      },
    ],
    result: 'linked_lines',
  };
}

/** Distinct pairs of tokens seen on one line, each with how many partners its tokens have among those that link. */
function pairSteps(linkAcrossHouses: boolean): readonly Step[] {
  return [
    {
      name: 'token_pairs',
      sql: `select distinct ${nodeSql('email_token', linkAcrossHouses)} as email_node,
  ${nodeSql('name_token', linkAcrossHouses)} as name_node
from stored_movements where email_token is not null and name_token is not null`,
    },
    { name: 'hot_emails', sql: hotSql('email_node') },
    { name: 'hot_names', sql: hotSql('name_node') },
    {
      name: 'linking_pairs',
      sql: `select email_node, name_node,
  count(*) over (partition by email_node) as email_partners,
  count(*) over (partition by name_node) as name_partners
from token_pairs anti join hot_emails using (email_node) anti join hot_names using (name_node)`,
    },
  ];
}

function hotSql(node: string): string {
  return `select ${node} from token_pairs group by ${node} having count(*) > ${PARTNERS_MAX}`;
}

/** Without linking across houses, the same token at two houses is two nodes. */
function nodeSql(token: string, linkAcrossHouses: boolean, house = 'presenter'): string {
  return linkAcrossHouses ? token : `case when ${token} is not null then hash(${house}, ${token}) end`;
}
