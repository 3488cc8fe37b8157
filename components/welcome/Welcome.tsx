import { AccessNotice } from '../AccessNotice';
import { Logo } from '../Icon';
import { SwitchOn } from '../settings/SwitchOn';
import { Say, useWords } from '../Words';

export interface WelcomeProps {
  /** Whether mentions are marked at all. */
  enabled: boolean;
  /** Whether the user lets Sourcelight read pages. */
  access: boolean;
  /** The keys that go from mention to mention, as the browser has them. */
  keys: { next: string; previous: string } | null;
  onSettings(): void;
  /** Absent where an organisation keeps it off. */
  onEnable?: (() => void) | undefined;
  onAllow(): void;
}

const PARTS = [
  ['welcomeReads', 'welcomeReadsText'],
  ['welcomeSends', 'welcomeSendsText'],
  ['welcomeChoose', 'welcomeChooseText'],
] as const;

/** The first page after an install: shows it at work on a sample, and says what it reads and sends. */
export function Welcome({ enabled, access, keys, ...on }: WelcomeProps) {
  const words = useWords();
  return (
    <main class="welcome">
      <header>
        <h1>
          <Logo /> {words.say('welcomeTitle')}
        </h1>
        <p class="lead">{words.say('tagline')}</p>
      </header>
      {!access && <AccessNotice onAllow={on.onAllow} />}
      {enabled ? (
        <p>{words.say('welcomeLead')}</p>
      ) : (
        <p class="problems" role="status">
          {words.say('welcomeNotMarked')} <SwitchOn onSwitch={on.onEnable} />
        </p>
      )}
      <section class="sample" aria-labelledby="sample-title">
        <h2 id="sample-title">{words.say('welcomeSampleTitle')}</h2>
        <p>{words.say('welcomeSample1')}</p>
        <p>{words.say('welcomeSample2')}</p>
      </section>
      {keys && <Keys {...keys} />}
      <div class="parts">
        {PARTS.map(([title, text]) => (
          <section key={title}>
            <h2>{words.say(title)}</h2>
            <p>{words.say(text)}</p>
          </section>
        ))}
      </div>
      <button type="button" class="button" onClick={on.onSettings}>
        {words.say('welcomeSettings')}
      </button>
    </main>
  );
}

function Keys({ next, previous }: NonNullable<WelcomeProps['keys']>) {
  const fill = {
    next: <kbd>{next}</kbd>,
    previous: <kbd>{previous}</kbd>,
    enter: <kbd>Enter</kbd>,
    escape: <kbd>Esc</kbd>,
  };
  return (
    <p class="quiet">
      <Say message="welcomeKeys" fill={fill} />
    </p>
  );
}
