import { fold } from '#model/fold.ts';

import { GIVING_WAY, HEADER_WORDS, type Role } from './header-words.ts';

/** What a header may speak of, and the words that say so. */
export type HeaderMatch = {
  readonly role: Role;
  readonly word: string;
  /** 1 when the whole header is the phrase; less when it is a part. */
  readonly score: number;
  readonly certainty: 'sure' | 'likely' | 'unsure';
};

/** What a header says about taxes, wherever it says it. */
export type TaxWord = 'included' | 'excluded' | null;

const INCLUDED =
  /\b(?:taxes? incl(?:uses?|us|ses|uded)?|tx incl(?:uses)?|ttc|avec taxes|toutes taxes|taxes comprises|(?:incl(?:uding|udes)?|with) tax(?:es)?|tax(?:es)? in)\b/;
const EXCLUDED =
  /\b(?:avant (?:taxes?|tx)|hors tax(?:es?)?|sans (?:les )?taxes|ht|taxes? (?:en sus|exclues|non comprises)|plus taxes|(?:before|excl(?:uding)?|without|pre|plus) tax(?:es)?|tax(?:es)? excl(?:uded)?)\b/;

export function taxWord(text: string): TaxWord {
  const folded = fold(text);
  return INCLUDED.test(folded) ? 'included' : EXCLUDED.test(folded) ? 'excluded' : null;
}

/** “No de représentation” and “No de la représentation” are “No représentation”. */
const LINKS = /(?<=\w ?)\b(?:de|du|des|d)(?: (?:la|l|le|les))? (?=\w)/g;

const BY_PHRASE = new Map<string, Role[]>();
const BY_UNLINKED = new Map<string, Role[]>();
for (const { phrase, role } of HEADER_WORDS) {
  add(BY_PHRASE, phrase, role);
  add(BY_UNLINKED, phrase.replace(LINKS, ''), role);
}

function add(roles: Map<string, Role[]>, phrase: string, role: Role): void {
  const known = roles.get(phrase) ?? [];
  if (!known.includes(role)) roles.set(phrase, [...known, role]);
}

/** Words that qualify a header without changing what it speaks of. */
const QUALIFIERS =
  /\b(?:taxes? incl\w*|tx incl\w*|tax(?:es)? incl\w*|avant taxes?|before tax(?:es)?|cad|cdn|usd|en dollars|dollars|en cents|cents?|centimes|obligatoire|required|optionnel|optional|facultatif|aaaa mm jj|jj mm aaaa|yyyy mm dd|mm dd yyyy|hh mm)\b|[$€%]/g;
const ARTICLES = /\b(?:l|d|le|la|les|un|une|des|the|a|an)\b/g;

/** A share in percent is no count and no amount, but a tax may be named by its rate. */
const RATED: readonly Role[] = ['tax', 'second-tax', 'tax-rate', 'nothing'];

/** What somebody reckoned, or a mean, is no count; “moyen de vente” is a channel. */
const RECKONED =
  /\bmoyen(?:ne)?s?\b(?! d)|\b(?:moy|average|avg|mean|estim\w*|approx\w*|environ|prevu\w*|previsions?|budget\w*|forecast\w*|expected|objectifs?|target)\b/;

/** Roles of a header, the most likely first. A header of many words is a question and says nothing by one of them. */
export function matchHeader(header: string): readonly HeaderMatch[] {
  if (RECKONED.test(fold(header)) && whole(fold(header)) === null)
    return [{ role: 'nothing', word: header, score: 0.8, certainty: 'likely' }];
  const folded = fold(header.replace(/^[#№]|n[°º]\s*/giu, ' no ').replace(/([a-z])([A-Z])/g, '$1 $2'));
  const found = whole(folded) ?? whole(tidy(folded)) ?? whole(tidy(fold(header.replace(/\([^()]*\)/g, ' '))));
  const roles = found ?? parts(tidy(folded));
  if (/%/.test(header)) return roles.filter(({ role }) => RATED.includes(role));
  return isOfMoney(header) ? asMoney(roles) : roles;
}

/** “Billets ($)”, “$ tickets”; “Adulte 25 $” is a price that stands there. */
function isOfMoney(header: string): boolean {
  return /[$€£]/.test(header) && !/\d/.test(header);
}

const COUNTED: readonly Role[] = [
  'quantity',
  'paid-quantity',
  'free-quantity',
  'capacity-physical',
  'capacity-saleable',
  'capacity-on-sale',
  'ticket-id',
  'price-type',
  'scanned',
];

/** What counts or names tickets is their amount, under a sign of money. */
function asMoney(roles: readonly HeaderMatch[]): readonly HeaderMatch[] {
  const money = roles.filter(({ role }) => !COUNTED.includes(role));
  const [counted] = roles.filter(({ role }) => COUNTED.includes(role));
  if (counted === undefined || money.some(({ score }) => score >= counted.score)) return money;
  return [{ ...counted, role: 'amount', word: 'montant des billets' }, ...money];
}

function tidy(folded: string): string {
  // “CA N” beside “CA N-1” is of this year.
  return folded.replace(QUALIFIERS, ' ').replace(/ n$/, '').replace(/ +/g, ' ').trim();
}

const WHOLE = { score: 1, certainty: 'sure' } as const;
/** Above what one word of a header says, below what most of them do. */
const GIVEN_WAY = { score: 0.65, certainty: 'likely' } as const;

function whole(text: string): readonly HeaderMatch[] | null {
  const roles =
    BY_PHRASE.get(text) ??
    BY_PHRASE.get(text.replace(ARTICLES, ' ').replace(/ +/g, ' ').trim()) ??
    BY_UNLINKED.get(text.replace(LINKS, ''));
  const said = GIVING_WAY.has(text.replace(LINKS, '')) ? GIVEN_WAY : WHOLE;
  return roles?.map((role) => ({ role, word: text, ...said })) ?? null;
}

const QUESTION_WORDS = 7;

function parts(text: string): readonly HeaderMatch[] {
  const words = text.split(' ');
  if (words.length > QUESTION_WORDS) return [];
  const best = new Map<Role, HeaderMatch>();
  for (let from = 0; from < words.length; from++)
    for (let to = words.length; to > from; to--) {
      const phrase = words.slice(from, to).join(' ');
      if (phrase.length < 3) continue;
      const score = 0.5 + (0.4 * (to - from)) / words.length - 0.02 * from;
      for (const role of BY_PHRASE.get(phrase) ?? [])
        if ((best.get(role)?.score ?? 0) < score)
          best.set(role, { role, word: phrase, score, certainty: sureness(score) });
    }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function sureness(score: number): 'likely' | 'unsure' {
  return score >= 0.7 ? 'likely' : 'unsure';
}
