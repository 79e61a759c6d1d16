import { join } from 'node:path';

import type { HouseDefinition } from '../house-list.ts';
import { clock, dayFirst, isoDateTime, type LocalSeconds, monthFirst } from '../local-time.ts';
import type { Option } from '../survey-questions.ts';
import type { Respondent, Survey } from '../surveys.ts';
import { quoted, record } from './cells.ts';
import { TextFile } from './text-file.ts';

/** Writes the survey as the house’s tool exports it. */
export function exportSurvey(survey: Survey, folder: string): void {
  WRITERS[survey.house.survey ?? 'parterre'](survey, folder);
}

const WRITERS: Readonly<
  Record<NonNullable<HouseDefinition['survey']>, (survey: Survey, folder: string) => void>
> = {
  surveymonkey: exportSurveyMonkey,
  limesurvey: exportLimeSurvey,
  form: exportForm,
  parterre: exportResponses,
};

const WORDS = {
  fr: {
    year: 'Quelle est votre année de naissance?',
    band: 'Quel âge avez-vous?',
    postal: 'Quels sont les trois premiers caractères de votre code postal?',
    years: ' ans',
    plus: ' ans et plus',
    to: ' à ',
  },
  en: {
    year: 'In what year were you born?',
    band: 'How old are you?',
    postal: 'What are the first three characters of your postal code?',
    years: '',
    plus: ' and over',
    to: ' to ',
  },
} as const;

/** The last questions: age, then postal code, as headers and as cells. */
function closing(survey: Survey) {
  const words = WORDS[survey.house.language];
  const byYear = survey.ageScale.length === 0;
  const headers = [byYear ? words.year : words.band, ...(survey.asksPostalCode ? [words.postal] : [])];
  const cells = ({ birthYear, ageBand, fsa }: Respondent): readonly string[] => [
    byYear ? String(birthYear ?? '') : ageLabel(survey, ageBand),
    ...(survey.asksPostalCode ? [fsa ?? ''] : []),
  ];
  return { headers, cells };
}

function ageLabel({ house }: Survey, band: string | null): string {
  if (band === null) return '';
  const words = WORDS[house.language];
  const [from, to] = band.split('-');
  return to === 'plus' ? `${from}${words.plus}` : `${from}${words.to}${to}${words.years}`;
}

function label({ house }: Survey, option: Option): string {
  return option[house.language];
}

/** The one answer to a question, in words. */
function chosenLabel(survey: Survey, { answers }: Respondent, index: number): string {
  const [option] = answers[index] ?? [];
  return option ? label(survey, option) : '';
}

/** Two header rows: the question over its first column only, then the options. */
function exportSurveyMonkey(survey: Survey, folder: string): void {
  const fixed =
    'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1'.split(
      ',',
    );
  const { headers, cells } = closing(survey);
  const questions = survey.questions.flatMap(({ wording, options, isSingle }) =>
    isSingle ? [wording] : options.map((_, index) => (index === 0 ? wording : '')),
  );
  const options = survey.questions.flatMap((question) =>
    question.isSingle ? ['Response'] : question.options.map((option) => label(survey, option)),
  );
  const file = new TextFile(join(folder, 'Sondage-spectateurs-2025.csv'));
  file.write(`\uFEFF${record([...fixed, ...questions, ...headers], ',')}`);
  file.write(record([...fixed.map(() => ''), ...options, ...headers.map(() => 'Response')], ','));
  for (const respondent of survey.respondents) {
    const answers = survey.questions.flatMap(({ options: all, isSingle }, index) =>
      isSingle
        ? [chosenLabel(survey, respondent, index)]
        : all.map((option) => (respondent.answers[index]?.includes(option) ? label(survey, option) : '')),
    );
    const head = [respondent.id, '42917733', american(respondent.startedAt), american(respondent.answeredAt)];
    file.write(record([...head, '', '', '', '', '', ...answers, ...cells(respondent)], ','));
  }
  file.close();
}

