import type { Answer } from '#model/answer.ts';
import { Refusal } from '#model/problem.ts';
import type { Asked, QuestionAsked } from '#model/service.ts';
import { type Reading, ask as read } from '#path/ask/ask.ts';
import { answerAt } from './answer.ts';
import type { Answering, PoolAt } from './answering.ts';
import { today } from './answers/asked-facts.ts';
import { namesOfPanels, panelsReleased } from './releases/panels-released.ts';

/** A sentence → its reading → an answer; or what was not understood, and what can be asked instead. */
export async function ask(answering: Answering, asked: QuestionAsked): Promise<Asked> {
  return answering.at((asOf) => askAt(asOf, asked));
}

async function askAt(asOf: PoolAt, { question, audience, language }: QuestionAsked): Promise<Asked> {
  const facts = {
    language,
    organisations: [...asOf.known.organisations, ...namesOfPanels(await panelsReleased(asOf.pool))],
    today: today(asOf),
    audience,
  };
  const reading = read(question, facts);
  if (reading.kind === 'unclear')
    return { understood: false, reason: reading.reason, suggestions: reading.nearest };
  const companions = await answered(asOf, reading, audience);
  const { query, focus, notes } = reading;
  return {
    understood: true,
    answer: await answerAt(asOf, { query, audience, question, focus, notes, companions }),
  };
}

/** The other readings, where the data allow; one that is refused is left out. */
async function answered(
  asOf: PoolAt,
  { companions }: Reading,
  audience: QuestionAsked['audience'],
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const query of companions) {
    try {
      answers.push(await answerAt(asOf, { query, audience, isPublishedOnly: true, isBeside: true }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return answers;
}
