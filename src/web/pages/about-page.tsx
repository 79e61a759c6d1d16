import type { PageProperties } from '../page.ts';
import { ReleaseList } from '../parts/release-list.tsx';
import { ReleaseView } from '../parts/release-view.tsx';
import { SubtractionPicture } from '../parts/subtraction-picture.tsx';
import { PROTECTION } from '../protection-words.ts';
import { spaced } from '../words.ts';

/** What is kept, what is destroyed, who sees what: for a director, in two minutes; then what was published. */
export function AboutPage(properties: PageProperties) {
  const { language, parameters } = properties.place;
  if (parameters.release) return <ReleaseView {...properties} release={parameters.release} />;
  const page = PROTECTION[language];
  const said = (text: string) => spaced(text, language);
  return (
    <section className="about">
      <h1>{page.title}</h1>
      <p className="lead">{said(page.lead)}</p>
      <SubtractionPicture language={language} />
      <h2>{page.stepsTitle}</h2>
      <ol className="steps">
        {page.steps.map(({ name, text }) => (
          <li key={name}>
            <b>{name}</b>
            <p>{said(text)}</p>
          </li>
        ))}
      </ol>
      <h2>{page.rulesTitle}</h2>
      <ul>
        {page.rules.map((rule) => (
          <li key={rule}>{said(rule)}</li>
        ))}
      </ul>
      <h2>{page.remediesTitle}</h2>
      <p className="told">{said(page.remedies)}</p>
      <h2>{page.limitsTitle}</h2>
      <p className="told">{said(page.limits)}</p>
      <ReleaseList {...properties} />
    </section>
  );
}
