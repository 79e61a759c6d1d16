// Columns of odd exports, told apart by what stands beside them, each export with its truth counted by hand.
import { describe, it } from 'node:test';

import { assertRead, type Odd, ownPools } from './odd-export.ts';

const pool = ownPools();

const ODD: readonly Odd[] = [
  {
    name: 'a state that stands on all lines, refunds among them',
    lines: [
      'Commande,Date d’achat,Spectacle,Représentation,Quantité,Montant,Statut',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,Payé',
      '2,2024-10-01,La Noce,2024-11-14 20:00,1,20.00,Payé',
      '2,2024-10-03,La Noce,2024-11-14 20:00,1,-20.00,Payé',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 2 },
    revenueMinor: 4000,
  },
  {
    name: 'the same by tickets',
    lines: [
      'Billet,Date d’achat,Spectacle,Représentation,Montant,Statut',
      'T1,2024-10-01,La Noce,2024-11-14 20:00,20.00,Payé',
      'T2,2024-10-01,La Noce,2024-11-14 20:00,20.00,Payé',
      'T2,2024-10-03,La Noce,2024-11-14 20:00,-20.00,Payé',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 1 },
    revenueMinor: 2000,
  },
  {
    name: 'tickets under a sign of money, beside a gift and a total',
    lines: [
      'Commande,Date d’achat,Spectacle,Représentation,Qté,Billets $,Don,Total',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,25.00,65.00',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,20.00,0.00,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: '“# billets” and “$ billets”',
    lines: [
      'Commande,Date d’achat,Spectacle,Représentation,# billets,$ billets',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: '“Tickets” and “Tickets $”',
    lines: [
      'Order,Order date,Show,Show date,Tickets,Tickets $',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'sold, free, and both together as “Total Tickets”',
    lines: [
      'Event,Event Date,Tickets Sold,Comp Tickets,Total Tickets,Net Revenue',
      'La Noce,2024-11-14,100,6,106,2000.00',
      'Carmen,2024-12-20,50,4,54,1000.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 106, '2024-12': 54 },
    revenueMinor: 300000,
  },
  {
    name: 'sold, free, and both together as “Total Attendance”',
    lines: [
      'Event,Event Date,Sold,Comps,Total Attendance,Revenue',
      'La Noce,2024-11-14,100,6,106,2000.00',
      'Carmen,2024-12-20,50,4,54,1000.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 106, '2024-12': 54 },
    revenueMinor: 300000,
  },
  {
    name: 'sold, free, and both together as “Entrées totales”',
    lines: [
      'Spectacle,Date,Billets vendus,Faveurs,Entrées totales,Recette',
      'La Noce,2024-11-14,100,6,106,2000.00',
      'Carmen,2024-12-20,50,4,54,1000.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 106, '2024-12': 54 },
    revenueMinor: 300000,
  },
  {
    name: '“Paid”, “Comp” and “Scanned”',
    lines: [
      'Event,Event Date,Paid,Comp,Scanned,Revenue',
      'La Noce,2024-11-14,100,6,90,2000.00',
      'Carmen,2024-12-20,50,4,50,1000.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 106, '2024-12': 54 },
    revenueMinor: 300000,
  },
  {
    name: 'pupils and those who come with them',
    lines: [
      'Date,École,Activité,Élèves,Accompagnateurs,Montant',
      '2024-11-14,École A,Visite,45,5,450.00',
      '2024-11-15,École B,Visite,20,2,200.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 72 },
    revenueMinor: 65000,
  },
  {
    name: '“Places” as its tickets',
    lines: [
      'Spectacle;Date;Places;Recette HT',
      'La Noce;14/11/2024;61;1 200,00',
      'Carmen;20/12/2024;10;200,00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 61, '2024-12': 10 },
    revenueMinor: 140000,
  },
  {
    name: '“Nets” after “Émis” and “Annulés”',
    lines: [
      'Spectacle;Date;Émis;Annulés;Nets;Recette nette',
      'La Noce;14/11/2024;20;2;18;360,00',
      'Carmen;20/12/2024;10;0;10;200,00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 18, '2024-12': 10 },
    revenueMinor: 56000,
  },
  {
    name: 'two columns “Date”, that of the show after its title',
    lines: [
      'No,Date,Client,Spectacle,Date,Qté,Montant',
      '1,2024-10-01,c1,La Noce,2024-11-14,2,40.00',
      '2,2024-10-02,c2,Carmen,2024-12-20,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: '“Net” of fees below zero that were kept',
    lines: [
      'Order,Order date,Event,Event date,Qty,Gross,Processing fee,Net',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,-1.46,38.54',
      '2,2024-10-01,La Noce,2024-11-14 20:00,1,20.00,-0.88,19.12',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 6000,
  },
  {
    name: '“Net à verser” after a commission',
    lines: [
      'Spectacle,Date,Billets,Ventes brutes,Commission,Net à verser',
      'La Noce,2024-11-14,100,1500.00,75.00,1425.00',
      'Carmen,2024-12-20,50,500.00,25.00,475.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 100, '2024-12': 50 },
    revenueMinor: 200000,
  },
  {
    name: '“Montant à verser” after the fees of a platform',
    lines: [
      'Commande,Date d’achat,Spectacle,Représentation,Qté,Prix total,Frais de plateforme,Montant à verser',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,2.00,38.00',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,20.00,1.00,19.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: '“Net payout” after fees',
    lines: [
      'Order,Order date,Event,Event date,Qty,Gross sales,Fees,Net payout',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,2.63,37.37',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,20.00,1.32,18.68',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'fees of the buyer on top of a sub-total',
    lines: [
      'Order,Order date,Event,Event date,Qty,Subtotal,Fees,Total',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,2.63,42.63',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,20.00,1.32,21.32',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'a category that says which lines are of tickets',
    lines: [
      'Order,Date,Category,Item,Show date,Qty,Amount',
      '1,2024-10-01,Tickets,La Noce,2024-11-14 20:00,2,40.00',
      '1,2024-10-01,Concessions,Glass of wine,,2,16.00',
      '2,2024-10-02,Tickets,Carmen,2024-12-20 20:00,1,20.00',
      '2,2024-10-02,Merchandise,T-shirt,,1,25.00',
      '2,2024-10-02,Donations,Annual fund,,1,50.00',
    ],
    rows: [2, 0, 3],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: '“Échange (sortie)” and “Échange (entrée)”',
    lines: [
      'Commande,Date d’achat,Type,Spectacle,Représentation,Quantité,Montant',
      '1,2024-10-01,Achat,La Noce,2024-11-14 20:00,2,40.00',
      '2,2024-10-03,Échange (sortie),La Noce,2024-11-14 20:00,2,40.00',
      '2,2024-10-03,Échange (entrée),Carmen,2024-12-20 20:00,2,40.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 0, '2024-12': 2 },
    revenueMinor: 4000,
  },
  {
    name: '“Émission” and “Annulation”',
    lines: [
      'Billet,Date d’achat,Mouvement,Spectacle,Représentation,Montant',
      'T1,2024-10-01,Émission,La Noce,2024-11-14 20:00,20.00',
      'T2,2024-10-01,Émission,La Noce,2024-11-14 20:00,20.00',
      'T3,2024-10-01,Émission,La Noce,2024-11-14 20:00,20.00',
      'T3,2024-10-02,Annulation,La Noce,2024-11-14 20:00,20.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 2 },
    revenueMinor: 4000,
  },
  {
    name: '“Places” beside rows, which are seats',
    lines: [
      'Commande,Date d’achat,Spectacle,Représentation,Rang,Places,Montant',
      '1,2024-10-01,La Noce,2024-11-14 20:00,A,12,20.00',
      '2,2024-10-02,Carmen,2024-12-20 20:00,B,7,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 1, '2024-12': 1 },
    revenueMinor: 4000,
  },
  {
    name: 'a gift that may be in the total',
    lines: [
      'Date,Event,Event date,Ticket Quantity,Total Amount,Eligible Amount,Extra Donation',
      '2024-10-01,La Noce,2024-11-14,2,65.00,25.00,25.00',
      '2024-10-02,Carmen,2024-12-20,1,20.00,0.00,0.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 8500,
    says: ['gifts-not-deducted'],
  },
  {
    name: '“Tickets” over amounts, beside a gift and a total',
    lines: [
      'Order,Order date,Event,Event date,Qty,Tickets,Donation,Total paid',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,25.00,65.00',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,20.00,0.00,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: '“Billetterie” beside a membership and a total',
    lines: [
      'Commande,Date d’achat,Spectacle,Représentation,Qté,Billetterie,Adhésion,Total',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,30.00,70.00',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,20.00,0.00,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'the amount of tickets beside a gift and a total',
    lines: [
      'Commande,Date d’achat,Spectacle,Représentation,Qté,Montant billets,Don,Total',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,30.00,70.00',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,20.00,0.00,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'a tip on top of a sub-total',
    lines: [
      'Order,Order date,Event,Event date,Qty,Subtotal,Tip,Total',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,5.00,45.00',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,20.00,0.00,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'the price of a package on each of its lines',
    lines: [
      'Commande,Date d’achat,Forfait,Prix du forfait,Spectacle,Représentation,Quantité',
      '5001,2024-09-01,Trio,90.00,La Noce,2024-11-14 20:00,1',
      '5001,2024-09-01,Trio,90.00,Carmen,2024-12-20 20:00,1',
      '5001,2024-09-01,Trio,90.00,Phèdre,2025-02-20 20:00,1',
      '5002,2024-09-02,Trio,90.00,La Noce,2024-11-14 20:00,1',
      '5002,2024-09-02,Trio,90.00,Carmen,2024-12-20 20:00,1',
      '5002,2024-09-02,Trio,90.00,Phèdre,2025-02-20 20:00,1',
    ],
    rows: [6, 0, 0],
    months: { '2024-11': 2, '2024-12': 2, '2025-02': 2 },
    revenueMinor: 18000,
  },
  {
    name: 'tickets taken back under “Annulés” alone',
    lines: [
      'Commande,Date d’achat,Spectacle,Représentation,Qté,Annulés,Montant',
      '1,2024-10-01,La Noce,2024-11-14 20:00,4,2,80.00',
      '2,2024-10-02,Carmen,2024-12-20 20:00,1,0,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 4, '2024-12': 1 },
    revenueMinor: 10000,
    says: ['returns-not-deducted'],
  },
  {
    name: 'two months with their years, each with tickets and amounts',
    lines: [
      'Spectacle,Billets nov. 2024,Recette nov. 2024,Billets déc. 2024,Recette déc. 2024',
      'La Noce,20,400.00,0,0.00',
      'Carmen,0,0.00,10,200.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60000,
  },
  {
    name: 'the season before beside this one',
    lines: [
      'Spectacle,Billets 2023-2024,Billets 2024-2025,Recette 2023-2024,Recette 2024-2025',
      'La Noce,20,15,400.00,300.00',
      'Carmen,5,10,100.00,200.00',
    ],
    rows: [2, 0, 0],
    months: { '?': 25 },
    revenueMinor: 50000,
    says: ['lines-undated'],
  },
  {
    name: '“Concession” as a price',
    lines: [
      'Order,Order date,Show,Show date,Ticket type,Qty,Amount',
      '1,2024-10-01,La Noce,2024-11-14 20:00,Admission,2,40.00',
      '2,2024-10-02,La Noce,2024-11-14 20:00,Concession,1,15.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 5500,
  },
  {
    name: 'orders that were refunded, were not, or were in part',
    lines: [
      'Event,Event Date,Order #,Ordered,Tickets,Subtotal,Refunded?',
      'La Noce,2024-11-14 20:00,9001,2024-10-01 10:14,2,80.00,No',
      'La Noce,2024-11-14 20:00,9002,2024-10-02 11:20,1,40.00,Yes',
      'Carmen,2024-12-20 20:00,9003,2024-10-03 21:05,4,160.00,Partial',
    ],
    rows: [2, 1, 0],
    months: { '2024-11': 2 },
    revenueMinor: 8000,
  },
  {
    name: 'prices that buyers choose',
    lines: [
      'Commande,Date d’achat,Spectacle,Représentation,Tarif,Quantité,Montant',
      '1,2024-10-01,La Noce,2024-11-14 20:00,Régulier,1,20.00',
      '2,2024-10-02,La Noce,2024-11-14 20:00,Contribution volontaire,1,10.00',
      '3,2024-10-02,La Noce,2024-11-14 20:00,Soutien aux artistes,1,40.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 7000,
  },
  {
    name: 'the places of each hall, in a programme that sold nothing',
    lines: [
      'Spectacle;Date;Salle;Places',
      'La Noce;14/11/2024 20:00;Grande salle;300',
      'Carmen;20/12/2024 20:00;Studio;80',
    ],
    rows: [2, 0, 0],
    months: {},
    revenueMinor: 0,
  },
  {
    name: 'the seats of each line',
    lines: [
      'Spectacle,Date de la représentation,No commande,Date d’achat,Nb sièges,Montant',
      'La Noce,2024-11-14,1,2024-10-01,2,40.00',
      'La Noce,2024-11-14,2,2024-10-01,3,60.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 5 },
    revenueMinor: 10_000,
  },
  {
    name: 'the amount of the invoice on each of its tickets',
    lines: [
      'No facture,Spectacle,Date de la représentation,Date d’achat,Montant payé par billet,Montant de la facture',
      'F1,La Noce,2024-11-14,2024-10-05,20.00,45.00',
      'F1,La Noce,2024-11-14,2024-10-05,25.00,45.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2 },
    revenueMinor: 4500,
  },
  {
    name: 'a band whose name is that of the show',
    lines: [
      'Nom de groupe,Date,Billets,Recette',
      'Les Ours,2024-11-14,10,200.00',
      'Lune,2024-11-15,5,100.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 15 },
    revenueMinor: 30_000,
  },
];

describe('an export with', () => {
  for (const odd of ODD) it(odd.name, () => assertRead(pool(), odd));
});
