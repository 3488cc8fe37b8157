import { useEffect, useState } from 'preact/hooks';
import { forgetErrors, readErrors, watchErrorLog } from '../../utils/browser/errors';
import { countOf, type ErrorLog } from '../../utils/errors/log';

/** What went wrong of late, live, with how to forget it. */
export function useErrorLog() {
  const [errors, setErrors] = useState<ErrorLog>([]);
  useEffect(() => {
    void readErrors().then(setErrors);
    return watchErrorLog(setErrors);
  }, []);
  const counts = { broken: countOf(errors, 'broken'), expected: countOf(errors, 'expected') };
  return { errors, counts, onForget: () => void forgetErrors() };
}
