import type { AboutDataset } from '../../utils/facts/types';

/** Which dataset speaks, under which licences, and what the extension does not do. */
export function About({
  about,
  extensionVersion,
}: {
  about: AboutDataset | null;
  extensionVersion: string;
}) {
  return (
    <section class="panel" aria-labelledby="about-title">
      <h2 id="about-title">Figures and sources</h2>
      {about ? (
        <dl>
          <dt>Dataset</dt>
          <dd>{about.version}</dd>
          <dt>Figures</dt>
          <dd>{about.figures.toLocaleString()}</dd>
          <dt>Sources</dt>
          <dd>{about.sources.toLocaleString()}</dd>
          <dt>Names</dt>
          <dd>
            {about.entities.toLocaleString()} entities, {about.incidents} of them incidents
          </dd>
          <dt>Extension</dt>
          <dd>{extensionVersion}</dd>
        </dl>
      ) : (
        <p class="quiet" role="status">
          Reading the dataset…
        </p>
      )}
      <p>
        Each figure names its publisher and date and links to it. Where the publisher’s own page was
        not read, the card says “as quoted by”. Sourcelight works offline and sends nothing
        anywhere.
      </p>
      <p class="quiet">
        Selection and wording of the dataset: CC BY 4.0. Some names and identifiers: © 2025 The
        MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE
        Corporation. ATT&CK® is a registered mark. Other names: MISP Project, misp-galaxy (CC0 1.0).
        The rights in each source stay with its publisher.
      </p>
    </section>
  );
}
