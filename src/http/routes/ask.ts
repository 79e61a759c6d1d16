import { z } from 'zod';
import { refusal } from '#messages/messages.ts';
import { audienceFrom } from '#model/audience.ts';
import { NotUnderstood } from '../not-understood.ts';
import { route } from '../route.ts';
import { ANSWER } from '../shapes/answer.ts';
import { AS, LANG } from '../shapes/words.ts';

export const postAsk = route({
  method: 'post',
  path: '/api/ask',
  summary:
    'A question in a sentence; what is not understood comes with the nearest questions that can be answered.',
  parameters: z.object({}),
  body: z.object({ question: z.string().max(2000), as: AS, lang: LANG }),
  gives: ANSWER,
  answer: async ({ body, language }, service) => {
    const question = body.question.trim();
    if (question === '') throw refusal('question-empty', {});
    const asked = await service.ask({ question, audience: audienceFrom(body.as), language });
    if (!asked.understood) throw new NotUnderstood(asked.reason, asked.suggestions);
    return asked.answer;
  },
});
