import { assertThat } from '#model/assertion.ts';

import type { House } from './houses.ts';
import { DAY, dayNumber, HOUR, type LocalSeconds } from './local-time.ts';
import { SURVEYS } from './parameters.ts';
import { type People, personAt } from './people.ts';
import { Random } from './random.ts';
import { AGE_SCALES, LAST_QUESTIONS, type Option, QUESTIONS, type Question } from './survey-questions.ts';

export type AskedQuestion = {
  readonly code: Question['code'];
  readonly wording: string;
  readonly options: readonly Option[];
  readonly isSingle: boolean;
};

export type Respondent = {
  /** Number in the survey’s own export. */
  readonly id: string;
  readonly person: number;
  readonly startedAt: LocalSeconds;
  readonly answeredAt: LocalSeconds;
  /** Left before the end. */
  readonly partial: boolean;
  /** Options ticked by question asked; null where the question was not reached. */
  readonly answers: readonly (readonly Option[] | null)[];
  readonly weight: number;
  readonly birthYear: number | null;
  /** Code of the band ticked (`25-34`, `65-plus`). */
  readonly ageBand: string | null;
  readonly fsa: string | null;
};

export type Survey = {
  readonly house: House;
  readonly questions: readonly AskedQuestion[];
  readonly ageScale: (typeof AGE_SCALES)[number];
  readonly asksPostalCode: boolean;
  readonly weighted: boolean;
  readonly respondents: readonly Respondent[];
};

/** What the public of a house answered in the spring of 2025; null when it asked nothing. */
export function surveyOf(house: House, people: People): Survey | null {
  const known = people.publicOf[house.index];
  if (!house.survey || !known || known.length === 0) return null;
  const random = new Random(`${house.seed}/survey`);
  const later = new Random(`${house.seed}/survey-end`);
  const first = questionsAsked(house, random);
  const questions = [...first, ...LAST_QUESTIONS.map((question) => asked(house, question, later))];
  const ageScale = AGE_SCALES[random.below(AGE_SCALES.length)] ?? [];
  const survey = {
    house,
    questions,
    ageScale,
    asksPostalCode: random.happens(0.7),
    weighted: house.survey === 'parterre' || house.survey === 'limesurvey',
  };
  const wanted = Math.round(known.length * SURVEYS.share * 4);
  const count = Math.min(
    known.length,
    Math.max(Math.min(SURVEYS.least, known.length), Math.min(SURVEYS.most, wanted)),
  );
  const day = dayNumber(2025, 4, 1) + random.below(20);
  const respondents = Array.from({ length: count }, (_, nth) =>
    respondent(survey, people, known[Math.floor((nth * known.length) / count)] ?? 0, nth, day, {
      random,
      later,
      early: first.length,
    }),
  );
  return { ...survey, respondents };
}

/** Theatres ask both questions about sources; others one of them. All ask what else was seen. */
function questionsAsked(house: House, random: Random): readonly AskedQuestion[] {
  const both = house.kind === 'theatre' || house.kind === 'opera' || random.happens(0.4);
  const only = random.pick(['heard-of-show', 'follows-culture']);
  return QUESTIONS.filter(
    ({ code }) => both || code === only || code === 'attended-disciplines-12-months',
  ).map((question) => asked(house, question, random));
}

function asked(house: House, { code, wordings, scales, isSingle }: Question, random: Random): AskedQuestion {
  const coarse = house.survey === 'form' ? 1 : 0;
  return {
    code,
    wording: random.pick(wordings[house.language]),
    options: scales[Math.min(coarse, scales.length - 1)] ?? [],
    isSingle: isSingle === true,
  };
}

type Draws = {
  readonly random: Random;
  /** Of the last questions, so that the answers to the first ones are what they were without them. */
  readonly later: Random;
  /** How many questions come first. */
  readonly early: number;
};

function respondent(
  survey: Omit<Survey, 'respondents'>,
  people: People,
  person: number,
  nth: number,
  first: number,
  { random, later, early }: Draws,
): Respondent {
  const { birthYear, home } = personAt(people, person);
  const age = 2025 - (birthYear ?? 1980);
  const group: 0 | 1 | 2 = age < 36 ? 0 : age < 60 ? 1 : 2;
  const partial = random.happens(SURVEYS.partial);
  const reached = partial ? random.between(1, early - 1) : survey.questions.length;
  const answers = survey.questions.map(({ options, isSingle }, index) => {
    if (index >= reached) return null;
    const draws = index < early ? random : later;
    return isSingle ? [oneOf(options, group, draws)] : ticked(options, group, draws);
  });
  const startedAt = (first + random.below(45)) * DAY + 8 * HOUR + random.below(14 * HOUR);
  const band = survey.ageScale.find(([from, to]) => age >= from && (to === null || age <= to));
  return {
    id: String(118_000_000 + (survey.house.hash % 1000) * 10_000 + nth),
    person,
    startedAt,
    answeredAt: startedAt + random.between(70, 600),
    partial,
    answers,
    weight: survey.weighted ? Math.round((1 + SURVEYS.weightSpread * (group - 1)) * 100) / 100 : 1,
    birthYear: survey.ageScale.length === 0 && !partial ? birthYear : null,
    ageBand: band && !partial ? (band[1] === null ? `${band[0]}-plus` : `${band[0]}-${band[1]}`) : null,
    fsa: survey.asksPostalCode && !partial && random.happens(0.9) ? home.fsa : null,
  };
}

function oneOf(options: readonly Option[], group: 0 | 1 | 2, random: Random): Option {
  const [first, ...others] = options;
  assertThat(first !== undefined, 'a question has options');
  let left = 1;
  for (const option of [first, ...others.slice(0, -1)]) {
    if (random.happens(option.ticked[group] / left)) return option;
    left -= option.ticked[group];
  }
  return others.at(-1) ?? first;
}

function ticked(options: readonly Option[], group: 0 | 1 | 2, random: Random): readonly Option[] {
  const chosen = options.filter(({ ticked: chances }) => random.happens(chances[group]));
  return chosen.length > 0 ? chosen : [random.pick(options)];
}