/** `04/18/2025 10:03:21 AM` */
function american(time: LocalSeconds): string {
  const [hour = '0', minute, second] = clock(time).split(':');
  const half = Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
  const [month = '', day = '', year] = monthFirst(time).split('/');
  const date = `${month.padStart(2, '0')}/${day.padStart(2, '0')}/${year}`;
  return `${date} ${String(half).padStart(2, '0')}:${minute}:${second} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
}

/** Semicolons, all quoted, a column an option with Oui/Non, a blank line at the end; unfinished ones have no submit date. */
function exportLimeSurvey(survey: Survey, folder: string): void {
  const { headers, cells } = closing(survey);
  const [yes, no] = survey.house.language === 'fr' ? ['Oui', 'Non'] : ['Yes', 'No'];
  const questions = survey.questions.flatMap(({ wording, options, isSingle }) =>
    isSingle ? [wording] : options.map((option) => `${wording} [${label(survey, option)}]`),
  );
  const line = (list: readonly string[]) => `${list.map(quoted).join(';')}\r\n`;
  const file = new TextFile(join(folder, `results-survey${100_000 + (survey.house.hash % 900_000)}.csv`));
  file.write(
    `\uFEFF${line(['id', 'submitdate', 'lastpage', 'startlanguage', 'startdate', 'datestamp', ...questions, ...headers, 'weight'])}`,
  );
  for (const respondent of survey.respondents) {
    const { answers, partial } = respondent;
    const reached = answers.filter((answer) => answer !== null).length;
    const ticks = survey.questions.flatMap(({ options, isSingle }, index) => {
      if (isSingle) return [chosenLabel(survey, respondent, index)];
      return options.map((option) => {
        const answer = answers[index];
        return !answer ? '' : answer.includes(option) ? (yes ?? '') : (no ?? '');
      });
    });
    file.write(
      line([
        respondent.id,
        partial ? '' : isoDateTime(respondent.answeredAt),
        String(partial ? reached : survey.questions.length + 1),
        survey.house.language,
        isoDateTime(respondent.startedAt),
        isoDateTime(respondent.answeredAt),
        ...ticks,
        ...cells(respondent),
        String(respondent.weight),
      ]),
    );
  }
  file.write('\r\n');
  file.close();
}

/** A form’s sheet of answers: the options of one question in one cell. */
function exportForm(survey: Survey, folder: string): void {
  const { headers, cells } = closing(survey);
  const english = survey.house.language === 'en';
  const file = new TextFile(join(folder, english ? 'Audience survey.csv' : 'Sondage auprès du public.csv'));
  const questions = survey.questions.map(({ wording }) => wording);
  file.write(record([english ? 'Timestamp' : 'Horodateur', ...questions, ...headers], ','));
  for (const respondent of survey.respondents) {
    const answers = respondent.answers.map((answer) =>
      (answer ?? []).map((option) => label(survey, option)).join(', '),
    );
    const at = `${dayFirst(respondent.answeredAt)} ${clock(respondent.answeredAt)}`;
    file.write(record([at, ...answers, ...cells(respondent)], ','));
  }
  file.close();
}

/** Parterre’s own standard: one row an option ticked; a question not answered has an empty option. */
function exportResponses(survey: Survey, folder: string): void {
  const file = new TextFile(join(folder, 'responses.csv'));
  file.write('respondent_id,question,option,weight,answered_at,birth_year,age_band,fsa\n');
  for (const respondent of survey.respondents) {
    for (const [index, { code }] of survey.questions.entries()) {
      const answer = respondent.answers[index];
      for (const option of answer ?? [null]) {
        const cells = [
          respondent.id,
          code,
          option?.code ?? '',
          String(respondent.weight),
          isoDateTime(respondent.answeredAt),
          respondent.birthYear,
          respondent.ageBand,
          respondent.fsa,
        ];
        file.write(record(cells, ',', '\n'));
      }
    }
  }
  file.close();
}
