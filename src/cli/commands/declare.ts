import { writeFile } from 'node:fs/promises';

import { openAnswering } from '#jobs/answering.ts';
import { declareQuarter, readDeclarationFacts } from '#jobs/answers/declare.ts';
import { openPool } from '#jobs/open-pool.ts';
import { refusal, say, sayStored } from '#messages/messages.ts';
import { formatMoney } from '#messages/numbers.ts';
import {
  DECLARATION_FORMS,
  type Declaration,
  type DeclarationFacts,
  type DeclarationForm,
} from '#model/declaration.ts';
import type { Language } from '#model/words.ts';
import { type Command, flag, printJson, type Terminal, text } from '../command.ts';
import { contents } from '../contents.ts';
import { usageRefusal } from '../usage.ts';

export const declareCommand: Command = {
  name: 'declare',
  usage:
    'POOL --organisation SLUG --form sibil|dip|sacd --quarter 2025-Q1 [--facts FILE] [--output FILE] [--json]',
  summary: {
    fr: 'Écrit la déclaration d’un trimestre, avec les chiffres exacts de l’organisme, et dit ce qui manque.',
    en: 'Writes the declaration of a quarter, from the organisation’s own exact figures, and says what is missing.',
  },
  options: {
    organisation: { type: 'string' },
    form: { type: 'string' },
    quarter: { type: 'string' },
    facts: { type: 'string' },
    output: { type: 'string' },
  },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const [organisation, form, quarter] = ['organisation', 'form', 'quarter'].map((name) =>
      text(values, name),
    );
    if (!organisation || !form || !quarter) throw usageRefusal('declare', this.usage);
    if (!isForm(form))
      throw refusal('choice-unknown', { option: 'form', value: form, choices: DECLARATION_FORMS.join(', ') });
    const facts = await factsIn(text(values, 'facts'), terminal);
    const pool = openPool(root, terminal.now);
    const answering = await openAnswering(pool);
    try {
      const declaration = await declareQuarter(answering, { form, organisation, quarter, facts });
      const output = text(values, 'output');
      if (output !== null) await writeFile(output, declaration.document);
      if (flag(values, 'json')) return printJson(terminal, tellDeclaration(declaration));
      if (output === null) terminal.print(declaration.document);
      terminal.tell(told(declaration, language));
    } finally {
      answering.close();
      pool.catalogue.close();
    }
  },
};

function isForm(text: string): text is DeclarationForm {
  return (DECLARATION_FORMS as readonly string[]).includes(text);
}

async function factsIn(file: string | null, terminal: Terminal): Promise<DeclarationFacts> {
  return file === null ? {} : readDeclarationFacts(await contents(file, terminal));
}

/** With each problem’s sentence in both languages. */
function tellDeclaration(declaration: Declaration): unknown {
  const problems = declaration.problems.map((problem) => ({
    ...problem,
    message: { fr: sayStored(problem, 'fr'), en: sayStored(problem, 'en') },
  }));
  return { ...declaration, problems };
}

function told(declaration: Declaration, language: Language): string {
  const { declared, leftOut, currency, problems } = declaration;
  const params = ({ performances, tickets, revenueMinor }: Declaration['declared']) => ({
    performances,
    tickets,
    amount:
      revenueMinor === null
        ? say('amount-unknown', {}, language)
        : formatMoney(revenueMinor, currency, language),
  });
  const lines = [
    say('declaration-line', params(declared), language),
    ...(leftOut.performances > 0 || leftOut.tickets !== 0
      ? [say('declaration-left-out', params(leftOut), language)]
      : []),
    ...problems.map((problem) => {
      const of = problem.value === null ? '' : ` (${problem.count} × ${problem.value})`;
      return `${sayStored(problem, language)}${of} [${problem.code}]`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}
