import type { PageProperties } from '../app.tsx';
import { PROTECTION } from '../protection-words.ts';

/** What is kept, what is destroyed, who sees what: for a director, in two minutes. */
export function AboutPage({ place }: PageProperties) {
  const page = PROTECTION[place.language];
  return (
    <section className="about">
      <h1>{page.title}</h1>
      <p className="lead">{page.lead}</p>
      <ol className="steps">
        {page.steps.map(({ name, text }) => (
          <li key={name}>
            <b>{name}</b>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <h2>{page.rulesTitle}</h2>
      <ul>
        {page.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p className="notice">{page.limits}</p>
    </section>
  );
}
