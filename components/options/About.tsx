import type { AboutDataset } from '../../utils/facts/types';
import { useWords } from '../Words';

interface AboutProps {
  about: AboutDataset | null;
  extensionVersion: string;
}

/** Which dataset speaks, under which licences, and what the extension does not do. */
export function About({ about, extensionVersion }: AboutProps) {
  const words = useWords();
  return (
    <section class="panel" aria-labelledby="about-title">
      <h2 id="about-title">{words.say('figuresAndSources')}</h2>
      {about ? (
        <Counts about={about} extensionVersion={extensionVersion} />
      ) : (
        <p class="quiet" role="status">
          {words.say('readingDataset')}
        </p>
      )}
      <p>{words.say('aboutFigures')}</p>
      <p class="quiet">
        {words.say('aboutLicences')} <a href="NOTICE.txt">{words.say('licencesInFull')}</a>
        {' · '}
        <a href="LICENCES.txt">{words.say('packageLicences')}</a>
      </p>
    </section>
  );
}

function Counts({ about, extensionVersion }: AboutProps & { about: AboutDataset }) {
  const words = useWords();
  const number = (count: number) => count.toLocaleString(words.locale);
  return (
    <dl>
      <dt>{words.say('dataset')}</dt>
      <dd>{about.version}</dd>
      <dt>{words.say('figures')}</dt>
      <dd>{number(about.figures)}</dd>
      <dt>{words.say('sources')}</dt>
      <dd>{number(about.sources)}</dd>
      <dt>{words.say('names')}</dt>
      <dd>
        {words.say('namesOfWhich', {
          entities: number(about.entities),
          incidents: number(about.incidents),
        })}
      </dd>
      <dt>{words.say('extension')}</dt>
      <dd>{extensionVersion}</dd>
    </dl>
  );
}
