import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Mapping } from '#model/mapping.ts';
import type { Sheet } from '#model/sheet.ts';
import { mapSheet, sheetOf } from '../../support/map-file.ts';

function guess(text: string, parts: Parameters<typeof sheetOf>[1] = {}): Mapping & { readonly sheet: Sheet } {
  const { mapping, recognised, sheet } = mapSheet(sheetOf(text, parts));
  assert.equal(recognised.best, null, 'a known source, not a guess');
  return { ...mapping, sheet };
}

function fields({ columns, sheet }: ReturnType<typeof guess>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, sheet.header[column] ?? '']),
  );
}

describe('a table of sales in French', () => {
  const sales = guess(`
Commande|Date de vente|Heure de vente|Spectacle|Représentation|Type de billet|Qté|Prix|Total|Statut|Courriel|CP
A1|03/02/2024|14:05|Rêve|15/03/2024 19:30|Adulte|2|40,00|91,98|Payé|a@example.com|H2X1Y4
A2|04/02/2024|15:05|Rêve|15/03/2024 19:30|Étudiant|1|25,00|28,74|Remboursé|b@example.com|H2X1Y4
A3|13/02/2024|16:05|Rêve|16/03/2024 19:30|Adulte|3|40,00|137,97|Annulé|c@example.com|J4K2T1
A4|14/02/2024|17:05|Rêve|16/03/2024 19:30|Adulte|4|40,00|183,96|En attente|d@example.com|J4K2T1`);

  it('gives each column its field', () => {
    assert.deepEqual(fields(sales), {
      'order-id': 'Commande',
      'purchased-date': 'Date de vente',
      'purchased-time': 'Heure de vente',
      'performance-title': 'Spectacle',
      'performance-start': 'Représentation',
      'price-type': 'Type de billet',
      quantity: 'Qté',
      price: 'Prix',
      status: 'Statut',
      email: 'Courriel',
      'postal-code': 'CP',
    });
  });

  it('proves by arithmetic that the price is of one ticket, before taxes', () => {
    assert.deepEqual(sales.source.amounts, {
      per: 'ticket',
      taxes: 'excluded',
      fees: 'apart',
      unit: 'major',
    });
    const reason = sales.report.find(({ field }) => field === 'price')?.reason;
    assert.match(reason?.fr ?? '', /avec les taxes, donne «\u00a0Total\u00a0»/u);
    assert.match(reason?.en ?? '', /with taxes, gives “Total”/);
  });

  it('reads states as movements, and leaves out what is not paid', () => {
    const { statuses = {}, exclusions = [] } = sales.source;
    assert.deepEqual(
      [statuses.paye, statuses.rembourse, statuses.annule],
      [['sale'], ['sale', 'refund'], ['sale', 'void']],
    );
    const unpaid = exclusions.find(({ rule }) => rule === 'not-paid');
    assert.ok(unpaid && 'in' in unpaid.when && unpaid.when.in.includes('en attente'));
  });

  it('is movements, one order line a row', () => {
    assert.deepEqual([sales.kind, sales.source.grain, sales.decimal], ['movements', 'order-line', 'comma']);
    assert.equal(sales.recognition.id, 'unknown-table');
    assert.ok(sales.recognition.certainty > 0.5 && sales.recognition.certainty < 0.8);
  });
});

