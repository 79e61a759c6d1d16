import type { MovementType } from '#model/movement.ts';

const SALE: readonly MovementType[] = ['sale'];

/** What a row stands for: a state tells of what happened to a sale, a noun names the one movement of the row. */
const WORDS: readonly (readonly [movements: readonly MovementType[], words: string])[] = [
  [
    SALE,
    'vente|vendu|vendue|emission|achat|paye|payee|valide|validee|confirme|confirmee|complete|completee|termine|terminee|emis|emise|imprime|imprimee|actif|active|acquitte|acquittee|regle|reglee|ok|oui|scanne|livre|livree|traite|traitee|approuve|approuvee|encaisse|faveur|gratuit|invitation|sale|sold|purchase|paid|valid|confirmed|completed|issued|printed|processed|approved|settled|success|successful|succeeded|fulfilled|yes|attending|checked in|comp|complimentary|free|normal|booked|captured|redeemed|used|acquired|sent|delivered|placed|payed|payment|participe|inscrit|inscrite|finalise|finalisee|accepte|acceptee|accepted|registered|attended|collected|ticketed|ticketed paid|seated paid|finalized|finalised|closed|utilise|utilisee|non utilise|non utilisee|inutilise|inutilisee|unused|not used|no show|noshow|did not attend',
  ],
  [
    ['sale', 'refund'],
    'rembourse|remboursee|rembourse partiellement|refunded|fully refunded|credited|credite|reimbursed|chargeback',
  ],
  [
    ['sale', 'void'],
    'annule|annulee|cancelled|canceled|void|voided|supprime|supprimee|deleted|invalide|invalidated|nul|revoked|ne participe pas|not attending|annule par le client|annule par l organisateur',
  ],
  [['sale', 'exchange-out'], 'echange|echangee|exchanged|swapped'],
  [['refund'], 'remboursement|refund|retour|return|returned|retourne|credit|note de credit'],
  [['void'], 'annulation|cancellation|voiding|correction'],
  [
    ['exchange-in'],
    'echange entrant|echange entree|exchange in|entree d echange|echange vers|echange vente|echange emission|echange achat|echange nouveau|echange nouveau billet|vente echange|exchange sale|exchange purchase|exchange issue',
  ],
  [
    ['exchange-out'],
    'echange sortant|echange sortie|exchange out|sortie d echange|echange de|echange retour|retour echange|retour pour echange|echange annulation|echange remboursement|exchange return|exchange refund|returned for exchange',
  ],
];

/** Folded words of a status or movement column → the movements that a row stands for. */
export const STATUS_WORDS: Readonly<Record<string, readonly MovementType[]>> = Object.fromEntries(
  WORDS.flatMap(([movements, words]) => words.split('|').map((word) => [word, movements])),
);

/** States of what is not, or not yet, a sale. */
export const NOT_PAID_WORDS: readonly string[] =
  'en attente|en attente de paiement|reserve|reservee|reservation|non paye|non payee|impaye|impayee|expire|expiree|abandonne|abandonnee|refuse|refusee|echoue|echouee|brouillon|non|a payer|option|en cours|pending|reserved|unpaid|not paid|expired|abandoned|declined|failed|draft|no|awaiting payment|on hold|incomplete|due|requested|reserve non paye|reservee non payee|reservation non payee|paiement en attente|en attente du paiement|non regle|non reglee|a regler|non confirme|non confirmee|optionne|optionnee|prereserve|panier abandonne|awaiting|payment pending|pending payment|not confirmed|provisional|payment failed|reserved unpaid|reserved not paid'.split(
    '|',
  );

/** Movements by which nobody buys a ticket nor gives one back. */
export const NO_MOVEMENT_WORDS: readonly string[] =
  'reimpression|reimprime|reimprimee|duplicata|duplicate|reprint|reprinted|transfert|transfer|changement de nom|name change'.split(
    '|',
  );

export const TEST_WORDS: readonly string[] = 'test|essai|test order|commande test|mode test|testing'.split(
  '|',
);

/** What a column that only marks the cancelled rows holds. */
export const CANCELLED_MARKS = marks('void');
/** The same of the refunded rows. */
export const REFUNDED_MARKS = marks('refund');

function marks(undone: MovementType): Readonly<Record<string, readonly MovementType[]>> {
  return Object.fromEntries([
    ...['1', 'yes', 'y', 'true', 'oui', 'o', 'vrai', 'x'].map((word) => [word, ['sale', undone]]),
    ...['0', 'no', 'n', 'false', 'non', 'faux'].map((word) => [word, ['sale']]),
  ]);
}
