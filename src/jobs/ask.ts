import type { Answer } from '#model/answer.ts';
import { Refusal } from '#model/problem.ts';
import type { Asked, QuestionAsked } from '#model/service.ts';
import { type Reading, ask as read } from '#path/ask/ask.ts';
import { answer } from './answer.ts';
import type { Answering } from './answering.ts';
import { today } from './asked-facts.ts';

/** A sentence → its reading → an answer; or what was not understood, and what can be asked instead. */
export async function ask(
  answering: Answering,
  { question, audience, language }: QuestionAsked,
): Promise<Asked> {
  const known = await answering.known();
  const facts = {
    language,
    organisations: known.organisations,
    today: today(answering.pool, known),
    audience,
  };
  const reading = read(question, facts);
  if (reading.kind === 'unclear')
    return { understood: false, reason: reading.reason, suggestions: reading.nearest };
  const companions = await answered(answering, reading, audience);
  const { query, focus, notes } = reading;
  return {
    understood: true,
    answer: await answer(answering, { query, audience, question, focus, notes, companions }),
  };
}

/** The other readings, where the data allow; one that is refused is left out. */
async function answered(
  answering: Answering,
  { companions }: Reading,
  audience: QuestionAsked['audience'],
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const query of companions) {
    try {
      answers.push(await answer(answering, { query, audience }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return answers;
}
