import type { Language } from '#model/words.ts';

type Named = { readonly name: string; readonly text: string };

type ProtectionPage = {
  readonly title: string;
  readonly lead: string;
  readonly picture: {
    readonly title: string;
    /** What stands in the three small tables. */
    readonly theatre: string;
    readonly dance: string;
    readonly opera: string;
    readonly total: string;
    readonly together: string;
    readonly hidden: string;
    /** One for each small table: what it shows, and what it says to who does not see it. */
    readonly parts: readonly (Named & { readonly description: string })[];
    readonly madeUp: string;
  };
  readonly stepsTitle: string;
  readonly steps: readonly Named[];
  readonly rulesTitle: string;
  readonly rules: readonly string[];
  readonly remediesTitle: string;
  readonly remedies: string;
  readonly limitsTitle: string;
  readonly limits: string;
};

export const PROTECTION: Readonly<Record<Language, ProtectionPage>> = {
  fr: {
    title: 'Ce qui protège les personnes et les organismes',
    lead: 'Chacun voit ses propres données exactement. Des données communes, on ne voit que des chiffres qui ne révèlent ni une personne ni un organisme.',
    picture: {
      title: 'En une image',
      theatre: 'Théâtre',
      dance: 'Danse',
      opera: 'Opéra',
      total: 'Ensemble',
      together: 'Danse et opéra',
      hidden: 'non diffusé',
      parts: [
        {
          name: 'Une case en dit trop',
          text: 'Deux organismes seulement présentent de l’opéra : chacun connaîtrait les ventes de l’autre. La case n’est pas diffusée.',
          description:
            'Tableau de billets : théâtre 12 400, danse 6 100, opéra non diffusé, ensemble 20 300.',
        },
        {
          name: 'Une soustraction la trahirait',
          text: 'L’ensemble moins le théâtre moins la danse, et l’opéra reparaît. Il faut donc taire aussi une voisine.',
          description:
            'Le calcul : 20 300 moins 12 400 moins 6 100 donne 1 800, la valeur de l’opéra qui devait rester cachée.',
        },
        {
          name: 'Le groupe au-dessus se montre',
          text: 'Danse et opéra ensemble viennent d’assez d’organismes. Ce chiffre-là est diffusé, et l’ensemble reste juste.',
          description:
            'Le même tableau : théâtre 12 400, danse et opéra non diffusés séparément mais ensemble 7 900, ensemble 20 300.',
        },
      ],
      madeUp: 'Billets vendus; chiffres inventés.',
    },
    stepsTitle: 'De votre fichier au chiffre publié',
    steps: [
      {
        name: 'À la porte',
        text: 'Noms, courriels, téléphones et adresses deviennent des empreintes à clé, puis sont détruits. Du code postal, on garde trois caractères; de la date de naissance, l’année.',
      },
      {
        name: 'Dans la mutualisation',
        text: 'Les lignes de chaque organisme restent dans son propre dossier. Un libellé maison n’en sort que si cinq organismes l’emploient déjà.',
      },
      {
        name: 'À la sortie',
        text: 'Tous les tableaux d’une publication sont vérifiés ensemble, attaqués comme le ferait un concurrent, puis prouvés par un programme à part. Sinon, rien n’est publié.',
      },
    ],
    rulesTitle: 'Les règles, en clair',
    rules: [
      'Il faut au moins cinq organismes derrière un chiffre, et dix personnes là où des personnes sont comptées.',
      'Aucun organisme ne doit pouvoir estimer de près les données d’un autre en retranchant les siennes.',
      'Billets, recettes et personnes d’une même case sont diffusés ensemble ou pas du tout.',
      'Les nombres sont arrondis à 5 près, les montants à trois chiffres significatifs, les parts au pour cent.',
      'Les organismes concernés peuvent accepter qu’une part précise soit montrée.',
      'Chaque question posée aux données communes est au registre, que les partenaires peuvent lire.',
    ],
    remediesTitle: 'Devant une valeur non diffusée',
    remedies:
      'Elle est annoncée comme telle, jamais remplacée par zéro, toujours avec la même raison : dire quelle règle a joué en dirait trop. Ce qu’on vous propose à la place a été essayé. « Regrouper pour moi » remonte des mois aux trimestres, des âges aux grands groupes, jusqu’au premier tableau diffusé en entier.',
    limitsTitle: 'Ce que cela ne fait pas',
    limits:
      'Le risque est très faible, jamais nul : rien ne protège contre ce que l’on sait par ailleurs, comme la jauge d’une salle. Avant la première publication, rien n’est dit des ventes de la mutualisation; si les partenaires l’ont voulu autrement, chaque tableau est examiné seul et ses chiffres sont provisoires.',
  },
  en: {
    title: 'What protects people and organisations',
    lead: 'Everyone sees its own data exactly. Of the pooled data, nobody sees anything but figures that reveal neither a person nor an organisation.',
    picture: {
      title: 'In one picture',
      theatre: 'Theatre',
      dance: 'Dance',
      opera: 'Opera',
      total: 'All together',
      together: 'Dance and opera',
      hidden: 'not released',
      parts: [
        {
          name: 'One cell says too much',
          text: 'Only two organisations present opera: each would know what the other sold. The cell is not released.',
          description:
            'A table of tickets: theatre 12,400, dance 6,100, opera not released, all together 20,300.',
        },
        {
          name: 'A subtraction would betray it',
          text: 'All together, less theatre, less dance, and opera is back. So a neighbour has to be withheld too.',
          description:
            'The sum: 20,300 minus 12,400 minus 6,100 gives 1,800, the value of opera that was to stay hidden.',
        },
        {
          name: 'The group above is shown',
          text: 'Dance and opera together come from enough organisations. That figure is released, and the total stays true.',
          description:
            'The same table: theatre 12,400, dance and opera not released separately but together 7,900, all together 20,300.',
        },
      ],
      madeUp: 'Tickets sold; made-up figures.',
    },
    stepsTitle: 'From your file to the published figure',
    steps: [
      {
        name: 'At the door',
        text: 'Names, e-mails, phone numbers and addresses become keyed tokens and are then destroyed. Of the postal code, three characters are kept; of the birth date, the year.',
      },
      {
        name: 'In the pool',
        text: 'The lines of each organisation stay in its own folder. A house label leaves it only once five organisations use it already.',
      },
      {
        name: 'On the way out',
        text: 'All tables of a release are checked together, attacked as a competitor would, then proved by a program of its own. Otherwise nothing is released.',
      },
    ],
    rulesTitle: 'The rules, plainly',
    rules: [
      'At least five organisations must stand behind a figure, and ten people wherever people are counted.',
      'No organisation may be able to estimate another’s data closely by taking its own away.',
      'Tickets, revenue and people of one cell are released together or not at all.',
      'Counts are rounded to the nearest 5, amounts to three significant digits, shares to the percent.',
      'The organisations concerned can consent to a given share being shown.',
      'Every question asked of the pooled data is entered in the log, which partners can read.',
    ],
    remediesTitle: 'When a value is not released',
    remedies:
      'It is said to be so, is never replaced by zero, and always has the same reason: saying which rule struck would already say too much. What is proposed in its place has been tried, and can be read. “Group for me” climbs from months to quarters, from ages to broad groups, up to the first table that is released in full.',
    limitsTitle: 'What it does not do',
    limits:
      'The risk is very low, never nil: nothing protects against what is known from elsewhere, such as the capacity of a hall. Before the first release, nothing is told of the pool’s sales; where partners chose otherwise, each table is examined alone and its figures are provisional.',
  },
};