describe('taxes', () => {
  const header = 'No billet|Date d’achat|Spectacle|Montant';
  const rows = (amounts: readonly string[]) =>
    amounts.map((amount, i) => `${i}|2024-02-0${i + 1} 10:00|Rêve|${amount}`).join('\n');

  it('are in the amount when the header says so, at the Québec rate when no column gives them', () => {
    const { source, problems } = guess(
      `No billet|Date d’achat|Spectacle|Prix (taxes incluses)\n${rows(['45,99'])}`,
    );
    assert.deepEqual([source.amounts?.taxes, source.amounts?.taxRate], ['included', 0.14975]);
    assert.ok(problems.some(({ code }) => code === 'tax-rate-assumed'));
  });

  it('are not when the header says “avant taxes”', () => {
    const { source } = guess(`No billet|Date d’achat|Spectacle|Montant avant taxes\n${rows(['45,99'])}`);
    assert.equal(source.amounts?.taxes, 'excluded');
  });

  it('are in the amount when a title above the table says so', () => {
    const { source } = guess(`${header}\n${rows(['45,99'])}`, {
      preamble: [['Rapport de ventes'], ['Montants taxes incluses']],
    });
    assert.equal(source.amounts?.taxes, 'included');
  });

  it('are in amounts that are round only once taxes are taken off', () => {
    const { source, problems } = guess(`${header}\n${rows(['45,99', '28,74', '34,49', '57,49', '22,99'])}`);
    assert.equal(source.amounts?.taxes, 'included');
    assert.ok(
      problems.some(({ code }) => code === 'taxes-assumed'),
      'and that is to be confirmed',
    );
  });

  it('are not in round amounts, and that is to be confirmed', () => {
    const { source, problems, report } = guess(
      `${header}\n${rows(['40,00', '25,00', '30,00', '50,00', '20,00'])}`,
    );
    assert.equal(source.amounts?.taxes, 'excluded');
    assert.ok(problems.some(({ code }) => code === 'taxes-assumed'));
    assert.equal(report.find(({ field }) => field === 'price')?.certainty, 'unsure');
  });

  const taxed = (text: string) => guess(`No billet|Date d’achat|Spectacle|${text.trim()}`).source.amounts;

  it('are told by TPS and TVQ columns, whether they are 14.975 % of the amount or within it', () => {
    const outside = taxed(
      'Montant|TPS|TVQ\n1|2024-02-01|R|40,00|2,00|3,99\n2|2024-02-02|R|25,00|1,25|2,49\n3|2024-02-03|R|30,00|1,50|2,99',
    );
    const inside = taxed(
      'Montant|TPS|TVQ\n1|2024-02-01|R|45,99|2,00|3,99\n2|2024-02-02|R|28,74|1,25|2,49\n3|2024-02-03|R|34,49|1,50|2,99',
    );
    assert.deepEqual([outside?.taxes, inside?.taxes], ['excluded', 'included']);
    assert.equal(inside?.taxRate, undefined);
  });

  it('and fees are told apart when both are in the amount', () => {
    const amounts = taxed(
      'Total|Taxes|Frais de service\n1|2024-02-01|R|49,99|5,99|4,00\n2|2024-02-02|R|32,74|3,74|4,00\n3|2024-02-03|R|38,49|4,49|4,00',
    );
    assert.deepEqual([amounts?.taxes, amounts?.fees], ['included', 'included']);
  });

  it('make the difference between the net and the gross column: the net one is the price', () => {
    const mapping = guess(
      'No billet|Date d’achat|Spectacle|Sous-total|TPS|TVQ|Total\n1|2024-02-01|R|40,00|2,00|3,99|45,99\n2|2024-02-02|R|25,00|1,25|2,49|28,74\n3|2024-02-03|R|30,00|1,50|2,99|34,49',
    );
    assert.equal(fields(mapping).price, 'Sous-total');
    assert.match(mapping.report[3]?.reason.fr ?? '', /font le total sur 100/);
  });
});

describe('a price beside a quantity', () => {
  const table = (prices: readonly string[]) =>
    guess(
      `Transaction|Date de vente|Spectacle|Tarif|Quantité|Prix\n${prices.map((price, i) => `${i}|2024-02-0${i + 1}|R|Adulte|${i + 1}|${price}`).join('\n')}`,
    );

  it('is of the row when it grows with the quantity', () => {
    assert.equal(table(['40', '80', '120', '160']).source.amounts?.per, 'row');
  });

  it('is of one ticket when it does not', () => {
    assert.equal(table(['40', '40', '40', '40']).source.amounts?.per, 'ticket');
  });
});

