// Odd but plausible exports, each with its truth counted by hand: what can be read is read right, and what cannot is said.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { leaksIn } from './leaks.ts';
import { assertRead, figuresOf, type Odd, ownPools } from './odd-export.ts';

const pool = ownPools();

const SALES = 'Spectacle,Date de la représentation,No de commande,Date d’achat,Tarif,Quantité,Montant';
const SUMS = 'Spectacle,Date de la représentation,Billets,Recette';

const ODD: readonly Odd[] = [
  {
    name: 'a title line in the middle',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'Carmen,,,,,,',
      'Carmen,2024-12-20 20:00,2,2024-10-02,Régulier,1,20.00',
    ],
    rows: [2, 0, 1],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'its header again in the middle',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      '',
      SALES,
      'Carmen,2024-12-20 20:00,2,2024-10-02,Régulier,1,20.00',
    ],
    rows: [2, 0, 1],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'a total of every month',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'Total novembre 2024,,,,,2,40.00',
      'Carmen,2024-12-20 20:00,2,2024-10-02,Régulier,1,20.00',
      'Total décembre 2024,,,,,1,20.00',
      'Grand total,,,,,3,60.00',
    ],
    rows: [2, 0, 3],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'a total of every month among sums, which only the month names',
    lines: [
      SUMS,
      'La Noce,2024-11-14,15,300.00',
      'Novembre 2024,,15,300.00',
      'La Noce,2024-12-14,27,540.00',
      'Décembre 2024,,27,540.00',
      'Total de la saison,,42,840.00',
    ],
    rows: [2, 0, 3],
    months: { '2024-11': 15, '2024-12': 27 },
    revenueMinor: 84_000,
  },
  {
    name: 'a last line of sums without a word',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'Carmen,2024-12-20 20:00,2,2024-10-02,Régulier,1,20.00',
      ',,,,,3,60.00',
    ],
    rows: [2, 0, 1],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'a show called after a month',
    lines: [SUMS, 'Novembre,2024-11-14,15,300.00', 'Novembre,2024-12-14,27,540.00'],
    rows: [2, 0, 0],
    months: { '2024-11': 15, '2024-12': 27 },
    revenueMinor: 84_000,
  },
  {
    name: 'totals of groups among sums without a day',
    file: 'ventes mars 2025 par tarif',
    lines: [
      'Show,Price type,Tickets,Revenue',
      'La Noce,Adult,15,300.00',
      'La Noce,Student,7,70.00',
      'La Noce Total,,22,370.00',
      'Carmen,Adult,3,60.00',
      'Total Carmen,,3,60.00',
      'Grand Total,,25,430.00',
    ],
    rows: [3, 0, 3],
    months: { '2025-03': 25 },
    revenueMinor: 43_000,
    says: ['month-from-name'],
  },
  {
    name: 'a total called “Somme”',
    lines: [SUMS, 'La Noce,2024-11-14,15,300.00', 'Carmen,2024-12-20,10,200.00', 'Somme,,25,500.00'],
    rows: [2, 0, 1],
    months: { '2024-11': 15, '2024-12': 10 },
    revenueMinor: 50_000,
  },
  {
    name: 'totals called “S/T” and “TOT. GÉN.”',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'S/T La Noce,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'S/T Carmen,,10,200.00',
      'TOT. GÉN.,,30,600.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'totals called “Sous-tot.” and “Tot.”',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'Sous-tot. La Noce,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'Sous-tot.,,10,200.00',
      'Tot.,,30,600.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'totals called “S/Total” and “TTL”',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'S/Total,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'S/Total,,10,200.00',
      'TTL,,30,600.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'totals called “S-T” and “G. Total”',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'S-T La Noce,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'Carmen S-T,,10,200.00',
      'G. Total,,30,600.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'totals called “Subtot.” and “Ttl.”',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'Subtot. La Noce,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'Subtot. Carmen,,10,200.00',
      'Ttl.,,30,600.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'totals whose names alone tell them',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      '2 représentations,,21,400.00',
      'Carmen,2024-12-20,10,200.00',
      '1 représentation,,11,200.00',
      'Bilan de la saison,,32,600.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'totals that only their numbers tell',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'Les Noces,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'Au bout du compte,,30,600.00',
    ],
    rows: [3, 0, 2],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'totals of one kind that their numbers tell, also of one line',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'Ensemble La Noce,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'Ensemble Carmen,,10,200.00',
      'Le tout,,30,600.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'totals under the name of what they add up',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'La Noce,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'Carmen,,10,200.00',
      ',,30,600.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'totals with the last day of theirs',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'Sous-total La Noce,2024-11-15,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'Sous-total Carmen,2024-12-20,10,200.00',
    ],
    rows: [3, 0, 2],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'totals called “S/Total” among price types',
    lines: [
      'Spectacle,Date de la représentation,Tarif,Billets,Recette',
      'La Noce,2024-11-14,Régulier,10,200.00',
      'La Noce,2024-11-14,Étudiant,10,100.00',
      'La Noce,2024-11-14,S/Total,20,300.00',
      'Carmen,2024-12-20,Régulier,10,200.00',
      'Carmen,2024-12-20,S/Total,10,200.00',
    ],
    rows: [3, 0, 2],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 50_000,
  },
  {
    name: 'totals of months and of all above which others stand',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'La Noce en tout,,20,400.00',
      'Carmen,2024-11-20,10,200.00',
      'Carmen,2024-11-21,10,200.00',
      'Carmen en tout,,20,400.00',
      'L’automne,,40,800.00',
      'Faust,2024-12-20,10,200.00',
      'Faust,2024-12-21,20,400.00',
      'Faust en tout,,30,600.00',
      'Médée,2024-12-22,10,200.00',
      'Médée,2024-12-23,10,200.00',
      'Médée en tout,,20,400.00',
      'L’hiver,,50,1000.00',
      'La saison,,90,1800.00',
    ],
    rows: [8, 0, 7],
    months: { '2024-11': 40, '2024-12': 50 },
    revenueMinor: 180_000,
  },
  {
    name: 'a total of days',
    lines: [
      'Date,Activité,Billets,Recette',
      '2024-11-14,Visite,10,100.00',
      '2024-11-15,Visite,20,200.00',
      ',Semaine 46,30,300.00',
    ],
    rows: [2, 0, 1],
    months: { '2024-11': 30 },
    revenueMinor: 30_000,
  },
  {
    name: 'a show without a day in a total that its numbers tell',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'Gala,,6,120.00',
      'La Noce,2024-11-15,10,200.00',
      'Résultat,,26,520.00',
    ],
    rows: [3, 0, 1],
    months: { '2024-11': 20, '?': 6 },
    revenueMinor: 52_000,
  },
  {
    name: 'a show without a day that is as much as those above, and is in the total',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'Gala,,20,400.00',
      'Total,,40,800.00',
    ],
    rows: [3, 0, 1],
    months: { '2024-11': 20, '?': 20 },
    revenueMinor: 80_000,
  },
  {
    name: 'a show without a day that is as much as one above',
    lines: [SUMS, 'La Noce,2024-11-14,10,200.00', 'Gala,,10,200.00', 'Carmen,2024-12-20,10,200.00'],
    rows: [3, 0, 0],
    months: { '2024-11': 10, '2024-12': 10, '?': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'a show without a day that is as much as one above, and another total',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'Ensemble La Noce,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'Gala,,10,200.00',
    ],
    rows: [4, 0, 1],
    months: { '2024-11': 20, '2024-12': 10, '?': 10 },
    revenueMinor: 80_000,
  },
  {
    name: 'a performance without a day, as much as those above, of a show with others',
    lines: [
      SUMS,
      'La Noce,2024-11-14,10,200.00',
      'La Noce,2024-11-15,10,200.00',
      'Carmen,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 20, '2024-12': 10, '?': 20 },
    revenueMinor: 100_000,
  },
  {
    name: 'a show without a day of as many tickets as those above for less',
    lines: [SUMS, 'La Noce,2024-11-14,10,200.00', 'La Noce,2024-11-15,10,200.00', 'Gala,,20,390.00'],
    rows: [3, 0, 0],
    months: { '2024-11': 20, '?': 20 },
    revenueMinor: 79_000,
  },
  {
    name: 'shows of which most have no day',
    lines: [
      SUMS,
      'La Noce,,10,200.00',
      'Carmen,,10,200.00',
      'Faust,,20,400.00',
      'Médée,2024-11-15,20,400.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 20, '?': 40 },
    revenueMinor: 120_000,
  },
  {
    name: 'shows called as totals may begin',
    lines: [
      SUMS,
      'Total Khéops,2024-11-14,10,200.00',
      'Total Khéops,2024-11-15,10,200.00',
      'Total Khéops,2024-11-16,20,400.00',
      'Bilan,2024-11-17,5,100.00',
      'TOT OU TARD,,15,200.00',
      'Bilan Don Juan,,11,220.00',
      'St-Jean,,10,150.00',
    ],
    rows: [7, 0, 0],
    months: { '2024-11': 45, '?': 36 },
    revenueMinor: 147_000,
  },
  {
    name: 'what was sold that day beside what was sold so far',
    lines: [
      'Date,Spectacle,Billets du jour,Cumul billets,Recette du jour,Cumul recette',
      '2024-11-14,La Noce,15,15,300.00,300.00',
      '2024-11-15,La Noce,5,20,100.00,400.00',
      '2024-11-16,La Noce,10,30,200.00,600.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 30 },
    revenueMinor: 60_000,
  },
  {
    name: 'what was sold so far alone',
    lines: [
      'Spectacle,Date,Billets vendus à ce jour,Recette à ce jour',
      'La Noce,2024-11-14,15,300.00',
      'Carmen,2024-12-20,10,200.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 15, '2024-12': 10 },
    revenueMinor: 50_000,
  },
  {
    name: 'totals that are carried from page to page',
    lines: [
      'Spectacle,Date,Tarif,Billets,Recette',
      'La Noce,2024-11-14,Adulte,15,300.00',
      'À reporter,,,15,300.00',
      'Report,,,15,300.00',
      'Carmen,2024-12-20,Adulte,3,60.00',
      'Total,,,18,360.00',
    ],
    rows: [2, 0, 3],
    months: { '2024-11': 15, '2024-12': 3 },
    revenueMinor: 36_000,
  },
  {
    name: 'what happened in a column “Type”, counted above zero',
    lines: [
      `${SALES},Type`,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00,Vente',
      'La Noce,2024-11-14 20:00,2,2024-10-04,Régulier,1,20.00,Remboursement',
      'Carmen,2024-12-20 20:00,3,2024-10-05,Régulier,3,60.00,Vente',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 1, '2024-12': 3 },
    revenueMinor: 8000,
  },
  {
    name: 'seats that nobody bought, and parking, among sums',
    lines: [
      'Show,Date,Price type,Sold,Amount',
      'La Noce,2024-11-14,Adult,100,4000.00',
      'La Noce,2024-11-14,Comp,6,0.00',
      'La Noce,2024-11-14,Holds,10,0.00',
      'La Noce,2024-11-14,Unsold,86,0.00',
      'Parking,2024-11-14,Adult,30,450.00',
    ],
    rows: [2, 0, 3],
    months: { '2024-11': 106 },
    revenueMinor: 400_000,
  },
  {
    name: 'years and months apart',
    lines: ['Année;Mois;Visiteurs;Revenus', '2025;1;340;3 400,00', '2025;2;310;3 000,00'],
    rows: [2, 0, 0],
    months: { '?': 650 },
    revenueMinor: 640_000,
    says: ['dates-not-read'],
  },
  {
    name: 'short names of columns',
    lines: [
      'N° cde;Dt achat;Spect.;Dt rep.;Nb pers.;Px unit.;Mnt',
      '1;01/10/2024;La Noce;14/11/2024;2;40,00;80,00',
      '2;02/10/2024;Carmen;20/12/2024;1;40,00;40,00',
      '3;15/10/2024;Carmen;20/12/2024;3;30,00;90,00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 2, '2024-12': 4 },
    revenueMinor: 21_000,
  },
  {
    name: 'a count that nobody names, which is asked about',
    lines: [
      'No de commande,Spectacle,Date de la représentation,Date d’achat,Pax,Montant',
      '1,La Noce,2024-11-14 20:00,2024-10-01,2,40.00',
      '2,Carmen,2024-12-20 20:00,2024-10-02,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 1, '2024-12': 1 },
    revenueMinor: 6000,
    says: ['one-ticket-a-line'],
  },
  {
    name: 'totals under its dates',
    lines: [
      SUMS,
      'La Noce,2024-11-14,15,300.00',
      ',Total novembre,15,300.00',
      'La Noce,2024-12-14,27,540.00',
      ',Total décembre,27,540.00',
    ],
    rows: [2, 2, 0],
    months: { '2024-11': 15, '2024-12': 27 },
    revenueMinor: 84_000,
    says: ['dates-unreadable', 'performance-missing'],
  },
  {
    name: 'a line of means',
    lines: [`${SUMS},Prix moyen`, 'La Noce,2024-11-14,15,300.00,20.00', 'Moyenne,,15,300.00,20.00'],
    rows: [1, 0, 1],
    months: { '2024-11': 15 },
    revenueMinor: 30_000,
  },
  {
    name: 'totals as spreadsheets write them, after the name',
    lines: [
      'Show,Date,Tickets,Revenue',
      'La Noce,2024-11-14,15,300.00',
      'La Noce,2024-11-15,5,100.00',
      'La Noce Total,,20,400.00',
      'Carmen,2024-12-20,10,200.00',
      'Carmen Total,,10,200.00',
      'Grand Total,,30,600.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 20, '2024-12': 10 },
    revenueMinor: 60_000,
  },
  {
    name: 'one block a performance, whose totals stand among the price types',
    lines: [
      'Performance: La Noce,,,',
      '"Date: Thursday, November 14, 2024 8:00 PM",,,',
      'Price Type,Qty,Price,Amount',
      'Adult,10,40.00,400.00',
      'Student,5,20.00,100.00',
      'Performance Total,15,,500.00',
      ',,,',
      'Performance: Carmen,,,',
      '"Date: Friday, December 20, 2024 7:30 PM",,,',
      'Price Type,Qty,Price,Amount',
      'Adult,8,40.00,320.00',
      'Performance Total,8,,320.00',
      'Report Total,23,,820.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 15, '2024-12': 8 },
    revenueMinor: 82_000,
  },
  {
    name: 'one block a performance, its day in short words',
    lines: [
      'La Noce – jeu. 14 nov. 2024 20h00,,,',
      'Tarif,Quantité,Prix,Montant',
      'Adulte,10,40.00,400.00',
      'Sous-total,10,,400.00',
      ',,,',
      'Carmen – ven. 20 déc. 2024 19h30,,,',
      'Tarif,Quantité,Prix,Montant',
      'Adulte,8,40.00,320.00',
      'Sous-total,8,,320.00',
    ],
    rows: [2, 0, 2],
    months: { '2024-11': 10, '2024-12': 8 },
    revenueMinor: 72_000,
  },
  {
    name: 'amounts in thousands',
    lines: [
      'Spectacle;Date;Billets;Recette (k$)',
      'La Noce;14/11/2024;150;6,5',
      'Carmen;20/12/2024;210;8,25',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 150, '2024-12': 210 },
    revenueMinor: 1_475_000,
  },
  {
    name: 'net amounts that refunds beside them have left already',
    lines: [
      'Order ID,Event,Event Date,Order Date,Quantity,Gross Sales,Refunded Amount,Net Sales',
      '1,La Noce,2024-11-14 20:00,2024-10-01,2,80.00,0.00,80.00',
      '2,La Noce,2024-11-14 20:00,2024-10-02,4,160.00,40.00,120.00',
      '3,Carmen,2024-12-20 20:00,2024-10-03,1,40.00,40.00,0.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 6, '2024-12': 0 },
    revenueMinor: 20_000,
  },
  ...(
    [
      ['Refunded?', 'No', 'Yes'],
      ['Remboursé', 'non', 'oui'],
      ['Annulé', '', 'x'],
    ] as const
  ).map(
    ([header, not, mark]): Odd => ({
      name: `a column “${header}” that says “${mark}”`,
      lines: [
        `${SALES},${header}`,
        `La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00,${not}`,
        `La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1,20.00,${mark}`,
        `Carmen,2024-12-20 20:00,3,2024-10-02,Régulier,1,20.00,${not}`,
      ],
      rows: [3, 0, 0],
      months: { '2024-11': 2, '2024-12': 1 },
      revenueMinor: 6000,
    }),
  ),
  {
    name: 'seats sold, taken back and left',
    lines: [
      'Show,Show date,Sold,Refunded,Net seats,Net sales',
      'La Noce,2024-11-14,100,5,95,3800.00',
      'Carmen,2024-12-20,50,0,50,2000.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 95, '2024-12': 50 },
    revenueMinor: 580_000,
  },
  {
    name: 'what is paid beside seats, by its name alone',
    lines: [
      'No de commande;Date achat;Article;Date séance;Qté;Montant',
      '1;2024-10-01;La Noce;2024-11-14 20:00;2;80,00',
      '1;2024-10-01;Frais de service;2024-11-14 20:00;2;6,00',
      '2;2024-10-02;Assurance annulation;;1;5,00',
      '3;2024-10-03;Adhésion Amis du théâtre;;1;60,00',
      '4;2024-10-04;Carmen;2024-12-20 20:00;1;40,00',
    ],
    rows: [2, 0, 3],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 12_000,
  },
  {
    name: 'entries of a museum by price, added up under “Total”',
    lines: [
      'Day,Date,Adult,Senior,Child,School,Total,Revenue',
      'Mon,2024-07-01,120,40,50,0,210,"$2,910.00"',
      'Tue,2024-07-02,0,0,0,0,0,$0.00',
      'Wed,2024-07-03,80,10,20,45,155,"$1,650.00"',
      'Thu,2024-08-01,10,0,0,0,10,$150.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-07': 365, '2024-08': 10 },
    revenueMinor: 471_000,
  },
  {
    name: 'takings of a performance, beside the seats of its hall',
    lines: [
      'Perf,Event,Venue,Seats,Gross,Net to promoter',
      '2024-11-14 20:00,La Noce,Studio,90,800.00,720.00',
      '2024-12-20 20:00,Carmen,Studio,90,900.00,810.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': null, '2024-12': null },
    revenueMinor: 170_000,
    says: ['tickets-not-counted'],
  },
  {
    name: 'two columns of dates, one day first and one month first',
    lines: [
      SALES,
      'La Noce,14/11/2024 20:00,1,10/25/2024,Régulier,2,40.00',
      'Carmen,05/12/2024 20:00,2,10/04/2024,Régulier,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'days as a spreadsheet counts them beside written ones',
    lines: [
      SALES,
      'La Noce,45610.8333333333,1,45566,Régulier,2,40.00',
      'Carmen,2024-12-20 20:00,2,2024-10-02,Régulier,1,20.00',
      'Carmen,2024-12-20 20:00,3,2024-10-03,Régulier,1,20.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 2, '2024-12': 2 },
    revenueMinor: 8000,
  },
  {
    name: 'a date that says “postponed”',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'La Noce,2024-11-14 20:00,2,2024-10-01,Régulier,2,40.00',
      'Carmen,reporté,3,2024-10-02,Régulier,1,20.00',
    ],
    rows: [2, 1, 0],
    months: { '2024-11': 4 },
    revenueMinor: 8000,
    says: ['dates-unreadable', 'date-unreadable'],
  },
  {
    name: 'days without a year',
    lines: [
      SALES,
      'La Noce,jeudi 14 novembre 20 h,1,2024-10-01,Régulier,2,40.00',
      'Carmen,vendredi 20 décembre 20 h,2,2024-10-02,Régulier,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '?': 3 },
    revenueMinor: 6000,
    says: ['dates-not-read'],
  },
  {
    name: 'days without a year, in a file whose name says it',
    file: 'juin 2025',
    lines: ['Spectacle,Date,Billets,Recette', 'La Noce,14 juin,15,300.00', 'La Noce,15 juin,5,100.00'],
    rows: [2, 0, 0],
    months: { '2025-06': 20 },
    revenueMinor: 40_000,
    says: ['dates-not-read', 'month-from-name'],
  },
  ...(
    [
      ['jeudi 14 novembre 2024 à 20 h', 'vendredi 20 décembre 2024 à 19 h 30'],
      ['"Thursday, November 14, 2024 8:00 PM"', '"Friday, December 20, 2024 7:30 PM"'],
      ['20241114', '20241220'],
      ['1731632400', '1734741000'],
      ['14-nov-24', '20-déc-24'],
    ] as const
  ).map(
    ([first, second]): Odd => ({
      name: `dates written ${first} beside a title`,
      lines: [
        SALES,
        `La Noce,${first},1,2024-10-01,Régulier,2,40.00`,
        `Carmen,${second},2,2024-10-02,Régulier,1,20.00`,
      ],
      rows: [2, 0, 0],
      months: { '2024-11': 2, '2024-12': 1 },
      revenueMinor: 6000,
    }),
  ),
  {
    name: 'dates that are numbers and that nobody reads',
    lines: [
      SALES,
      'La Noce,20241114 2000,1,2024-10-01,Régulier,2,40.00',
      'Carmen,20241220 1930,2,2024-10-02,Régulier,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '?': 3 },
    revenueMinor: 6000,
    says: ['dates-not-read'],
  },
  {
    name: 'days of the week in a column of dates',
    lines: ['Spectacle,Jour,Billets,Recette', 'La Noce,samedi,15,300.00', 'La Noce,dimanche,5,100.00'],
    rows: [2, 0, 0],
    months: { '?': 20 },
    revenueMinor: 40_000,
    says: ['lines-undated'],
  },
  {
    name: 'counts with a word',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2 billets,40.00',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1 billet,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2 },
    revenueMinor: 6000,
    says: ['numbers-not-read'],
  },
  {
    name: 'amounts in two currencies and no column that says so',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00 $',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1,20.00 €',
      'La Noce,2024-11-14 20:00,3,2024-10-02,Régulier,1,CAD 25.00',
      'La Noce,2024-11-14 20:00,4,2024-10-02,Régulier,1,£15.00',
      'La Noce,2024-11-14 20:00,5,2024-10-02,Invitation,1,0.00',
    ],
    rows: [5, 0, 0],
    months: { '2024-11': 6 },
    revenueMinor: 6500,
    currencies: { CAD: 6500, EUR: 2000, GBP: 1500 },
    says: ['currencies-several'],
  },
  {
    name: 'a sign on some amounts alone, of another currency',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1,EUR 20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 4000,
    currencies: { CAD: 4000, EUR: 2000 },
    says: ['currencies-several'],
  },
  {
    name: 'a sign on some amounts alone, of the currency in their header',
    lines: [
      SALES.replace('Montant', 'Montant (EUR)'),
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1,20.00 €',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 0,
    currencies: { EUR: 6000 },
  },
  {
    name: 'dollars with and without their sign',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00 $',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 6000,
    currencies: { CAD: 6000 },
  },
  {
    name: 'dollars with their country after them, refunds between brackets, and a franc',
    lines: [
      SALES.replaceAll(',', ';'),
      'La Noce;2024-11-14 20:00;1;2024-10-01;Régulier;50;1\u202f250,00\u00a0$\u00a0CA',
      'La Noce;2024-11-14 20:00;2;2024-10-02;Régulier;1;25 $ CA',
      'La Noce;2024-11-14 20:00;2;2024-10-03;Régulier;-1;(25 $ CA)',
      'La Noce;2024-11-14 20:00;3;2024-10-02;Régulier;1;25,00 $CAN',
      'La Noce;2024-11-14 20:00;4;2024-10-02;Régulier;1;30,00 $US',
      'La Noce;2024-11-14 20:00;5;2024-10-02;Régulier;1;12 500 F CFA',
    ],
    rows: [6, 0, 0],
    months: { '2024-11': 53 },
    revenueMinor: 127_500,
    currencies: { CAD: 127_500, USD: 3000, XOF: 12_500 },
    says: ['currencies-several'],
  },
  {
    name: 'mostly dashes for 0, as spreadsheets write accounts',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2, $ 40.00 ',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Invitation,1, $ -   ',
      'La Noce,2024-11-14 20:00,3,2024-10-02,Invitation,1, -   $ ',
      'La Noce,2024-11-14 20:00,4,2024-10-02,Invitation,1, $ -   ',
      'La Noce,2024-11-14 20:00,1,2024-10-03,Régulier,-1, $ (20.00)',
    ],
    rows: [5, 0, 0],
    months: { '2024-11': 4 },
    revenueMinor: 2000,
  },
  {
    name: 'sums in two currencies',
    lines: [
      SUMS,
      'La Noce,2024-11-14,15,300.00 $',
      'La Noce,2024-12-14,27,540.00 €',
      'Total de la saison,,42,',
    ],
    rows: [2, 0, 1],
    months: { '2024-11': 15, '2024-12': 27 },
    revenueMinor: 30_000,
    currencies: { CAD: 30_000, EUR: 54_000 },
    says: ['currencies-several'],
  },
  {
    name: 'two currencies in a column',
    lines: [
      `${SALES},Devise`,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00,CAD',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1,20.00,USD',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 4000,
    currencies: { CAD: 4000, USD: 2000 },
    says: ['currencies-several'],
  },
  {
    name: 'a column of refunds below zero',
    lines: [
      `${SALES},Montant remboursé`,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00,0.00',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1,20.00,-20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2 },
    revenueMinor: 4000,
  },
  ...(['1,-20.00', '-1,20.00', '(1),(20.00)'] as const).map(
    (refund): Odd => ({
      name: `refunds as lines that end with ${refund}`,
      lines: [
        SALES,
        'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
        'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1,20.00',
        `La Noce,2024-11-14 20:00,2,2024-10-05,Régulier,${refund}`,
      ],
      rows: [3, 0, 0],
      months: { '2024-11': 2 },
      revenueMinor: 4000,
    }),
  ),
  {
    name: 'subscriptions without a date',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'Abonnement saison 2024-2025,,2,2024-08-02,Abonné,3,300.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '?': 3 },
    revenueMinor: 34_000,
    says: ['packages-as-shows'],
  },
  {
    name: 'the hour 24:00',
    lines: [
      SALES,
      'La Noce,2024-11-14 24:00,1,2024-10-01,Régulier,2,40.00',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1,20.00',
      'La Noce,2024-11-14 20:00,3,2024-10-02,Régulier,1,20.00',
    ],
    rows: [2, 1, 0],
    months: { '2024-11': 2 },
    revenueMinor: 4000,
    says: ['date-unreadable'],
  },
  {
    name: 'purchases in the hour that the change of clocks leaves out',
    lines: [
      SALES.replace('Date d’achat', 'Date et heure d’achat'),
      'La Noce,2024-11-14 20:00,1,2024-03-10 02:30,Régulier,2,40.00',
      'La Noce,2024-11-14 20:00,2,2024-11-03 01:30,Régulier,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 6000,
  },
  {
    name: 'a performance named on its first line alone',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      ',,2,2024-10-02,Régulier,1,20.00',
      'Carmen,2024-12-20 20:00,3,2024-10-02,Régulier,1,20.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 3, '2024-12': 1 },
    revenueMinor: 8000,
  },
  {
    name: 'sums of which the name of the file alone says the month',
    file: 'Ventes mars 2025',
    lines: [
      'Spectacle,Billets,Recette',
      'La Noce,15,300.00',
      'Carmen,7,70.00',
      'Nuit,3,30.00',
      'Total mars,25,400.00',
    ],
    rows: [3, 0, 1],
    months: { '2025-03': 25 },
    revenueMinor: 40_000,
    says: ['month-from-name'],
  },
  {
    name: 'sums by price whose total is called after its month, and a line without a show',
    file: 'sales-March-2025',
    lines: [
      'Show,Price type,Tickets,Revenue',
      'La Noce,Adult,15,300.00',
      'La Noce,Student,7,70.00',
      'Carmen,Adult,3,60.00',
      ',Adult,2,40.00',
      'March 2025,,27,470.00',
    ],
    rows: [3, 1, 1],
    months: { '2025-03': 25 },
    revenueMinor: 43_000,
    says: ['month-from-name', 'performance-missing'],
  },
  {
    name: 'sums of a month by its name, of a show called after a month of history',
    file: 'octobre 2025',
    lines: [
      'Spectacle,Billets,Recette',
      'Octobre 1917,15,300.00',
      'Novembre,3,60.00',
      'Total octobre,18,360.00',
    ],
    rows: [2, 0, 1],
    months: { '2025-10': 18 },
    revenueMinor: 36_000,
    says: ['month-from-name'],
  },
  {
    name: 'sums that a column dates, in a file called after its day of export',
    file: 'export 2025-03',
    lines: [SUMS, 'La Noce,2024-11-14,15,300.00'],
    rows: [1, 0, 0],
    months: { '2024-11': 15 },
    revenueMinor: 30_000,
  },
  {
    name: 'sums without a date, of several months',
    file: 'janvier à mars 2025',
    lines: ['Spectacle,Billets,Recette', 'La Noce,15,300.00'],
    rows: [1, 0, 0],
    months: { '?': 15 },
    revenueMinor: 30_000,
    says: ['lines-undated'],
  },
  {
    name: 'sales without a date, whose month may be that of the purchases',
    file: '2025_03',
    lines: [
      'Spectacle,No de commande,Tarif,Quantité,Montant',
      'La Noce,1,Régulier,2,40.00',
      'Carmen,2,Régulier,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '?': 3 },
    revenueMinor: 6000,
    says: ['lines-undated'],
  },
  {
    name: 'exchanges of both signs under one word',
    lines: [
      `Type,${SALES}`,
      'Vente,La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'Échange,La Noce,2024-12-15 20:00,1,2024-10-03,Régulier,2,40.00',
      'Échange,La Noce,2024-11-14 20:00,1,2024-10-03,Régulier,-2,-40.00',
      'Vente,La Noce,2024-11-14 20:00,2,2024-10-01,Régulier,1,20.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 1, '2024-12': 2 },
    revenueMinor: 6000,
  },
  {
    name: 'the state of a refunded sale, and the refund under the same word below zero',
    lines: [
      `${SALES},Statut`,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00,Remboursé',
      'La Noce,2024-11-14 20:00,1,2024-10-05,Régulier,-2,-40.00,Remboursé',
      'La Noce,2024-11-14 20:00,2,2024-10-01,Régulier,1,20.00,Payé',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 1 },
    revenueMinor: 2000,
  },
  {
    name: 'the total of the order on each of its rows, where one order has several',
    lines: [
      'No de commande,Spectacle,Date de la représentation,Date d’achat,Tarif,Quantité,Total de la commande',
      '1,La Noce,2024-11-14 20:00,2024-10-01,Régulier,2,60.00',
      '1,La Noce,2024-11-14 20:00,2024-10-01,Étudiant,2,60.00',
      '2,La Noce,2024-11-14 20:00,2024-10-01,Régulier,1,20.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 5 },
    revenueMinor: 8000,
  },
  {
    name: 'a row for all price types before those of each',
    lines: [
      'Spectacle,Date de la représentation,Tarif,Billets,Recette',
      'La Noce,2025-03-14 20:00,Tous les tarifs,22,370.00',
      'La Noce,2025-03-14 20:00,Régulier,15,300.00',
      'La Noce,2025-03-14 20:00,Étudiant,7,70.00',
    ],
    rows: [2, 0, 1],
    months: { '2025-03': 22 },
    revenueMinor: 37_000,
  },
  {
    name: 'what each performance adds up to on a row above its price types',
    lines: [
      'Spectacle,Date,Tarif,Billets,Recette',
      'La Noce,2024-11-14 20:00,,22,370.00',
      ',,Régulier,15,300.00',
      ',,Étudiant,7,70.00',
      'Carmen,2024-12-15 20:00,,5,100.00',
      ',,Régulier,5,100.00',
    ],
    rows: [3, 0, 2],
    months: { '2024-11': 22, '2024-12': 5 },
    revenueMinor: 47_000,
  },
  {
    name: 'what each show adds up to on a row above its dates, and a total of all',
    lines: [
      'Spectacle,Date,Billets,Recette',
      'La Noce,,22,370.00',
      ',2024-11-14,15,300.00',
      ',2024-12-15,7,70.00',
      'Carmen,,5,100.00',
      ',2024-12-15,5,100.00',
      'Total général,,27,470.00',
    ],
    rows: [3, 0, 3],
    months: { '2024-11': 15, '2024-12': 12 },
    revenueMinor: 47_000,
  },
  {
    name: 'titles on rows of their own above their orders',
    lines: [
      'Spectacle,No de commande,Date d’achat,Date de la représentation,Tarif,Quantité,Montant',
      'La Noce,,,,,,',
      ',1,2024-10-01,2024-11-14 20:00,Régulier,2,40.00',
      ',2,2024-10-02,2024-11-14 20:00,Régulier,1,20.00',
      'Carmen,,,,,,',
      ',3,2024-10-02,2024-12-15 20:00,Régulier,1,20.00',
    ],
    rows: [3, 0, 2],
    months: { '2024-11': 3, '2024-12': 1 },
    revenueMinor: 8000,
  },
  {
    name: 'counts headed “Ventes” beside amounts',
    lines: [
      'Spectacle,Représentation,Ventes,Montant',
      'La Noce,2024-11-14 20:00,80,1000.00',
      'Carmen,2024-12-15 20:00,70,700.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 80, '2024-12': 70 },
    revenueMinor: 170_000,
  },
  {
    name: 'the year before beside this one',
    lines: [
      'Spectacle,Date,Billets 2023,Billets 2024,Recette 2023,Recette 2024',
      'La Noce,2024-11-14,10,15,200.00,300.00',
      'Carmen,2024-11-15,9,7,90.00,70.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 22 },
    revenueMinor: 37_000,
  },
  {
    name: 'what was expected beside what was sold',
    lines: [
      'Spectacle,Date,Billets prévus,Billets réels,Recette prévue,Recette réelle',
      'La Noce,2024-11-14,20,15,400.00,300.00',
      'Carmen,2024-11-15,10,7,100.00,70.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 22 },
    revenueMinor: 37_000,
  },
  {
    name: 'the same as N-1 and N',
    lines: [
      'Spectacle,Date,Billets N-1,Billets N,CA N-1,CA N',
      'La Noce,2024-11-14,10,15,200.00,300.00',
      'Carmen,2024-11-15,9,7,90.00,70.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 22 },
    revenueMinor: 37_000,
  },
  {
    name: 'a mean that looks like an order',
    lines: [
      'Spectacle,Date,Nb billets,Panier moyen,CA',
      'La Noce,2024-11-14,80,25.00,1000.00',
      'Carmen,2024-12-15,70,23.33,700.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 80, '2024-12': 70 },
    revenueMinor: 170_000,
  },
  {
    name: 'names of buyers and one date, which is that of the show',
    lines: [
      'Nom,Prénom,Spectacle,Date,Billets,Montant',
      'Untel,Une,La Noce,2024-11-14,2,40.00',
      'Quidam,Un,Carmen,2024-12-15,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 6000,
  },
  {
    name: 'tickets sold beside those who came',
    lines: [
      'Spectacle,Date,Spectateurs,Billets,Recette',
      'La Noce,2024-11-14,70,80,1000.00',
      'Carmen,2024-12-15,60,70,700.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 80, '2024-12': 70 },
    revenueMinor: 170_000,
  },
  {
    name: 'what each show adds up to above its dates, its name on all',
    lines: [
      'Spectacle,Date,Billets,Recette',
      'La Noce,,35,700.00',
      'La Noce,2024-11-14,20,400.00',
      'La Noce,2024-12-15,15,300.00',
      'Carmen,,12,240.00',
      'Carmen,2024-12-15,12,240.00',
    ],
    rows: [3, 0, 2],
    months: { '2024-11': 20, '2024-12': 27 },
    revenueMinor: 94_000,
  },
  {
    name: 'a part of the lines beside them, and lines that close the account',
    lines: [
      'Spectacle,Date,Tarif,Billets,Recette',
      'La Noce,2024-11-14,Régulier,15,300.00',
      'La Noce,2024-11-14,dont abonnés,5,100.00',
      'La Noce,2024-11-14,Étudiant,7,70.00',
      'Ventes brutes,,,22,370.00',
      'Frais,,,,-20.00',
      'Objectif,,,100,2000.00',
    ],
    rows: [2, 0, 4],
    months: { '2024-11': 22 },
    revenueMinor: 37_000,
  },
  {
    name: 'taxes on lines of their own',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'La Noce,2024-11-14 20:00,1,2024-10-01,TPS,1,2.00',
      'La Noce,2024-11-14 20:00,1,2024-10-01,TVQ (9.975 %),1,3.99',
    ],
    rows: [1, 0, 2],
    months: { '2024-11': 2 },
    revenueMinor: 4000,
  },
  {
    name: 'years of two digits before months',
    lines: [SUMS, 'La Noce,24-11-05,20,400.00', 'Carmen,24-12-06,15,300.00'],
    rows: [2, 0, 0],
    months: { '2024-11': 20, '2024-12': 15 },
    revenueMinor: 70_000,
  },
  {
    name: 'days before months and years of two digits',
    lines: [SUMS, 'La Noce,14-11-24,20,400.00', 'Carmen,15-01-25,15,300.00'],
    rows: [2, 0, 0],
    months: { '2024-11': 20, '2025-01': 15 },
    revenueMinor: 70_000,
  },
  {
    name: 'its currency in a line above',
    lines: ['Rapport des ventes – montants en USD,,,', SUMS, 'La Noce,2024-11-14,80,1000.00'],
    rows: [1, 0, 0],
    months: { '2024-11': 80 },
    revenueMinor: 0,
    currencies: { USD: 100_000 },
  },
  {
    name: 'several seats in a cell, and nothing that counts them',
    lines: [
      'Spectacle,Date de la représentation,No de commande,Date d’achat,Tarif,Sièges,Montant',
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,"Rangée A, 1-4",80.00',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,"B5, B6",40.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2 },
    revenueMinor: 12_000,
    says: ['several-in-a-cell'],
  },
  {
    name: 'counts beside the capacity in one cell',
    lines: ['Spectacle,Date,Billets,Recette', 'La Noce,2024-11-14,80/100,1000.00'],
    rows: [1, 0, 0],
    months: { '2024-11': null },
    revenueMinor: 100_000,
    says: ['numbers-not-read', 'tickets-not-counted'],
  },
  {
    name: 'all price types together and no others',
    lines: [
      'Spectacle,Date de la représentation,Tarif,Billets,Recette',
      'La Noce,2025-03-14 20:00,Tous les tarifs,22,370.00',
      'Carmen,2025-03-15 20:00,Tous les tarifs,5,50.00',
    ],
    rows: [2, 0, 0],
    months: { '2025-03': 27 },
    revenueMinor: 42_000,
  },
  {
    name: 'tickets taken back in a column beside the sold ones',
    lines: [
      'Spectacle,Date de la représentation,Billets vendus,Billets remboursés,Recette,Remboursements',
      'La Noce,2024-11-14 20:00,100,4,2000.00,80.00',
      'Carmen,2024-11-15 20:00,50,0,1000.00,0.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 150 },
    revenueMinor: 300_000,
    says: ['returns-not-deducted', 'refunds-not-deducted'],
  },
  {
    name: 'tickets taken back in a column, and those left in another',
    lines: [
      'Spectacle,Date de la représentation,Billets vendus,Billets remboursés,Billets nets,Recette nette,Remboursements',
      'La Noce,2024-11-14 20:00,100,4,96,1920.00,80.00',
      'Carmen,2024-11-15 20:00,50,0,50,1000.00,0.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 146 },
    revenueMinor: 292_000,
  },
  {
    name: 'what was paid after a discount, and before',
    lines: [
      'Spectacle,Date de la représentation,No de commande,Date d’achat,Quantité,Sous-total,Rabais,Total',
      'La Noce,2024-11-14 20:00,1,2024-10-01,2,40.00,5.00,35.00',
      'Carmen,2024-11-15 20:00,2,2024-10-01,1,20.00,0.00,20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 5500,
  },
  {
    name: 'what was paid after a discount, with its taxes',
    lines: [
      'Event,Event date,Order,Order date,Qty,Subtotal,Discount,GST,QST,Total',
      'La Noce,2024-11-14 20:00,1,2024-10-01,2,40.00,5.00,1.75,3.49,40.24',
      'Carmen,2024-11-15 20:00,2,2024-10-01,1,20.00,0.00,1.00,2.00,23.00',
      'Carmen,2024-11-15 20:00,3,2024-10-01,1,20.00,2.00,0.90,1.80,20.70',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 4 },
    revenueMinor: 7300,
  },
  {
    name: 'all its amounts below zero',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,-40.00',
      'Carmen,2024-11-15 20:00,2,2024-10-01,Régulier,1,-20.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': -3 },
    revenueMinor: -6000,
    says: ['amounts-all-negative'],
  },
  {
    name: 'tickets that nobody has used yet',
    lines: [
      'Spectacle,Date de la représentation,No de commande,Date d’achat,Tarif,Montant,No de billet,Validé',
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,20.00,b1,Oui',
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,20.00,b2,Non',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2 },
    revenueMinor: 4000,
  },
  {
    name: 'a summary below, in columns of the same',
    lines: [
      SUMS,
      'La Noce,2024-11-14 20:00,100,2000.00',
      'Carmen,2024-12-15 20:00,50,1000.00',
      ',,,',
      'Tarif,Billets,Recette,',
      'Régulier,100,2200.00,',
      'Étudiant,50,800.00,',
    ],
    rows: [2, 0, 3],
    months: { '2024-11': 100, '2024-12': 50 },
    revenueMinor: 300_000,
    says: ['table-below'],
  },
  {
    name: 'several shows in a cell',
    lines: [
      'No de commande,Date d’achat,Spectacle,Quantité,Total',
      '1,2024-10-01,"La Noce, Carmen",3,60.00',
      '2,2024-10-02,Carmen,1,20.00',
      '3,2024-10-02,La Noce,1,20.00',
    ],
    rows: [3, 0, 0],
    months: { '?': 5 },
    revenueMinor: 10_000,
    says: ['shows-in-a-cell'],
  },
  {
    name: 'baskets in a cell, and no show',
    lines: [
      'No de commande,Date d’achat,Produits,Quantité,Total',
      '1,2024-10-01,La Noce (2024-11-14) x 2; Carmen (2024-11-15) x 1,3,60.00',
      '2,2024-10-02,Carmen (2024-11-15) x 1,1,20.00',
    ],
    rows: [2, 0, 0],
    months: { '?': 4 },
    revenueMinor: 8000,
    says: ['performance-unnamed', 'shows-in-a-cell'],
  },
  {
    name: 'a title that only looks like several',
    lines: [
      SALES,
      '"Roméo et Juliette, la suite",2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'Juliette,2024-11-15 20:00,2,2024-10-01,Régulier,1,20.00',
      'Roméo,2024-11-16 20:00,3,2024-10-01,Régulier,1,20.00',
      'Roméo et Juliette,2024-11-17 20:00,4,2024-10-01,Régulier,1,20.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 5 },
    revenueMinor: 10_000,
  },
  {
    name: 'discounts and payments on lines of their own',
    lines: [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00',
      'Rabais membre,,1,2024-10-01,,1,-5.00',
      'Paiement Visa,,1,2024-10-01,,1,-35.00',
      'Remise des prix,2024-11-15 20:00,2,2024-10-01,Régulier,1,20.00',
      'Paiement comptant,,2,2024-10-01,,1,-20.00',
    ],
    rows: [2, 0, 3],
    months: { '2024-11': 3 },
    revenueMinor: 6000,
  },
  {
    name: 'discounts among products, beside a refund and a ticket that is called after one',
    lines: [
      'No de commande,Date d’achat,Produit,Spectacle,Date de la représentation,Quantité,Montant',
      '1,2024-10-01,Billet,La Noce,2024-11-14 20:00,2,40.00',
      '1,2024-10-01,Rabais membre,La Noce,2024-11-14 20:00,1,-5.00',
      '2,2024-10-01,Billet,Carmen,2024-12-15 20:00,1,20.00',
      '2,2024-10-05,Billet,Carmen,2024-12-15 20:00,-1,-20.00',
      '3,2024-10-05,Rabais étudiant,Carmen,2024-12-15 20:00,1,12.00',
    ],
    rows: [4, 0, 1],
    months: { '2024-11': 2, '2024-12': 1 },
    revenueMinor: 5200,
  },
  {
    name: 'words instead of numbers in a line, which opens no other table',
    lines: [
      'No de billet,Activité,Date de l’activité,Point de vente,Prix',
      'B-12,Visite guidée,2024-11-14 10:00,Internet,12.00',
      'B-13,Visite guidée,2024-11-14 10:00,Guichet,Gratuit',
      'B-14,Visite guidée,2024-11-14 10:00,Guichet,12.00',
      'B-15,Atelier,2024-12-14 13:00,Guichet,8.00',
      'B-16,Atelier,2024-12-14 13:00,Guichet,Gratuit',
      'B-17,Atelier,2024-12-14 13:00,Internet,8.00',
    ],
    rows: [6, 0, 0],
    months: { '2024-11': 3, '2024-12': 3 },
    revenueMinor: 4000,
    says: ['numbers-partly-unreadable'],
  },
  {
    name: 'sales before refunds, refunds, and what is left',
    lines: [
      'Event,Event date,Tickets sold,Sales,Refunds,Net sales',
      'Carmen,2024-11-15,50,1060.00,60.00,1000.00',
      'Tosca,2024-11-16,40,820.00,20.00,800.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 90 },
    revenueMinor: 180000,
  },
  {
    name: 'a refund of a price type that is called a discount',
    lines: [
      'No de billet,Statut,Date d’achat,Tarif,Spectacle,Date de la représentation,Prix',
      'T1,Vendu,2024-10-01,Escompte groupe,La Noce,2024-11-14 20:00,15.00',
      'T2,Vendu,2024-10-01,Escompte groupe,La Noce,2024-11-14 20:00,15.00',
      'T2,Remboursé,2024-10-05,Escompte groupe,La Noce,2024-11-14 20:00,-15.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 1 },
    revenueMinor: 1500,
  },
  {
    name: 'the day of a report where no other day is',
    lines: [
      'Report Date,Admissions,Revenue',
      '2024-11-01,120,1200.00',
      '2024-11-02,80,800.00',
      '2024-11-03,100,1000.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 300 },
    revenueMinor: 300000,
  },
  {
    name: 'the day to which a show was put off',
    lines: [
      'Spectacle,Date de report,Billets vendus,Recette',
      'Carmen,2025-01-15,50,1000.00',
      'Carmen,2025-01-16,60,1200.00',
      'Tosca,2025-02-16,60,1200.00',
    ],
    rows: [3, 0, 0],
    months: { '2025-01': 110, '2025-02': 60 },
    revenueMinor: 340000,
  },
  {
    name: 'parts of a hall, each exported a second after the other',
    lines: [
      'Spectacle,Date de la représentation,Section,Exporté le,Billets,Recette',
      'La Noce,2024-11-14 20:00,Parterre,2024-12-01 10:00:01,80,1600.00',
      'La Noce,2024-11-14 20:00,Balcon,2024-12-01 10:00:02,60,900.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 140 },
    revenueMinor: 250000,
  },
  {
    name: 'a ticket that is not good any more',
    lines: [
      'No de billet,Date d’achat,Spectacle,Date de la représentation,Prix,Valide',
      'T1,2024-10-01,La Noce,2024-11-14 20:00,20.00,Oui',
      'T2,2024-10-01,La Noce,2024-11-14 20:00,20.00,Oui',
      'T3,2024-10-01,La Noce,2024-11-14 20:00,20.00,Non',
    ],
    rows: [2, 0, 1],
    months: { '2024-11': 2 },
    revenueMinor: 4000,
  },
  {
    name: 'a ticket that has not been scanned',
    lines: [
      'No de billet,Date d’achat,Spectacle,Date de la représentation,Prix,Billet validé',
      'T1,2024-10-01,La Noce,2024-11-14 20:00,20.00,oui',
      'T2,2024-10-01,La Noce,2024-11-14 20:00,20.00,non',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 2 },
    revenueMinor: 4000,
  },
  {
    name: 'its header again with a word more',
    lines: [
      'Date,Tarif,Billets,Recette',
      'Spectacle : La Noce,,,',
      '2024-11-14,Adulte,50,1000.00',
      '2024-11-15,Adulte,40,800.00',
      'Spectacle : Carmen,,,',
      'Date,Tarif,Billets,Recette $',
      '2024-11-20,Adulte,30,600.00',
      '2024-11-21,Adulte,20,400.00',
    ],
    rows: [4, 2, 1],
    months: { '2024-11': 140 },
    revenueMinor: 280000,
    says: ['dates-unreadable', 'performance-missing'],
  },
  {
    name: 'price types that say how one paid',
    lines: [
      'No de billet,Date d’achat,Tarif,Spectacle,Date de la représentation,Prix',
      'T1,2024-10-01,Paiement en ligne,La Noce,2024-11-14 20:00,18.00',
      'T2,2024-10-01,Paiement à la porte,La Noce,2024-11-14 20:00,20.00',
      'T3,2024-10-01,Paiement comptant,La Noce,2024-11-14 20:00,20.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 5800,
  },
  {
    name: 'what was paid with taxes after a discount, on two lines',
    lines: [
      'No de commande,Date d’achat,Spectacle,Date de la représentation,Quantité,Sous-total,Rabais,TPS,TVQ,Total',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,4.00,1.80,3.59,41.39',
      '2,2024-10-01,La Noce,2024-11-14 20:00,1,20.00,0.00,1.00,2.00,23.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 5600,
  },
  {
    name: 'what was paid with taxes and fees after a discount',
    lines: [
      'Order,Order date,Event,Event date,Qty,Subtotal,Discount,Fees,Tax,Total',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,-4.00,2.00,5.69,43.69',
      '2,2024-10-01,La Noce,2024-11-14 20:00,1,20.00,0.00,1.00,3.14,24.14',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 3 },
    revenueMinor: 5600,
  },
  {
    name: 'a refund beside discounts, with what each comes to',
    lines: [
      'No de commande,Date d’achat,Spectacle,Date de la représentation,Quantité,Sous-total,Rabais,Total',
      '1,2024-10-01,La Noce,2024-11-14 20:00,2,40.00,4.00,36.00',
      '2,2024-10-01,La Noce,2024-11-14 20:00,3,60.00,4.00,56.00',
      '2,2024-10-03,La Noce,2024-11-14 20:00,-1,-20.00,-2.00,-18.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 4 },
    revenueMinor: 7400,
  },
  {
    name: 'paid and free tickets, their total, and the money',
    lines: [
      'Spectacle,Date,Billets payants,Faveurs,Total,Recette',
      'La Noce,2024-11-14,70,5,75,1300.00',
      'Carmen,2024-11-15,50,2,52,950.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 127 },
    revenueMinor: 225000,
  },
  {
    name: 'price types in columns and their total',
    lines: [
      'Spectacle,Date,PT,TR,EXO,Total,Recette',
      'La Noce,2024-11-14,60,10,5,75,1300.00',
      'Carmen,2024-11-15,40,10,2,52,950.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 127 },
    revenueMinor: 225000,
  },
  {
    name: 'pupils and who came with them, their total, and the money',
    lines: [
      'École,Date,Élèves,Accompagnateurs,Total,Montant',
      'École A,2024-11-14,50,5,55,500.00',
      'École B,2024-11-15,40,4,44,400.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 99 },
    revenueMinor: 90000,
  },
  {
    name: 'a count of refunded tickets, which is no amount',
    lines: [
      'Order,Order date,Event,Event date,Qty,Qty refunded,Total',
      '1,2024-10-01,La Noce,2024-11-14 20:00,3,1,60.00',
      '2,2024-10-01,La Noce,2024-11-14 20:00,2,0,40.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 5 },
    revenueMinor: 10000,
    says: ['returns-not-deducted'],
  },
  {
    name: 'cancelled tickets below, under the header again',
    lines: [
      'Spectacle,Date,Billets,Recette',
      'La Noce,2024-11-14,53,1060.00',
      'Carmen,2024-11-15,40,800.00',
      'Billets annulés,,,',
      'Spectacle,Date,Billets,Recette',
      'La Noce,2024-11-14,3,60.00',
    ],
    rows: [2, 0, 3],
    months: { '2024-11': 93 },
    revenueMinor: 186000,
    says: ['table-below'],
  },
  {
    name: 'what was taken off and paid, in English words',
    lines: [
      'No de commande,Date d’achat,Produit,Spectacle,Date de la représentation,Quantité,Montant',
      '1,2024-10-01,Billet,La Noce,2024-11-14 20:00,2,40.00',
      '1,2024-10-01,Member discount,La Noce,2024-11-14 20:00,1,-5.00',
      '1,2024-10-01,Visa payment,La Noce,2024-11-14 20:00,1,-35.00',
      '1,2024-10-01,10% off,La Noce,2024-11-14 20:00,1,-5.00',
    ],
    rows: [1, 0, 3],
    months: { '2024-11': 2 },
    revenueMinor: 4000,
  },
];

describe('an export with', () => {
  for (const odd of ODD) it(odd.name, () => assertRead(pool(), odd));
});

describe('an export that cannot be counted', () => {
  it('has a column for each price type, and none for all tickets, as is said', async () => {
    const lines = [
      'No commande,Date commande,Spectacle,Date représentation,Adulte,Étudiant,Enfant,Total',
      '1001,2024-10-01,La Noce,2024-11-14 20:00,2,0,1,100.00',
      '1002,2024-10-02,La Noce,2024-11-14 20:00,1,1,0,60.00',
      '',
    ].join('\n');
    const organisation = 'maison-par-tarif';
    await assert.rejects(
      pool().ingest([pool().file('commandes.csv', lines)], { organisation }),
      /une colonne par tarif \(Adulte, Étudiant, Enfant\).*«.Nombre de billets.»/,
    );
    const marks = lines.replace('Adulte,', 'Quantité,').replace('Étudiant,Enfant', 'Membre,Étudiant');
    await pool().ingest([pool().file('marques.csv', marks)], { organisation });
    assert.equal(await pool().figure('tickets-issued', organisation), 3);
  });
});

describe('an export that would be counted wrong', () => {
  const refused = async (lines: readonly string[], why: RegExp) =>
    assert.rejects(pool().ingest([pool().file('export.csv', [...lines, ''].join('\n'))]), why);

  it('has tickets of several kinds in columns, and none for all', async () => {
    const across = /une colonne par tarif/;
    await refused(
      ['Date;Spectacle;Plein tarif;Tarif réduit;Exonérés;CA', '14/11/2024;La Noce;60;20;5;1500,00'],
      across,
    );
    await refused(
      ['Spectacle,Date,Billets web,Billets guichet,Recette', 'La Noce,2024-11-14,80,20,900.00'],
      across,
    );
    await refused(
      ['Spectacle,Date,Places payantes,Exonérés,Invitations,Recette', 'La Noce,2024-11-14,80,10,2,800.00'],
      across,
    );
    await refused(
      ['Spectacle,Date de la représentation,PT,TR,EXO,Recette', 'La Noce,2024-11-14 20:00,60,30,10,2000.00'],
      across,
    );
  });

  it('tells totals to date on several lines of one performance', async () => {
    const header = 'Semaine,Spectacle,Date de la représentation,Billets vendus à ce jour,Recette à ce jour';
    const line = (week: string, tickets: number) =>
      `${week},La Noce,2024-11-14 20:00,${tickets},${tickets * 20}.00`;
    await refused([header, line('2024-10-07', 20), line('2024-10-14', 28)], /total à ce jour/);
  });

  it('gives a performance on several days of a report, and is counted as sales of each day where it says so', async () => {
    const header = 'Date du rapport,Spectacle,Date de la représentation,Billets,Recette';
    const lines = [
      '2024-10-01,La Noce,2024-11-14 20:00,100,2000.00',
      '2024-10-08,La Noce,2024-11-14 20:00,120,2400.00',
    ];
    await refused([header, ...lines], /plusieurs jours de «.Date du rapport.».*«.Date de vente.»/);
    const sold = [header.replace('du rapport', 'de vente'), ...lines, ''].join('\n');
    await pool().ingest([pool().file('ventes.csv', sold)]);
    assert.deepEqual(await pool().figures('tickets-issued', 'performance-month'), { '2024-11': 220 });
  });
});

describe('a name beside the title of a show', () => {
  it('is somebody’s, and is kept nowhere', async () => {
    const lines = [
      'Nom,Spectacle,Date de la représentation,Tarif,Quantité,Montant',
      'Untel,La Noce,2024-11-14 20:00,Régulier,1,20.00',
      'Quidam,La Noce,2024-11-14 20:00,Régulier,1,20.00',
      '',
    ];
    const [receipt] = await pool().ingest([pool().file('noms.csv', lines.join('\n'))]);
    assert.equal(receipt?.totals.performances, 1);
    assert.equal(receipt?.totals.tickets, 2);
    assert.deepEqual(await leaksIn(pool().root, ['Untel', 'Quidam']), []);
  });
});

describe('an export of more lines than are looked at first', () => {
  it('has each in the currency of its own sign', async () => {
    const lines = Array.from({ length: 1_200 }, (_, n) => {
      return `La Noce,2024-11-14 20:00,${n},2024-10-01,Régulier,1,20.00 ${n < 1_100 ? '$' : '€'}`;
    });
    const path = pool().file('longue.csv', [SALES, ...lines, ''].join('\n'));
    const [receipt] = await pool().ingest([path], { organisation: 'maison-longue' });
    assert.ok(receipt?.problems.some(({ code }) => code === 'currencies-several'));
    assert.deepEqual(await pool().figures('revenue', 'currency', 'maison-longue'), {
      CAD: 2_200_000,
      EUR: 200_000,
    });
  });
});

describe('months that the names of files say', () => {
  const march = ['Spectacle,Billets,Recette', 'La Noce,15,300.00', 'Carmen,7,70.00', ''].join('\n');
  const april = ['Spectacle,Billets,Recette', 'La Noce,4,80.00', 'Carmen,5,50.00', ''].join('\n');
  const months = (organisation: string) =>
    pool().figures('tickets-issued', 'performance-month', organisation);

  it('stand beside each other, and one handed in again takes its own place', async () => {
    for (const [name, text] of [
      ['ventes_2025-03.csv', march],
      ['ventes_2025-04.csv', april],
      ['Ventes mars 2025 corrigées.csv', march.replace('7,70.00', '8,80.00')],
    ] as const)
      await pool().ingest([pool().file(name, text)], { organisation: 'maison-des-mois' });
    assert.deepEqual(await months('maison-des-mois'), { '2025-03': 23, '2025-04': 9 });
  });

  it('give way to the day that another file gives', async () => {
    const programme = [
      'Spectacle,Date de la représentation,Salle,Jauge',
      'La Noce,2025-02-27 20:00,Studio,90',
      '',
    ];
    await pool().ingest([pool().file('programme.csv', programme.join('\n'))], {
      organisation: 'maison-datee',
    });
    await pool().ingest([pool().file('ventes 2025-03.csv', march)], { organisation: 'maison-datee' });
    assert.deepEqual(await months('maison-datee'), { '2025-02': 15, '2025-03': 7 });
  });

  it('give way to the lines that tell the month, as is said', async () => {
    const lines = [SALES, 'La Noce,2025-03-14 20:00,1,2025-02-01,Régulier,2,40.00', ''].join('\n');
    await pool().ingest([pool().file('lignes.csv', lines)], { organisation: 'maison-en-detail' });
    const [sums] = await pool().ingest([pool().file('mars 2025.csv', march)], {
      organisation: 'maison-en-detail',
    });
    assert.match(JSON.stringify(sums?.problems), /your detailed sales tell that month already/);
    assert.deepEqual(await months('maison-en-detail'), { '2025-03': 2 });
  });

  it('are named where tickets are of no show and of no day, which are not counted', async () => {
    const prices = ['Tarif,Billets,Recette', 'Régulier,15,300.00', ''].join('\n');
    await assert.rejects(
      pool().ingest([pool().file('tarifs avril 2025.csv', prices)], { organisation: 'maison-tarifs' }),
      /«.Mois.».*«.2025-04.», si c’est bien avril.2025/,
    );
  });
});

describe('exports of one house, one after the other', () => {
  const handIn = async (...files: readonly (readonly string[])[]) => {
    for (const [n, lines] of files.entries()) await last(n, lines);
    return figuresOf(pool(), { isByCurrency: false });
  };
  let said: readonly string[];
  let given: string;
  const last = async (n: number, lines: readonly string[]) => {
    const [receipt] = await pool().ingest([pool().file(`${n}.csv`, [...lines, ''].join('\n'))]);
    said = receipt?.problems.map(({ code }) => code) ?? [];
    given = receipt?.id ?? '';
  };

  it('have lines without a number once, paid and then refunded', async () => {
    const header = 'Spectacle,Date de la représentation,Date d’achat,Tarif,Quantité,Montant,Statut';
    const other = 'La Noce,2024-11-14 20:00,2024-10-02,Régulier,1,20.00,Payé';
    const line = (state: string) => [
      header,
      `La Noce,2024-11-14 20:00,2024-10-01,Régulier,2,40.00,${state}`,
      other,
    ];
    const { months, revenueMinor } = await handIn(line('Payé'), line('Remboursé'));
    assert.deepEqual([months, revenueMinor], [{ '2024-11': 1 }, 2000]);
  });

  it('have sales by day, those of another month beside them', async () => {
    const header = 'Date,Spectacle,Représentation,Billets,Recette';
    const day = (date: string, tickets: number) =>
      `${date},La Noce,2024-11-14 20:00,${tickets},${tickets * 20}.00`;
    const october = [header, day('2024-10-01', 2), day('2024-10-02', 1)];
    const november = [header, day('2024-11-01', 1), day('2024-11-05', 4)];
    const { months, revenueMinor } = await handIn(october, november, october);
    assert.deepEqual([months, revenueMinor], [{ '2024-11': 8 }, 16_000]);
  });

  it('have the day of each report, and their sums replaced', async () => {
    const report = (date: string, tickets: number) => [
      'Date,Spectacle,Représentation,Billets,Recette',
      `${date},La Noce,2024-11-14 20:00,${tickets},${tickets * 20}.00`,
      `${date},Carmen,2024-11-15 20:00,${tickets},${tickets * 20}.00`,
    ];
    const { months } = await handIn(report('2024-10-01', 2), report('2024-10-08', 3));
    assert.deepEqual(months, { '2024-11': 6 });
  });

  it('have the day of the performance said twice, and their sums replaced', async () => {
    const sums = (tickets: number) => [
      'Date,Heure de début,Spectacle,Billets,Recette',
      `2024-11-14,2024-11-14 20:00,La Noce,${tickets},${tickets * 20}.00`,
      `2024-11-15,2024-11-15 20:00,La Noce,${tickets},${tickets * 20}.00`,
    ];
    const { months } = await handIn(sums(2), sums(3));
    assert.deepEqual(months, { '2024-11': 6 });
  });

  it('of orders, then of their tickets, are told to count twice', async () => {
    const orders = [
      'No de commande,Spectacle,Date de la représentation,Date d’achat,Quantité,Montant',
      '1001,La Noce,2024-11-14 20:00,2024-10-01,2,40.00',
    ];
    const tickets = [
      'No de billet,No de commande,Spectacle,Date de la représentation,Date d’achat,Tarif,Prix',
      '500001,1001,La Noce,2024-11-14 20:00,2024-10-01,Régulier,20.00',
      '500002,1001,La Noce,2024-11-14 20:00,2024-10-01,Régulier,20.00',
    ];
    await handIn(orders, tickets);
    assert.ok(said.includes('orders-told-twice'));
  });

  it('of refunds alone take back what was sold', async () => {
    const sales = [
      SALES,
      'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,4,80.00',
      'La Noce,2024-11-14 20:00,2,2024-10-02,Régulier,1,20.00',
    ];
    const refunds = [
      'No de commande,Spectacle,Date de la représentation,Date du remboursement,Tarif,Quantité,Montant remboursé',
      '1,La Noce,2024-11-14 20:00,2024-10-10,Régulier,3,60.00',
    ];
    const { months, revenueMinor } = await handIn(sales, refunds);
    assert.deepEqual([months, revenueMinor], [{ '2024-11': 2 }, 4000]);
  });

  it('of refunds alone take back what was sold, without numbers too', async () => {
    const refunds = [
      'Spectacle,Date de la représentation,Date de remboursement,Tarif,Quantité,Montant',
      'La Noce,2024-11-14 20:00,2024-10-10,Régulier,3,60.00',
    ];
    const sales = [SALES, 'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,4,80.00'];
    const { months, revenueMinor } = await handIn(sales, refunds);
    assert.deepEqual([months, revenueMinor], [{ '2024-11': 1 }, 2000]);
  });

  it('of tickets without number nor day are told to replace each other', async () => {
    const header = 'Spectacle,Date de la représentation,Tarif,Montant';
    const seat = 'La Noce,2024-11-14 20:00,Régulier,20.00';
    await handIn([header, seat, seat, seat], [header, seat, seat]);
    assert.ok(said.includes('lines-replaced'));
  });

  it('whose numbers begin again are told of, with what to do, which helps', async () => {
    const sale = (number: string, day: string, tickets: number) =>
      `La Noce,2024-11-14 20:00,${number},${day},Régulier,${tickets},${tickets * 20}.00`;
    const spring = [SALES, sale('1', '2024-04-01', 2), sale('2', '2024-04-02', 1)];
    const autumn = (year: string) => [
      SALES,
      sale(`${year}1`, '2024-10-01', 3),
      sale(`${year}2`, '2024-10-02', 1),
    ];
    await handIn(spring, autumn(''));
    assert.ok(said.includes('sale-numbers-again'));
    await pool().undo(given);
    assert.deepEqual((await figuresOf(pool(), { isByCurrency: false })).months, { '2024-11': 3 });
    const { months } = await handIn(spring, autumn('2024-'));
    assert.deepEqual(months, { '2024-11': 7 });
    assert.equal(said.includes('sale-numbers-again'), false);
  });
});
