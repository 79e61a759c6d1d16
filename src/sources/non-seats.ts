import type { Field } from '#model/fields.ts';
import type { RowRule } from '#model/source.ts';

/** What box offices sell as if it were a ticket. Patterns are on folded text, in the syntax that RE2 and JavaScript share. */
const GIFT_CARD =
  '(?:^|\\b)(?:carte|certificat|cheque|bon)s? ?(?:de )?cadeaux?\\b|\\be? ?gift (?:card|certificate|voucher)s?\\b';
const PARKING =
  '^(?:billet |ticket |permis |passe |place |forfait )?(?:de )?(?:stationnement|parking|vestiaire|coat check)\\b';
const BAR =
  '^(?:tickets?|billets?|coupons?|jetons?) (?:de |du |au |pour le )?(?:bar|boissons?|consommations?|bieres?|vins?|repas)\\b|^(?:bar|drink|consommation|boisson|food) ?(?:tickets?|tokens?|coupons?)?$';
const GOODS =
  '^(?:t shirts?|chandails?|programmes? souvenirs?|marchandises?|merchandise|merch|dons?|donations?|affiches?|posters?|audioguides?|audio guides?|catalogues? d exposition|exhibition catalog(?:ue)?s?|pop ?corn|mais souffle|(?:verres?|bouteilles?) (?:de |d )(?:vin|biere|mousseux|eau)|(?:glass|bottle) of \\w+|boissons? gazeuses?|soft drinks?|pourboires? volontaires?)\\b';
/** A gift of money, and not “Don Juan”. */
const GIFT =
  '^(?:dons?|donations?)(?: (?:a|pour) (?:la|le|l|les|un|une|notre)\\b.*| libres?| volontaires?| to\\b.*)?$';
/** What is paid beside a seat, or for none. */
const CHARGE =
  '^frais (?:de |d )?(?:service|billetterie|livraison|envoi|poste|manutention|traitement|reservation|transaction|dossier|administration)s?\\b|^(?:service|booking|delivery|shipping|handling|processing|facility|convenience|order) (?:fee|charge)s?\\b|^assurances? (?:annulation|billets?)\\b|^(?:ticket|cancellation|refund|booking) (?:insurance|protection)\\b';
/** Taxes, rounding and tips on lines of their own. */
const TAX =
  '^(?:tps|tvq|tva|tvh|gst|qst|hst|pst|vat|taxe?s?|sales tax|arrondi|rounding|pourboires?|tips?|gratuity)(?: [\\d ]+%?)?$';
const MEMBERSHIP =
  '^(?:(?:adhesion|cotisation)s?|cartes? de membre|memberships?)(?: (?:\\d{4}|annuelles?|individuelles?|familiales?|amie?s|a|au|aux|de|annual|individual|family|renewal|fee)\\b.*)?$';
const TEST =
  '^(?:z+ )?tests?(?: \\d+)?$|^(?:z+ )?test (?:order|event|show|commande|evenement|spectacle|ne pas)\\b|\\b(?:commande|billet|evenement|spectacle) (?:de )?test\\b';

/** Rules that leave out what is no seat, by the label in this field. Goods are looked for in product labels only. */
export function nonSeats(
  field: Extract<Field, 'product-type' | 'price-type' | 'performance-title'>,
): RowRule[] {
  const rules: RowRule[] = [
    { rule: 'test-order', field, when: { matches: TEST } },
    { rule: 'gift-card', field, when: { matches: GIFT_CARD } },
    { rule: 'parking', field, when: { matches: PARKING } },
    { rule: 'non-seat', field, when: { matches: BAR } },
    { rule: 'non-seat', field, when: { matches: CHARGE } },
    ...(field === 'performance-title' ? [] : [{ rule: 'non-seat', field, when: { matches: TAX } }]),
  ];
  if (field === 'performance-title') rules.push({ rule: 'non-seat', field, when: { matches: GIFT } });
  else rules.push({ rule: 'non-seat', field, when: { matches: GOODS } });
  // A “Membership” price is that of a member’s ticket.
  if (field !== 'price-type') rules.push({ rule: 'non-seat', field, when: { matches: MEMBERSHIP } });
  return rules;
}