describe('movements named by nouns', () => {
  const mapping = guess(`
No commande|No billet|Date d’achat|Date de l’opération|Opération|Spectacle|Date représentation|Tarif|Quantité|Montant avant taxes|TPS|TVQ|Nom|Prénom|Code postal|Ville|Diffuseur|Vendeur
1|51|2024-01-03 10:05|2024-01-03 10:05|Vente|Rêve|2024-02-01 20:00|Régulier|2|80,00|4,00|7,98|Roy|Ana|H2X 1Y4|Laval|Maison A|Guichet B
1|51|2024-01-03 10:05|2024-01-09 09:00|Remboursement|Rêve|2024-02-01 20:00|Régulier|-2|-80,00|-4,00|-7,98|Roy|Ana|H2X 1Y4|Laval|Maison A|Guichet B
2|52|2024-01-04 10:05|2024-01-04 10:05|Vente|Rêve|2024-02-01 20:00|Aîné|1|35,00|1,75|3,49|Côté|Luc|J4K 2T1|Laval|Maison A|Guichet B`);

  it('stand for one movement each, dated by the date of the operation', () => {
    assert.equal(mapping.source.grain, 'movement');
    assert.deepEqual(mapping.source.statuses?.remboursement, ['refund']);
    assert.equal(fields(mapping)['moved-at'], 'Date de l’opération');
    assert.equal(fields(mapping)['purchased-at'], 'Date d’achat');
  });

  it('keep presenter and seller, and drop the town of the buyer', () => {
    assert.equal(fields(mapping).presenter, 'Diffuseur');
    assert.equal(fields(mapping).seller, 'Vendeur');
    assert.equal(fields(mapping).municipality, undefined);
    assert.equal(mapping.report.find(({ header }) => header === 'Ville')?.field, 'dropped');
  });
});

it('a state whose rows carry a minus sign stands for the refund alone', () => {
  const { source } = guess(
    'Order|Order date|Show|Ticket type|Qty|Amount|Status\n1|2024-02-01|R|Adult|2|80.00|Paid\n1|2024-02-03|R|Adult|-2|-80.00|Refunded',
  );
  assert.deepEqual(source.statuses?.refunded, ['refund']);
  assert.deepEqual(source.statuses?.cancelled, ['sale', 'void']);
});

it('a column that only marks the cancelled rows is their state', () => {
  const { source, columns } = guess(
    'Order ID|Order date|Event name|Total paid|Order cancelled\n1|2024-02-01|R|80.00|\n2|2024-02-03|R|80.00|1',
  );
  assert.equal(columns.status, 4);
  assert.deepEqual(source.statuses?.['1'], ['sale', 'void']);
});

it('“Billets vendus” beside “Faveurs” are the paid ones', () => {
  const { columns } = guess('Spectacle|Date|Nb billets vendus|Faveurs|Jauge\nR|2024-03-14|85|5|120');
  assert.deepEqual([columns.quantity, columns['paid-quantity'], columns['free-quantity']], [undefined, 2, 3]);
});

it('codes of tickets that come back, of letters alone, are of fares; with a digit they are numbers', () => {
  const coded = (codes: readonly string[]) => {
    const rows = codes.map(
      (code, index) => `Rêve|2024-03-15 19:30|2024-02-0${index + 1}|10${index}|${code}|40,00`,
    );
    return fields(
      guess(`Spectacle|Date du spectacle|Date d’achat|No commande|Code du billet|Prix\n${rows.join('\n')}`),
    );
  };
  assert.equal(coded(['AD', 'AD', 'ET', 'AD'])['price-type'], 'Code du billet');
  assert.equal(coded(['AD', 'ET', 'AI', 'FA'])['ticket-id'], 'Code du billet');
  // Sold and given back.
  assert.equal(coded(['A1', 'A2', 'A1', 'A2'])['ticket-id'], 'Code du billet');
});

it('a list of attendees without prices is tickets, not buyers', () => {
  const { kind, columns } = guess(
    'First Name|Last Name|Email|Ticket ID|Order Ref|Ticket Type|Order Date|Checked In|Arrival Time\nA|R|a@example.com|T1|O1|Adult|2024-03-14 10:00:00|YES|2024-04-01 19:30:00',
  );
  assert.deepEqual([kind, columns['ticket-id'], columns.scanned], ['movements', 3, 7]);
});

