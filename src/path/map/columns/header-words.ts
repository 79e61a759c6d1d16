import type { Field } from '#model/fields.ts';

/**
 * What a header may speak of. Beside fields: money and dates whose field depends on the other columns
 * (`unit-price`, `amount`, `net`, `gross`; `purchased`, `performed`, `day`, `hour`; `name`, `code`; `cancelled` for a mark of cancelled rows, `nothing` for what is known and not read).
 */
export type Role =
  | Field
  | 'unit-price'
  | 'amount'
  | 'net'
  | 'gross'
  | 'purchased'
  | 'performed'
  | 'day'
  | 'hour'
  | 'name'
  | 'code'
  | 'cancelled'
  | 'nothing';

const ARTISTS = {
  fr: 'artiste|artistes|nom de l artiste|groupe ou artiste',
  en: 'artist|artists|artist name|headliner',
};

/** Who plays, which names the show where nothing else does. */
export const ARTIST_WORDS: readonly string[] = Object.values(ARTISTS).flatMap((words) => words.split('|'));

/** Words of headers by role, French then English, folded and separated by bars; the longest that is met wins. */
const WORDS: Readonly<Partial<Record<Role, readonly [fr: string, en: string]>>> = {
  'performance-id': [
    'id representation|no representation|numero de representation|code representation|code spectacle|id spectacle|no spectacle|id evenement|no evenement|code evenement|no seance|id seance|code de l evenement',
    'performance id|perf id|perf no|performance code|performance number|event id|event code|event number|show id|show code|instance id|showing id|session id',
  ],
  'performance-title': [
    `spect|representation|spectacle|titre|titre du spectacle|nom du spectacle|nom de la piece|titre de la piece|nom du concert|nom du film|titre du film|titre de l evenement|titre de l activite|nom de l exposition|nom de la representation|evenement|nom de l evenement|concert|piece|oeuvre|atelier|conference|activite|nom de l activite|programme|manifestation|exposition|film|spectacle evenement|intitule|nom du show|titre du show|${ARTISTS.fr}`,
    `performance|perf|perf name|show|show name|show title|event|event name|event title|title|performance name|production name|play|concert|exhibition|workshop|activity|movie|programme title|${ARTISTS.en}`,
  ],
  'production-id': [
    'id production|no production|code production|production|id du projet',
    'production id|production code|production no|production|series|series id',
  ],
  performed: [
    'dt rep|date rep|dt representation|dt seance|dt spect|date spect|dt spectacle|representation|spectacle|evenement|concert|date heure du produit|date et heure|date heure|date de representation|date representation|date de la representation|date du spectacle|date spectacle|date de l evenement|date evenement|date du concert|date de seance|seance|jour de representation|date et heure de representation|date et heure du spectacle|debut|date de debut|date debut|date heure representation|representation le|date de presentation|date de la seance|date et heure de la representation|debut de la representation|date de l activite|date de l atelier|date de la conference|date de visite|date de la visite|date du show',
    'event start time|show start time|performance|perf|show|event|session|performance date|perf date|show date|event date|event start|start date|starts at|start time|start|showtime|event start date|performance datetime|performance date time|session date|showing date|date of performance|date of event|event date time|instance start|event instance|perf dt|performance dt|event dt|evt dt|show dt|activity date|visit date|workshop date|starts',
  ],
  'performance-time': [
    'heure de representation|heure representation|heure du spectacle|heure spectacle|heure de debut|heure debut|heure de l evenement|heure de la representation|heure du show|heure rep|heure de seance',
    'performance time|show time|event time|event start time|curtain|curtain time',
  ],
  'on-sale-at': [
    'mise en vente|date de mise en vente|debut des ventes|ouverture des ventes|en vente le|ouverture de la billetterie',
    'on sale|on sale date|on sale at|sale start|sales start|sales open|presale start',
  ],
  discipline: [
    'discipline|genre|categorie de spectacle|type de spectacle|genre artistique|categorie artistique|domaine|type d evenement|discipline artistique|genre du spectacle',
    'discipline|genre|event type|event category|show type|art form|artform|performance type',
  ],
  'target-audience': [
    'public cible|public vise|clientele|clientele cible|public',
    'target audience|audience|age group targeted',
  ],
  venue: [
    'salle|lieu|nom de la salle|lieu de diffusion|theatre|endroit|lieu du spectacle|salle de spectacle|scene|lieu de representation|nom du lieu',
    'venue|hall|theatre|theater|location|venue name|room|place|auditorium|stage',
  ],
  'venue-kind': [
    'type de salle|type de lieu|genre de salle|categorie de salle',
    'venue type|venue kind|hall type',
  ],
  municipality: [
    'municipalite|ville de la salle|ville du spectacle|ville de representation|municipalite de la salle|ville',
    'municipality|venue city|event city|city of venue|city|town',
  ],
  'capacity-physical': [
    'capacite physique|jauge physique|places existantes|nombre de sieges|capacite de la salle|capacite salle|sieges|nb sieges|nb de sieges',
    'physical capacity|seats|venue capacity|house capacity|hall capacity',
  ],
  'capacity-saleable': [
    'jauge|jauge vendable|jauge utile|capacite|capacite vendable|places disponibles a la vente|capacite billetterie|nb places|nombre de places',
    'capacity|saleable capacity|sellable capacity|seating capacity',
  ],
  'capacity-on-sale': [
    'places en vente|places mises en vente|capacite en vente|jauge en vente|billets mis en vente',
    'seats on sale|capacity on sale|on sale capacity|available capacity',
  ],

  'order-id': [
    'no cde|cde|no commande|no de commande|numero de commande|commande|id commande|reference commande|reference de commande|no transaction|no de transaction|numero de transaction|transaction|id transaction|no facture|no de facture|facture|numero de facture|dossier|no dossier|no de dossier|no dossier d achat|dossier d achat|ref commande|commande no|commande #|transaction #|no reservation|numero de reservation|confirmation|no de confirmation|code de commande|n commande|n de commande|n transaction|panier|reservation|ref reservation|reference reservation|n reservation|n dossier|n de dossier|numero de confirmation',
    'order|order id|order no|order number|order #|order code|order ref|order reference|transaction|transaction id|transaction no|transaction number|transaction #|confirmation|confirmation no|confirmation number|booking|booking id|booking reference|invoice|invoice no|invoice number|receipt no|receipt number|sale id|purchase id|ord no|ord|booking ref|order num|sale no|sale number|purchase no',
  ],
  'ticket-id': [
    'no billet|no de billet|numero de billet|numero du billet|id billet|billet #|code barre|code barres|code a barres|billet no|n billet|n de billet|code billet|no du billet|billet',
    'ticket id|ticket no|ticket number|ticket #|barcode|bar code|barcode #|ticket code|ticket barcode|ticket',
  ],
  quantity: [
    'nb billets|nb de billets|nbre billets|nbre de billets|nombre de billets|quantite|qte|qte billets|qt|billets vendus|nb billets vendus|nombre de billets vendus|nb places vendues|nombre de places vendues|places vendues|billets|nb|nbre|nombre|entrees|nb entrees|nombre d entrees|assistance|assistance totale|frequentation|visiteurs|nb visiteurs|nombre de visiteurs|spectateurs|nb spectateurs|nombre de spectateurs|total billets|total des billets|billets emis|nb de places|unites|personnes|nb personnes|nb de personnes|nombre de personnes|nb total de personnes|participants|nb participants|nombre de participants|vendus|nb vendus|nbre vendus|quantite vendue|qte vendue|nb eleves|nombre d eleves|eleves|nb jeunes|total visiteurs|total entrees|total spectateurs|admissions|nb admissions|nombre d admissions|inscrits|nb inscrits|nb pers|nombre pers|nb de pers|nbre pers|nombre d inscrits|billets nets|nb billets nets|places nettes|quantite nette|places|nets|entrees totales|entrees total',
    'quantity|qty|tickets|tickets sold|ticket quantity|number of tickets|no of tickets|nb of tickets|# tickets|# of tickets|num tickets|ticket count|seats sold|attendance|total attendance|admissions|visitors|visits|attendees|num seats|units|count|tickets issued|total tickets|sold|qty sold|quantity sold|num tickets sold|total visitors|total admissions|headcount|tix|nb tix|no tix|num tix|tix sold|tkts|tkt qty|no tkts|net tickets|net seats|net qty|net quantity|tickets net|net tickets sold|net sold',
  ],
  'paid-quantity': [
    'billets payants|payants|entrees payantes|nb payants|billets payes|nombre de billets payants|assistance payante|visiteurs payants|places payantes|payant|payes',
    'paid tickets|paid|paid attendance|paid admissions|paid quantity|paying',
  ],
  'free-quantity': [
    'billets gratuits|gratuits|faveurs|billets de faveur|exoneres|entrees gratuites|nb faveurs|invitations|nb gratuits|gratuit|exonere|billets exoneres|laissez passer|accompagnateurs|accompagnateurs gratuits|nb accompagnateurs|gratuites|nb de faveurs|nombre de faveurs',
    'free tickets|comps|comp|complimentary tickets|complimentary|free admissions|comp tickets|free',
  ],
  status: [
    'statut|etat|paye|valide|statut de la commande|etat du billet|statut du billet|etat de la commande|statut billet|statut transaction|etat commande|statut paiement',
    'status|state|valid|order status|ticket status|payment status|booking status|transaction status',
  ],
  cancelled: [
    'est rembourse|commande remboursee|billet rembourse|annule|annulee|commande annulee|billet annule|est annule',
    'is refunded|order refunded|ticket refunded|cancelled|canceled|order cancelled|order canceled|is cancelled|ticket cancelled|voided|is void',
  ],
  movement: [
    'mouvement|type de mouvement|operation|type d operation|type operation|type de transaction|type transaction|nature|nature de l operation|action|type de vente',
    'movement|transaction type|operation|operation type|movement type|action|line type|sale type',
  ],
  'product-type': [
    'produit|article|type de produit|categorie de produit|description|item|type d article|nom du produit|libelle|designation',
    'product|item|product type|product name|product category|item name|item type|description|product group',
  ],
  purchased: [
    'date d achat|date achat|date de vente|date vente|date de la vente|date de commande|date commande|date de la commande|date de transaction|date transaction|date de la transaction|achat|achete le|vendu le|date de reservation|date reservation|date d emission|date de facture|date de paiement|date du paiement|horodatage|date et heure d achat|date et heure de vente|date heure achat|date heure de vente|date de creation|cree le|commande le|moment de l achat|date de l operation|date d operation|date operation|date du mouvement|date de l achat|reserve le|date d abonnement|date d inscription|inscrit le|paye le|date et heure de la commande|date et heure de la transaction|date et heure de la vente|date et heure de reservation|date heure commande|date heure transaction|date de facturation|date d emission du billet|commande passee le|passee le',
    'purchase date|purchased at|purchased|purchased on|sale date|sold at|sold on|order date|order datetime|date of order|date of sale|date ordered|transaction date|transaction time|booking date|booked at|booked on|created|created at|created on|creation date|payment date|paid at|order created|ordered at|purchase datetime|purchase date time|sold date|date sold|date purchased|order dt|ord dt|sale dt|purch dt|transaction dt|trans date|txn date|reserved on|registration date|registered on|date of purchase|date and time of purchase|purchase date and time|order date and time|order date time|sale date and time|sale date time|sale datetime|transaction date and time|transaction date time|date of transaction|date of booking|ordered|ordered on|order placed|order placed on|placed on|placed at',
  ],
  'purchased-time': [
    'heure d achat|heure achat|heure de vente|heure vente|heure de commande|heure de la commande|heure transaction|heure de transaction|heure de la vente|heure operation',
    'purchase time|sale time|order time|time of purchase|time of sale|sold time|booking time',
  ],
  'moved-at': [
    'date de l operation|date d operation|date operation|date du mouvement|date de remboursement|date du remboursement|date remboursement|date d annulation|date de l annulation|date annulation|rembourse le|annule le|date d echange',
    'refund date|refunded at|refunded on|cancelled at|cancelled on|cancellation date|canceled at|voided at|exchange date',
  ],
  'price-type': [
    'type de tarif|type tarif|categorie de prix|categorie de tarif|tarif|type de billet|type billet|categorie|type de prix|nom du tarif|libelle tarif|code tarif|code de prix|groupe tarifaire|categorie tarifaire|categorie de billet|tarification|grille tarifaire|classe de prix|profil|type de client|categorie billet|tarif applique|nature du tarif|nature du billet|nature billet|nature des billets|formule|forfait|type d abonnement|type d entree|type d admission|categorie d entree|categorie de visiteur|type de visiteur|type de passe|billet',
    'price type|ticket type|ticket category|price category|ticket class|price class|price code|rate|rate name|ticket name|tariff|fare|fare type|admission type|price level|buyer type|type of ticket|discount type|admission category|visitor type|visitor category|prc typ|pass type|ticket|customer type|client type|patron type',
  ],
  channel: [
    'canal|canal de vente|point de vente|mode de vente|mode d achat|lieu de vente|lieu d achat|source|origine|provenance de la vente|guichet|type de canal|moyen de vente|caisse|canal d achat|origine de la vente|origine de la commande|provenance de la commande|source de la vente|source de la commande|vendu via',
    'channel|sales channel|sale channel|point of sale|mode of sale|source|outlet|sales outlet|order source|purchase channel|mos|pos|box office|sold via|sold through|source of sale|sales source|order origin',
  ],
  presenter: [
    'diffuseur|presentateur|organisme|organisateur|presente par|promoteur|nom du diffuseur',
    'presenter|presenting organisation|presenting organization|organizer|organiser|promoter|presented by|host',
  ],
  seller: [
    'vendeur|vendu par|billetterie|reseau de vente|agent vendeur|organisme vendeur',
    'seller|sold by|vendor|ticket agent|box office name|agency|selling organisation',
  ],
  producer: [
    'producteur|compagnie|produit par|troupe|nom du producteur|artiste compagnie',
    'producer|company producing|production company|produced by',
  ],
  scanned: [
    'scanne|scannes|billets scannes|balaye|entree validee|present|presence|nb scannes|utilise|valide a l entree|controle|scan|date de scan|heure de scan',
    'has arrived|arrived|scanned|checked in|check in|attended|redeemed|used|admitted|scans|tickets scanned|check in status|check in time|check in date|scan date|scan time|scanned at|checked in at|redeemed at',
  ],
  'seat-state': ['etat du siege|statut du siege', 'seat status|seat state'],

  'unit-price': [
    'px unit|px unitaire|px|tarif|prix unitaire|prix du billet|prix billet|prix|tarif unitaire|prix par billet|valeur du billet|montant unitaire|valeur unitaire|prix de vente|prix paye|cout|cout unitaire|pu|p u|prix unit',
    'rate|fare|unit price|price|ticket price|price per ticket|price each|face value|item price|price paid|sale price',
  ],
  'list-price': [
    'prix regulier|prix de base|prix courant|prix avant rabais|prix original|prix catalogue|prix affiche',
    'list price|base price|regular price|original price|full price|face price',
  ],
  amount: [
    'montant des billets|montant billets|valeur des billets|montant total de la ligne de commande|montant total de la ligne|montant de la ligne|montant ligne|total de la ligne|montant|montant total|total|montant paye|montant de la vente|valeur|ventes|recettes|recette|revenu|revenus|revenus de billetterie|revenu brut|chiffre d affaires|total ligne|total de la commande|montant commande|total commande|recettes de billetterie|recette billetterie|valeur totale|total paye|ventes totales|montant facture|cout total|montant regle|montant encaisse|mnt|mt|paye|recettes brutes|recette brute|ca|ca billetterie',
    'ticket amount|tickets amount|ticket total|amount|total|total amount|amount paid|total paid|revenue|sales|gross sales|ticket revenue|order total|line total|value|total price|box office revenue|takings|ticket sales|total value|paid amount|total sales|paid|amt|total amt|ticket value',
  ],
  net: [
    'sous total|montant net|net|montant avant taxes|total avant taxes|prix avant taxes|avant taxes|montant ht|total ht|prix ht|hors taxes|revenu net|recettes nettes|revenus nets|prix net|recette nette|net avant taxes|prix hors taxes|valeur nette|ca ht|ca net',
    'subtotal|sub total|net|net amount|net price|net revenue|amount before tax|before tax|before taxes|pre tax|net sales|price before tax|price before taxes|net total|excluding tax|tax excluded',
  ],
  gross: [
    'ca ttc|ca brut|total taxes incluses|montant taxes incluses|prix taxes incluses|taxes incluses|ttc|montant ttc|total ttc|prix ttc|montant brut|total avec taxes|montant avec taxes|grand total|prix avec taxes|total facture|taxes comprises|tx incl|tx incluses|taxes incl|total tx incl',
    'total including tax|tax included|taxes included|including tax|incl tax|gross|gross amount|gross price|gross total|grand total|price with tax|total with tax|with taxes|incl taxes|total incl tax',
  ],
  tax: [
    'tps|tps 5|taxe|taxes|montant des taxes|total taxes|taxes totales|tva|montant tps|montant de tps|taxe federale|tps tvq|tps et tvq|total des taxes|montant taxes',
    'gst|tax|taxes|tax amount|sales tax|total tax|hst|vat|gst amount|tax total|gst hst|gst qst|gst and qst',
  ],
  'second-tax': [
    'tvq|tvq 9 975|montant tvq|montant de tvq|taxe provinciale|tvp',
    'qst|pst|qst amount|provincial tax',
  ],
  fees: [
    'frais de service|frais|frais de billetterie|frais d administration|frais de transaction|frais internet|frais de reservation|frais de gestion|frais service|redevance|frais de traitement|frais billet',
    'fees|service fee|service fees|service charge|booking fee|booking fees|handling fee|transaction fee|convenience fee|ticket fee|fee|facility fee|total fees|fees paid',
  ],
  'refunded-amount': [
    'montant rembourse|rembourse|total rembourse|montant remboursement|montants rembourses|remboursements',
    'refunded|refunded amount|amount refunded|refund amount|total refunded|refunds|refunds total',
  ],
  discount: [
    'rabais|escompte|remise|montant du rabais|reduction|montant rabais',
    'discount|discount amount|total discount|promo discount',
  ],
  currency: ['devise|monnaie', 'currency|currency code'],

  email: [
    'courriel|adresse courriel|email|e mail|mail|adresse e mail|adresse email|courrier electronique|adresse electronique|courriel client|courriel acheteur|courriel de l acheteur|courriel du client|adresse de courriel',
    'email|e mail|email address|e mail address|buyer email|customer email|contact email|purchaser email|mail',
  ],
  'first-name': [
    'prenom|prenom client|prenom acheteur|prenom de l acheteur|prenom du client|prenom payeur',
    'first name|firstname|given name|fname|buyer first name|customer first name|forename',
  ],
  'last-name': [
    'nom de famille|nom acheteur|nom de l acheteur|nom du client|nom client|nom payeur|patronyme|famille',
    'last name|lastname|surname|family name|lname|buyer last name|customer last name',
  ],
  'full-name': [
    'nom complet|nom et prenom|prenom et nom|nom prenom|prenom nom|acheteur|client|spectateur|detenteur|titulaire|payeur|abonne|au nom de|participant|nom du participant',
    'full name|customer name|buyer name|client name|purchaser|customer|buyer|attendee|attendee name|name on order|bill to|ship to|guest name|patron|patron name|contact name|holder',
  ],
  name: ['nom|nom de groupe', 'name'],
  code: ['code|id|no|numero|reference', 'code|id|no|number|reference'],
  'postal-code': [
    'code postal|cp|c p|code postal client|code postal acheteur|code postal de l acheteur|rta|codepostal|code postal du client|cod postal|trois premiers caracteres du code postal',
    'postal code|postcode|zip|zip code|zipcode|postal|fsa|post code|billing postal code|billing zip|buyer postal code|customer postal code|zip postal code|postal zip code',
  ],
  'birth-date': ['date de naissance|naissance|ddn|ne le', 'date of birth|birth date|birthdate|birthday|dob'],
  'birth-year': ['annee de naissance|annee naissance|ne en', 'birth year|year of birth|born in|yob'],
  phone: [
    'telephone|tel|cellulaire|no de telephone|numero de telephone|mobile|telephone client',
    'phone|telephone|mobile|cell|phone number|cell phone|mobile number|home phone|tel',
  ],
  address: [
    'adresse|adresse postale|rue|adresse civique|adresse client|adresse 1|adresse 2|adresse ligne 1',
    'address|street|street address|address 1|address 2|billing address|mailing address|address line 1|home address',
  ],
  company: [
    'entreprise|societe|raison sociale|compagnie client|ecole|nom de l ecole|organisation client|nom du groupe',
    'company|organization name|organisation name|business name|company name|school|school name|group name',
  ],
  'customer-id': [
    'no client|no de client|id client|numero de client|code client|no membre|numero de membre|no abonne|no d abonne|client no|n client|id acheteur',
    'customer id|customer no|customer number|client id|client no|account|account no|account id|account number|patron id|patron no|member id|member no|constituent id|acct id|buyer id',
  ],
  country: ['pays|pays client|pays de l acheteur', 'country|country code|billing country|buyer country'],
  city: [
    'ville client|ville de l acheteur|ville acheteur|ville du client|ville de residence|ville de provenance|ville facturation',
    'customer city|buyer city|billing city|home city|city of residence|customer town|billing town|home town',
  ],

  period: [
    'annee|mois|periode|saison|exercice|trimestre|annee mois',
    'year|month|period|season|fiscal year|quarter',
  ],
  'period-start': [
    'debut de periode|debut periode|du|periode du|semaine du',
    'period start|from|week of|week starting|from date',
  ],
  'period-end': ['fin de periode|fin periode|au|periode au', 'period end|to|week ending|to date'],
  'house-name': [
    'nom du musee|nom de l organisme|nom de l institution|etablissement|institution|musee|organisme partenaire',
    'museum|institution|organisation name|organization|house|museum name',
  ],

  'response-id': [
    'id de la reponse|no repondant|id repondant|repondant|numero de repondant|id du repondant|id de soumission|no de soumission|no du repondant|no questionnaire',
    'response id|submission id|respondent id|respondent|respondent no|respondentid|participant id|questionnaire id|response number',
  ],
  'answered-at': [
    'horodateur|date de reponse|date de soumission|date d envoi|soumis le|envoye le|complete le|rempli le|date de completion|repondu le|date du sondage|date du questionnaire',
    'timestamp|submitted at|submit date|date submitted|submission date|submission time|submitted on|date completed|completed on|completed at|response date|answered at|survey date|recorded date|completion time',
  ],
  question: [
    'question|question posee|libelle de la question|intitule de la question|texte de la question',
    'question|question text|question label|question wording',
  ],
  option: [
    'reponse|reponse donnee|reponse choisie|choix de reponse|option choisie|libelle de la reponse|texte de la reponse',
    'answer|response|answer text|answer label|answer choice|response text|selected option|option chosen',
  ],
  weight: ['poids|ponderation|facteur de ponderation|poids de sondage', 'weight|survey weight|weighting'],
  'age-band': [
    'groupe d age|tranche d age|categorie d age|groupes d age',
    'age group|age range|age band|age category|age bracket',
  ],
  age: ['age|quel est votre age|votre age', 'age|your age|how old are you'],

  day: ['date|jour', 'date|day'],
  hour: ['heure|heures', 'time|hour'],
  nothing: [
    'net producteur|part producteur|net a reverser|a reverser|net a verser|montant a verser|a verser|montant a remettre|a remettre|versement|commission|commissions|heure d arrivee|siege|rangee|section|place|rang|zone|no siege|no de siege|balcon|parterre|commentaire|commentaires|note|notes|remarque|remarques|jour de la semaine|langue|code promo|code promotionnel|mode de paiement|moyen de paiement|type de paiement|paiement|carte|utilisateur|caissier|employe|preposee|url|adresse ip|ip|site web|image|duree|entracte|fin|heure de fin|date de fin|taux d occupation|taux de remplissage|occupation|prix moyen|taux|pourcentage|restant|billets restants|places restantes|quorum|sexe|genre de la personne|titre de civilite|civilite|salutation|province|region|abonnement infolettre|infolettre|consentement|places disponibles|sieges disponibles|billets disponibles|places libres|sieges libres|places invendues|billets invendus|invendus',
    'net to promoter|net to producer|due to promoter|net payout|payout|payout amount|amount due to you|arrival time|seat|row|section|seat number|seat no|zone|level|door|gate|comment|comments|note|notes|day of week|weekday|language|promo code|coupon|discount code|payment method|payment type|card|user|cashier|url|ip|ip address|submission ip|website|image|duration|end date|end time|occupancy|percent|percentage|average price|remaining|tickets left|gender|salutation|prefix|province|state|region|newsletter|opt in|marketing opt in|consent|row number|seat row|seats available|available seats|tickets available|available tickets|seats remaining|tickets remaining|unsold|unsold tickets|unsold seats|seats left',
  ],
};

export type HeaderWord = { readonly phrase: string; readonly role: Role };

/** Every phrase with its role; a phrase of several roles stands once for each. */
export const HEADER_WORDS: readonly HeaderWord[] = (
  Object.entries(WORDS) as [Role, readonly [string, string]][]
).flatMap(([role, languages]) =>
  [...new Set(languages.flatMap((words) => words.split('|')))].map((phrase) => ({ phrase, role })),
);

/**
 * Phrases, without what links their words, that say their role only where no other column says it better: the day of an invoice beside
 * that of the order, who buys beside what was bought.
 */
export const GIVING_WAY: ReadonlySet<string> = new Set(
  'date facturation|date emission billet|customer type|client type|patron type|origine vente|origine commande|provenance commande|source vente|source commande|sales source|source of sale|order origin|numero confirmation|checked in at|montant commande|montant facture'.split(
    '|',
  ),
);
