import { z } from 'zod';
import { CHOICES_SHAPE } from '#jobs/delivery/confirm.ts';
import { TAKEN_BACK_SHAPE } from '#jobs/delivery/take-back.ts';
import { route } from '../route.ts';
import { RECIPE } from '../shapes/recipe.ts';
import { LANG, SLUG } from '../shapes/words.ts';

export const getRecipes = route({
  method: 'get',
  path: '/api/recipes',
  summary: 'What an organisation confirmed of its files, remembered for its next ones.',
  parameters: z.object({ organisation: SLUG, lang: LANG }),
  body: null,
  gives: z.array(RECIPE),
  answer: ({ parameters: { organisation } }, service) => service.recipes(organisation),
});

export const postConfirm = route({
  method: 'post',
  path: '/api/receipts/{receipt}/confirm',
  summary: 'Confirm columns and labels of a file: its next ones of the same kind are read so.',
  parameters: z.object({ receipt: z.string().max(100), organisation: SLUG, lang: LANG }),
  body: CHOICES_SHAPE.meta({ id: 'Choices' }),
  gives: RECIPE,
  answer: ({ parameters: { receipt, organisation }, body }, service) =>
    service.confirm({ receipt, organisation, choices: body }),
});

export const postTakeBack = route({
  method: 'post',
  path: '/api/recipes/{recipe}/take-back',
  summary: 'Take single choices back; the others stay.',
  parameters: z.object({ recipe: z.string().max(100), organisation: SLUG, lang: LANG }),
  body: TAKEN_BACK_SHAPE.meta({ id: 'TakenBack' }),
  gives: RECIPE,
  answer: ({ parameters: { recipe, organisation }, body }, service) =>
    service.takeBack({ recipe, organisation, taken: body }),
});