describe('a programme', () => {
  it('is performances, its date and hour those of the show', () => {
    const mapping = guess(`
Titre|Date|Heure|Salle|Ville|Discipline|Jauge|Mise en vente
Rêve|2024-02-01|20 h|Salle Verte|Montréal|Théâtre|420|2023-09-01 12:00
Rêve|2024-02-02|19 h 30|Salle Verte|Montréal|Théâtre|420|2023-09-01 12:00`);
    assert.equal(mapping.kind, 'performances');
    assert.deepEqual(fields(mapping), {
      'performance-title': 'Titre',
      'performance-date': 'Date',
      'performance-time': 'Heure',
      venue: 'Salle',
      municipality: 'Ville',
      discipline: 'Discipline',
      'capacity-saleable': 'Jauge',
      'on-sale-at': 'Mise en vente',
    });
    assert.deepEqual(mapping.labels.discipline, { theatre: 'theatre' });
  });

  it('stays one when somebody wrote an estimate beside: nobody counted', () => {
    const mapping = guess(
      'Title|Date|Time|Venue|Discipline|Estimated attendance\nPark night|2024-07-01|20:00|Park|Music|450',
    );
    assert.equal(mapping.kind, 'performances');
    assert.equal(mapping.columns.quantity, undefined);
  });
});

describe('totals', () => {
  it('are sums by performance', () => {
    const mapping = guess(`
Spectacle|Date représentation|Tarif|Billets émis|Billets payants|Recettes|Jauge
Nuit|2024-03-01 20:00|Régulier|100|98|3920,00|240
Nuit|2024-03-02 20:00|Régulier|50|50|2000,00|240
Total|||150|148|5920,00|`);
    assert.deepEqual(
      [mapping.kind, fields(mapping).quantity, fields(mapping)['paid-quantity']],
      ['sums', 'Billets émis', 'Billets payants'],
    );
  });

  it('of days without a performance are of a period', () => {
    const mapping = guess('Date|Entrées\n2024-07-01|320\n2024-07-02|410');
    assert.deepEqual(
      [mapping.kind, fields(mapping)],
      ['sums', { 'period-start': 'Date', quantity: 'Entrées' }],
    );
  });
});

describe('what is no seat', () => {
  const { exclusions = [] } = guess(
    'Commande|Date d’achat|Spectacle|Produit|Qté|Montant\n1|2024-02-01|R|Billet|1|40,00',
  ).source;
  const struck = (label: string) =>
    exclusions
      .filter(
        ({ field, when }) =>
          field === 'product-type' && 'matches' in when && new RegExp(when.matches).test(label),
      )
      .map(({ rule }) => rule);

  for (const [label, rule] of [
    ['carte cadeau 50 $', 'gift-card'],
    ['gift card', 'gift-card'],
    ['stationnement', 'parking'],
    ['billet de stationnement', 'parking'],
    ['billet de bar', 'non-seat'],
    ['drink ticket', 'non-seat'],
    ['frais de service', 'non-seat'],
    ['booking fee', 'non-seat'],
    ['assurance annulation', 'non-seat'],
    ['adhesion 2025', 'non-seat'],
    ['membership renewal', 'non-seat'],
    ['test', 'test-order'],
    ['commande test', 'test-order'],
  ] as const)
    it(`“${label}” is excluded as ${rule}`, () => assert.deepEqual(struck(label), [rule]));

  for (const label of [
    'billet regulier',
    'le testament',
    'barbe bleue',
    'cadeau de noel',
    'parterre',
    'sans frais',
    'adhesion totale',
  ])
    it(`“${label}” is kept`, () => assert.deepEqual(struck(label), []));
});

describe('what cannot be understood', () => {
  it('is an error that names the columns, and maps none', () => {
    const mapping = guess('Team|Members|City\nBlue|12|Paris');
    assert.deepEqual(mapping.columns, {});
    assert.deepEqual(
      mapping.problems.map(({ code, severity }) => [code, severity]),
      [['table-not-understood', 'error']],
    );
  });

  it('includes a JSON list of payments, which repeats the money of the sales', () => {
    const payments = guess('local_id|state|amount|created|order\n1|confirmed|35.00|2024-02-01T10:00:00Z|A1', {
      format: 'json',
      typed: true,
    });
    assert.deepEqual(payments.columns, {});
  });

  it('does not take an e-mail for a quantity, whatever the header says', () => {
    const mapping = guess(
      'Commande|Date d’achat|Spectacle|Billets|Montant\n1|2024-02-01|R|a@example.com|40,00',
    );
    assert.equal(mapping.columns.quantity, undefined);
    assert.equal(fields(mapping).email, 'Billets');
  });
});
