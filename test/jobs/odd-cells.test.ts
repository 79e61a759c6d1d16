// Odd exports whose cells say more than their headers, each with its truth counted by hand.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { assertRead, type Odd, ownPools } from './odd-export.ts';

const pool = ownPools();

const SUMS = 'Spectacle,Date de la représentation,Billets,Recette';
const SALES = 'Spectacle,Date de la représentation,No commande,Date d’achat';

const ODD: readonly Odd[] = [
  {
    name: 'hours written in several ways, one of which nobody reads',
    lines: [
      'Spectacle,Date,Heure,No commande,Date d’achat,Quantité,Montant',
      'La Noce,2024-11-14,2 PM,1,2024-10-01,2,40.00',
      'La Noce,2024-11-14,20:00,2,2024-10-01,3,60.00',
      'La Noce,2024-11-15,14h,3,2024-10-01,4,80.00',
      'La Noce,2024-11-15,8pm,4,2024-10-01,5,100.00',
      'La Noce,2024-11-16,en soirée,5,2024-10-01,1,20.00',
    ],
    rows: [5, 0, 0],
    months: { '2024-11': 15 },
    revenueMinor: 30_000,
    performances: 5,
    says: ['dates-unreadable'],
  },
  ...[
    ['1400', '2000', '1930'],
    ['1930', '2000', '2000'],
    ['14', '20', '9'],
  ].map(([one, other, third]) => ({
    name: `hours of digits alone (${one})`,
    lines: [
      'Spectacle,Date,Heure,No commande,Date d’achat,Quantité,Montant',
      `La Noce,2024-11-14,${one},1,2024-10-01,2,40.00`,
      `La Noce,2024-11-14,${other},2,2024-10-01,3,60.00`,
      `La Noce,2024-11-15,${third},3,2024-10-01,4,80.00`,
    ],
    rows: [3, 0, 0] as const,
    months: { '2024-11': 9 },
    revenueMinor: 18_000,
    performances: 3,
  })),
  {
    name: 'two hours of one day, whose minutes are written or not',
    lines: [
      'Show,Date,Time,Order,Order date,Quantity,Amount',
      'La Noce,2024-11-14,2:30 p.m.,1,2024-10-01,2,40.00',
      'La Noce,2024-11-14,7:30 p.m.,2,2024-10-01,3,60.00',
      'La Noce,2024-11-15,2 PM,3,2024-10-01,4,80.00',
      'La Noce,2024-11-15,7 p.m.,4,2024-10-01,5,100.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 14 },
    revenueMinor: 28_000,
    performances: 4,
  },
  {
    name: 'the same in the cell of their day',
    lines: [
      'Show,Performance date,Order,Order date,Quantity,Amount',
      'La Noce,2024-11-14 2 PM,1,2024-10-01,2,40.00',
      'La Noce,2024-11-14 8 p.m.,2,2024-10-01,3,60.00',
      'La Noce,2024-11-15 2:30 PM,3,2024-10-01,4,80.00',
      'La Noce,2024-11-15 8pm,4,2024-10-01,5,100.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 14 },
    revenueMinor: 28_000,
    performances: 4,
  },
  {
    name: 'the same in French words',
    lines: [
      `${SALES},Quantité,Montant`,
      'La Noce,14 novembre 2024 à 14 h,1,2024-10-01,2,40.00',
      'La Noce,14 novembre 2024 à 20 h,2,2024-10-01,3,60.00',
      'La Noce,15 novembre 2024 à 20:30,3,2024-10-01,3,60.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 8 },
    revenueMinor: 16_000,
    performances: 3,
  },
  {
    name: 'hours written once in merged cells, with their show and day',
    lines: [
      'Spectacle,Date,Heure,Tarif,Billets,Recette',
      'La Noce,2024-11-14,14:00,Régulier,20,400.00',
      ',,,Étudiant,10,100.00',
      'La Noce,2024-11-14,20:00,Régulier,30,600.00',
      ',,,Étudiant,5,50.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 65 },
    revenueMinor: 115_000,
    performances: 2,
  },
  {
    name: 'a show and its day written once above the hours',
    lines: [
      'Spectacle,Date,Heure,Billets,Recette',
      'La Noce,2024-11-14,14:00,20,400.00',
      ',,20:00,10,200.00',
      'Carmen,2024-12-20,14:00,5,100.00',
      ',,20:00,6,120.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 30, '2024-12': 11 },
    revenueMinor: 82_000,
    performances: 4,
  },
  {
    name: '“idem” under the title of a show',
    lines: [
      'Spectacle,Date de la représentation,Tarif,Billets,Recette',
      'La Noce,2024-11-14,Régulier,20,400.00',
      'idem,2024-11-14,Étudiant,10,200.00',
      'Nuit claire,2024-11-14,Régulier,5,100.00',
      '〃,2024-11-14,Étudiant,6,120.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 41 },
    revenueMinor: 82_000,
    performances: 2,
  },
  {
    name: 'amounts by way of paying, and none for all',
    lines: [
      'Spectacle,Date de la représentation,Billets,Comptant,Débit,Crédit',
      'La Noce,2024-11-14,20,100.00,100.00,200.00',
      'Carmen,2024-12-20,5,0.00,50.00,50.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 20, '2024-12': 5 },
    revenueMinor: null,
    says: ['amounts-across'],
  },
  {
    name: 'the same beside their total',
    lines: [
      'Spectacle,Date de la représentation,Billets,Comptant,Débit,Crédit,Total',
      'La Noce,2024-11-14,20,100.00,100.00,200.00,400.00',
      'Carmen,2024-12-20,5,0.00,50.00,50.00,100.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 20, '2024-12': 5 },
    revenueMinor: 50_000,
  },
  {
    name: 'amounts by way of selling',
    lines: [
      'Spectacle,Date de la représentation,Billets,Ventes en ligne ($),Ventes au guichet ($)',
      'La Noce,2024-11-14,20,300,100',
      'Carmen,2024-12-20,5,50,50',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 20, '2024-12': 5 },
    revenueMinor: null,
    says: ['amounts-across'],
  },
  {
    name: 'fees that the price includes, beside them',
    lines: [
      `${SALES},Quantité,Montant (frais inclus),Frais`,
      'La Noce,2024-11-14,1,2024-10-01,2,44.00,4.00',
      'La Noce,2024-11-14,2,2024-10-01,3,66.00,6.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 5 },
    revenueMinor: 10_000,
  },
  {
    name: 'fees that the price includes, of which nothing tells how much',
    lines: [
      `${SALES},Quantité,Prix (frais inclus)`,
      'La Noce,2024-11-14,1,2024-10-01,2,44.00',
      'La Noce,2024-11-14,2,2024-10-01,3,66.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 5 },
    revenueMinor: 11_000,
    says: ['fees-in-price'],
  },
  {
    name: 'an amount beside a count that nobody wrote',
    lines: [
      `${SALES},Quantité,Montant`,
      'La Noce,2024-11-14,1,2024-10-01,2,40.00',
      'La Noce,2024-11-14,2,2024-10-01,,20.00',
      'La Noce,2024-11-14,3,2024-10-01,3,60.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 5 },
    revenueMinor: 12_000,
    says: ['tickets-missing'],
  },
  {
    name: 'what a complimentary ticket was worth',
    lines: [
      `${SALES},Type de billet,Quantité,Montant`,
      'La Noce,2024-11-14,1,2024-10-01,Régulier,2,40.00',
      'La Noce,2024-11-14,2,2024-10-01,Faveur,2,40.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 4 },
    revenueMinor: 8000,
    says: ['complimentary-priced'],
  },
  {
    name: 'the same beside what was paid',
    lines: [
      `${SALES},Type de billet,Quantité,Valeur,Payé`,
      'La Noce,2024-11-14,1,2024-10-01,Régulier,2,40,40',
      'La Noce,2024-11-14,2,2024-10-01,Faveur,2,40,0',
      'La Noce,2024-11-14,3,2024-10-01,Régulier,3,60,60',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 7 },
    revenueMinor: 10_000,
  },
  {
    name: 'a performance that was called off, in its title',
    lines: [SUMS, 'La Noce,2024-11-14,20,400.00', 'La Noce (ANNULÉ),2024-11-15,10,200.00'],
    rows: [2, 0, 0],
    months: { '2024-11': 30 },
    revenueMinor: 60_000,
    says: ['performances-cancelled'],
  },
  {
    name: 'the same in a column of its own',
    lines: [
      'Spectacle,Date de la représentation,État,Billets,Recette',
      'La Noce,2024-11-14,Présentée,20,400.00',
      'Carmen,2024-12-20,Reportée,5,100.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 20, '2024-12': 5 },
    revenueMinor: 50_000,
    says: ['performances-cancelled'],
  },
  {
    name: 'titles that speak of it',
    lines: [SUMS, 'Annulé par amour,2024-11-14,20,400.00', 'Carmen – reprise,2024-12-20,5,100.00'],
    rows: [2, 0, 0],
    months: { '2024-11': 20, '2024-12': 5 },
    revenueMinor: 50_000,
  },
  {
    name: 'a type of line that nobody knows, among refunds',
    lines: [
      `${SALES},Type,Quantité,Montant`,
      'La Noce,2024-11-14,1,2024-10-01,Vente,2,40.00',
      'La Noce,2024-11-14,1,2024-10-02,Remboursement,2,40.00',
      'La Noce,2024-11-14,3,2024-10-01,Vente,3,60.00',
      'La Noce,2024-11-14,4,2024-10-01,Bidule,1,20.00',
    ],
    rows: [3, 1, 0],
    months: { '2024-11': 3 },
    revenueMinor: 6000,
    says: ['movement-unknown'],
  },
  {
    name: 'ways of paying under the name of a type',
    lines: [
      `${SALES},Type,Quantité,Montant`,
      'La Noce,2024-11-14,1,2024-10-01,Crédit,2,40.00',
      'La Noce,2024-11-14,2,2024-10-01,Crédit,3,60.00',
      'La Noce,2024-11-14,3,2024-10-01,Débit,2,40.00',
      'La Noce,2024-11-14,4,2024-10-01,Crédit,3,20.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 10 },
    revenueMinor: 16_000,
  },
  {
    name: 'reprints under the name of a type, among sales alone',
    lines: [
      `${SALES},Type,Quantité,Montant`,
      'La Noce,2024-11-14,1,2024-10-01,Vente,2,40.00',
      'La Noce,2024-11-14,2,2024-10-01,Vente,3,60.00',
      'La Noce,2024-11-14,2,2024-10-02,Réimpression,3,60.00',
    ],
    rows: [2, 0, 1],
    months: { '2024-11': 5 },
    revenueMinor: 10_000,
  },
  {
    name: 'paid and free tickets, each named in the singular',
    lines: [
      'Spectacle,Date de la représentation,Payé,Gratuit,Recette',
      'La Noce,2024-11-14,15,2,300.00',
      'Carmen,2024-11-20,7,1,140.00',
      'Tosca,2024-11-21,3,1,60.00',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 29 },
    revenueMinor: 50_000,
  },
  {
    name: 'tickets and those of them that each way of selling sold',
    lines: [
      'Spectacle,Date de la représentation,Ventes en ligne,Ventes au guichet,Billets,Recette',
      'La Noce,2024-11-14,15,5,20,400.00',
      'Carmen,2024-12-20,3,2,5,100.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 20, '2024-12': 5 },
    revenueMinor: 50_000,
  },
  {
    name: 'what was taken and, of it, each way of paying',
    lines: [
      'Spectacle,Date de la représentation,Billets,Revenu billetterie,dont Interac,dont comptant',
      'La Noce,2024-11-14,20,400,300,100',
      'Carmen,2024-12-20,5,100,50,50',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 20, '2024-12': 5 },
    revenueMinor: 50_000,
  },
  {
    name: 'fees that another wording says to be in the price',
    lines: [
      `${SALES},Quantité,Total (incluant les frais),Frais`,
      'La Noce,2024-11-14,1,2024-10-01,2,44.00,4.00',
      'La Noce,2024-11-14,2,2024-10-01,3,66.00,6.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 5 },
    revenueMinor: 10_000,
  },
  {
    name: 'who bought and who comes, beside a column without a name',
    lines: [
      `${SALES},Quantité,Montant,Nom,Prénom,Courriel,,Nom,Prénom,Courriel`,
      'La Noce,2024-11-14,1,2024-10-01,2,40.00,Roy,Ali,a@courriel.example,,Roy,Zoé,b@courriel.example',
      'La Noce,2024-11-14,2,2024-10-01,3,60.00,Roy,Ali,a@courriel.example,,Roy,Léa,c@courriel.example',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 5 },
    revenueMinor: 10_000,
  },
  {
    name: 'hours from one to another, which nobody reads',
    lines: [
      'Spectacle,Date,Heure,Billets,Recette',
      'La Noce,2024-11-14,14h à 16h,5,100.00',
      'La Noce,2024-11-14,19h à 21h,2,40.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 7 },
    revenueMinor: 14_000,
    says: ['dates-not-read'],
  },
  {
    name: 'what a box office asks its buyers, of whom it keeps no name',
    lines: [
      'Date,Spectacle,Billets,Recette,Code postal,Comment avez-vous entendu parler de nous?,Groupe d’âge',
      '2024-11-14,La Noce,2,40.00,H2X,Radio,25-34',
      '2024-11-14,La Noce,3,60.00,H3A,Facebook,35-44',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 5 },
    revenueMinor: 10_000,
  },
  {
    name: 'sales less returns, under names of money',
    lines: [
      'Spectacle,Date,Ventes,Retours,Net,Montant',
      'La Noce,2024-11-14,20,3,17,340.00',
      'Carmen,2024-11-20,6,1,5,100.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 22 },
    revenueMinor: 44_000,
  },
  {
    name: 'reprints and transfers',
    lines: [
      `${SALES},Opération,Quantité,Montant`,
      'La Noce,2024-11-14,1,2024-10-01,Vente,2,40.00',
      'La Noce,2024-11-14,1,2024-10-02,Réimpression,2,40.00',
      'La Noce,2024-11-14,3,2024-10-01,Vente,3,60.00',
      'La Noce,2024-11-14,3,2024-10-03,Transfert,3,0.00',
    ],
    rows: [2, 0, 2],
    months: { '2024-11': 5 },
    revenueMinor: 10_000,
  },
  {
    name: 'amounts of performances, and no tickets',
    lines: [
      'Spectacle,Date de la représentation,Recette',
      'La Noce,2024-11-14,400.50',
      'Carmen,2024-12-20,100.25',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': null, '2024-12': null },
    revenueMinor: 50_075,
    says: ['tickets-not-counted'],
  },
  {
    name: 'a film in two halls at one hour, and no number of performances',
    lines: [
      'Film,Date de la représentation,Salle,Billets,Recette',
      'Le Lac,2024-11-14 19:00,Salle 1,120,1200.00',
      'Le Lac,2024-11-14 19:00,Salle 2,75,750.00',
      'La Rive,2024-11-14 21:00,Salle 1,50,500.00',
      'La Rive,2024-11-15 21:00,Salle 2,40,400.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 285 },
    revenueMinor: 285_000,
    performances: 3,
    says: ['performance-in-halls'],
  },
  ...['No de représentation', 'Numéro de la représentation', 'Code de la séance'].map((header) => ({
    name: `the same, numbered under “${header}”`,
    lines: [
      `${header},Film,Date de la représentation,Salle,Billets,Recette`,
      '101,Le Lac,2024-11-14 19:00,Salle 1,120,1200.00',
      '102,Le Lac,2024-11-14 19:00,Salle 2,75,750.00',
      '103,La Rive,2024-11-14 21:00,Salle 1,50,500.00',
      '104,La Rive,2024-11-15 21:00,Salle 2,40,400.00',
    ],
    rows: [4, 0, 0] as const,
    months: { '2024-11': 285 },
    revenueMinor: 285_000,
    performances: 4,
  })),
  {
    name: 'headers whose words are linked otherwise',
    lines: [
      'Numéro de la commande,Date et heure de la commande,Titre du show,Date du show,Heure du show,Nb billets,Montant de la commande,Montant du remboursement,Date de validation',
      '1,2024-09-01 10:00,La Noce,2024-11-14,20:00,2,100.00,0.00,2024-11-14 19:40',
      '2,2024-09-02 11:00,La Noce,2024-11-14,20:00,3,150.00,0.00,',
      '3,2024-09-03 12:00,Carmen,2024-11-15,19:30,1,50.00,0.00,',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 6 },
    revenueMinor: 30_000,
    performances: 2,
  },
  {
    name: 'states of tickets that were sold, whoever came',
    lines: [
      `${SALES},Quantité,Montant,Statut`,
      'La Noce,2024-11-14,1,2024-10-01,2,40.00,Utilisé',
      'La Noce,2024-11-14,2,2024-10-02,1,20.00,No show',
      'La Noce,2024-11-14,3,2024-10-03,4,80.00,Non utilisé',
      'La Noce,2024-11-14,4,2024-10-03,3,60.00,En attente',
    ],
    rows: [3, 0, 1],
    months: { '2024-11': 7 },
    revenueMinor: 14_000,
  },
  {
    name: 'who plays, where nothing else names the show',
    lines: [
      'Confirmation number,Date of purchase,Artist,Show date,Show time,Qty,Order total,Scan time',
      '1,2024-09-01 10:00,Les Ours,2024-11-14,20:00,2,100.00,2024-11-14 19:40',
      '2,2024-09-02 11:00,Les Ours,2024-11-14,20:00,3,150.00,',
      '3,2024-09-03 12:00,Lune,2024-11-15,19:30,1,50.00,',
    ],
    rows: [3, 0, 0],
    months: { '2024-11': 6 },
    revenueMinor: 30_000,
    performances: 2,
  },
  {
    name: 'who plays beside the name of the show',
    lines: [
      'Artiste,Spectacle,Date,Billets,Recette',
      'Les Ours,Tanière,2024-11-14,120,1200.00',
      'Les Ours,Tanière,2024-11-15,75,750.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 195 },
    revenueMinor: 195_000,
    performances: 2,
  },
  {
    name: 'who plays beside a title that is called so in more words',
    lines: [
      'Artiste,Titre de l’œuvre,Date de la représentation,Billets,Recette',
      'Les Ours,Tanière,2024-11-14,10,200.00',
      'Les Ours,Marée,2024-11-14,5,100.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': 15 },
    revenueMinor: 30_000,
    performances: 2,
  },
  {
    name: 'a day that is none among days before months',
    lines: [
      'Spectacle,Date,Billets,Recette',
      'La Noce,13-11-24,10,200.00',
      'La Noce,14-11-24,10,200.00',
      'La Noce,99-11-24,10,200.00',
    ],
    rows: [2, 1, 0],
    months: { '2024-11': 20 },
    revenueMinor: 40_000,
    says: ['date-unreadable', 'dates-unreadable'],
  },
  {
    name: 'the places that are left, which nobody bought',
    lines: [
      'Spectacle,Date,Places disponibles,Recette',
      'La Noce,2024-11-14,120,1200.00',
      'Carmen,2024-11-15,75,750.00',
    ],
    rows: [2, 0, 0],
    months: { '2024-11': null },
    revenueMinor: 195_000,
    says: ['tickets-not-counted'],
  },
  {
    name: 'the parts of a hall under “Salle”, which are no halls',
    lines: [
      'Spectacle,Date de la représentation,Salle,Billets,Recette',
      'La Noce,2024-11-14 19:00,Parterre,120,1200.00',
      'La Noce,2024-11-14 19:00,Balcon,75,750.00',
      'La Noce,2024-11-15 19:00,Parterre,50,500.00',
      'La Noce,2024-11-15 19:00,Balcon,40,400.00',
    ],
    rows: [4, 0, 0],
    months: { '2024-11': 285 },
    revenueMinor: 285_000,
    performances: 2,
  },
];

const BORN: Readonly<Record<string, readonly [header: string, born: readonly string[]]>> = {
  'years of birth of two digits': ['Année de naissance', ['84', '59', '03', '91']],
  'years of birth under “date of birth”': ['Date de naissance', ['1984', '1959', '2003', '1991']],
  'dates of birth, the year of two digits last': [
    'Date de naissance',
    ['12/03/84', '31/01/59', '11/12/03', '05/05/91'],
  ],
  'dates of birth, the year of two digits first': [
    'Date de naissance',
    ['84-03-12', '59-01-02', '03-12-11', '91-05-05'],
  ],
};

describe('an export with', () => {
  for (const odd of ODD) it(odd.name, () => assertRead(pool(), odd));

  for (const [name, [header, born]] of Object.entries(BORN))
    it(name, async () => {
      const lines = born.map((when, at) => `La Noce,2024-11-14,${at},2024-10-0${at + 1},1,20.00,${when}`);
      await pool().ingest([
        pool().file('naissances.csv', [`${SALES},Quantité,Montant,${header}`, ...lines, ''].join('\n')),
      ]);
      const ages = await pool().figures('tickets-issued', 'age-band');
      assert.deepEqual(ages, { '20-24': 1, '30-34': 1, '40-44': 1, '65-69': 1 });
    });

  it('a year of birth of two digits that says both a child and somebody of a hundred tells no age', async () => {
    const lines = ['20', '84'].map((year, at) => `La Noce,2024-11-14,${at},2024-10-01,1,20.00,${year}`);
    await pool().ingest([
      pool().file(
        'naissances.csv',
        [`${SALES},Quantité,Montant,Année de naissance`, ...lines, ''].join('\n'),
      ),
    ]);
    assert.deepEqual(await pool().figures('tickets-issued', 'age-band'), { '?': 1, '40-44': 1 });
  });

  for (const [between, gap] of [
    ['past a column without a name', ',,'],
    ['at once', ','],
  ] as const)
    it(`two tables side by side, ${between}, is refused, and none of them counts alone`, async () => {
      const lines = [
        `Spectacle,Date,Billets,Recette${gap}Spectacle,Date,Billets,Recette`,
        `La Noce,2024-11-14,20,400.00${gap}Carmen,2024-12-20,5,100.00`,
        `La Noce,2024-11-15,10,200.00${gap}Carmen,2024-12-21,6,120.00`,
      ];
      const { errors } = await pool().refused([pool().file('ventes.csv', [...lines, ''].join('\n'))]);
      assert.deepEqual(
        errors.map(({ code }) => code),
        ['tables-beside'],
      );
    });

  it('several shows in numbered columns of one line is refused; where one column names the show, they are not asked', async () => {
    const file = (columns: string) =>
      pool().file(
        'ventes.csv',
        [`No commande,${columns},Quantité,Montant`, '1,La Noce,Carmen,2,80.00', '2,Carmen,,1,20.00', ''].join(
          '\n',
        ),
      );
    const { errors } = await pool().refused([file('Spectacle 1,Spectacle 2')]);
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['shows-across'],
    );
    const [receipt] = await pool().ingest([file('Spectacle,Activité 2')]);
    assert.equal(receipt?.totals.tickets, 3);
  });
});
