import type { Language } from '#model/words.ts';

type ProtectionPage = {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly { readonly name: string; readonly text: string }[];
  readonly rulesTitle: string;
  readonly rules: readonly string[];
  readonly limits: string;
};

export const PROTECTION: Readonly<Record<Language, ProtectionPage>> = {
  fr: {
    title: 'Ce qui protège les personnes et les organismes',
    lead: 'Chacun voit ses propres données exactement. Des données communes, on ne voit que des chiffres qui ne révèlent ni une personne ni un organisme.',
    steps: [
      {
        name: 'À la porte',
        text: 'Noms, courriels, téléphones et adresses deviennent des empreintes à clé, puis sont détruits. Du code postal, on garde trois caractères; de la date de naissance, l’année.',
      },
      {
        name: 'Dans la mutualisation',
        text: 'Les lignes de chaque organisme restent dans son propre dossier. Un libellé maison n’en sort que si cinq organismes l’emploient déjà : les chiffres ne parlent que le vocabulaire commun.',
      },
      {
        name: 'À la sortie',
        text: 'Un chiffre commun n’est diffusé que si assez d’organismes et assez de personnes se tiennent derrière, sans que l’un puisse déduire les données d’un autre.',
      },
    ],
    rulesTitle: 'Les règles, en clair',
    rules: [
      'Il faut au moins cinq organismes derrière un chiffre, et dix personnes là où des personnes sont comptées.',
      'Aucun organisme ne doit pouvoir estimer de près les données d’un autre en retranchant les siennes.',
      'Billets, recettes et personnes d’une même case sont diffusés ensemble ou pas du tout.',
      'Une valeur non diffusée est annoncée comme telle, jamais remplacée par zéro, et toujours avec la même raison.',
      'Les nombres sont arrondis à 5 près, les montants à trois chiffres significatifs, les parts au pour cent.',
      'Les organismes concernés peuvent consigner leur accord pour qu’une part précise soit montrée.',
      'Chaque question posée aux données communes est inscrite au registre, que les partenaires peuvent lire.',
    ],
    limits:
      'Une mutualisation qui a une publication ne donne que des chiffres éprouvés tous ensemble : ceux de la publication, et ceux qu’on lui a demandés depuis. Avant la première, chaque tableau est examiné seul et ses chiffres sont provisoires : rien ne prouve que plusieurs tableaux, mis ensemble, ne révèlent rien.',
  },
  en: {
    title: 'What protects people and organisations',
    lead: 'Everyone sees its own data exactly. Of the pooled data, nobody sees anything but figures that reveal neither a person nor an organisation.',
    steps: [
      {
        name: 'At the door',
        text: 'Names, e-mails, phone numbers and addresses become keyed tokens and are then destroyed. Of the postal code, three characters are kept; of the birth date, the year.',
      },
      {
        name: 'In the pool',
        text: 'The lines of each organisation stay in its own folder. A house label leaves it only once five organisations use it already: figures speak the shared vocabulary alone.',
      },
      {
        name: 'On the way out',
        text: 'A pooled figure is released only when enough organisations and enough people stand behind it, and none of them can work out another’s data.',
      },
    ],
    rulesTitle: 'The rules, plainly',
    rules: [
      'At least five organisations must stand behind a figure, and ten people wherever people are counted.',
      'No organisation may be able to estimate another’s data closely by taking its own away.',
      'Tickets, revenue and people of one cell are released together or not at all.',
      'A value that is not released is said to be so, is never replaced by zero, and always has the same reason.',
      'Counts are rounded to the nearest 5, amounts to three significant digits, shares to the percent.',
      'The organisations concerned can record their consent for a given share to be shown.',
      'Every question asked of the pooled data is entered in the log, which partners can read.',
    ],
    limits:
      'A pool that has a release gives only figures that were tested all together: those of the release, and those asked of it since. Before the first one, each table is examined alone and its figures are provisional: nothing proves that several tables, put together, reveal nothing.',
  },
};
