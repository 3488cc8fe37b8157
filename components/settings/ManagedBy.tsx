import type { EffectiveSettings } from '../../utils/settings/effective';
import type { Words } from '../../utils/words/types';
import { useWords } from '../Words';

interface ManagedByProps {
  settings: EffectiveSettings;
  /** Opens the diagnosis elsewhere, where a link would open it in too little room. */
  onDiagnosis?: () => void;
}

/** Who manages Sourcelight here, with the way to all that is in force; nothing where nobody does. */
export function ManagedBy({ settings, onDiagnosis }: ManagedByProps) {
  const words = useWords();
  if (!settings.managed) return null;
  return (
    <p class="quiet managed-by">
      {managedBy(settings, words)} ·{' '}
      {onDiagnosis ? (
        <button type="button" class="text-button" onClick={onDiagnosis}>
          {words.say('openDiagnosis')}
        </button>
      ) : (
        <a href="diagnosis.html">{words.say('openDiagnosis')}</a>
      )}
    </p>
  );
}

export function managedBy({ values }: EffectiveSettings, words: Words): string {
  const { organisationName: name, organisationContact: contact } = values;
  if (name === '') return words.say('managedByOrganisation');
  return contact === ''
    ? words.say('managedBy', { name })
    : words.say('managedByContact', { name, contact });
}
