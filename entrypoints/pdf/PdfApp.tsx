import { Notices } from '../../components/Notices';
import { PdfViewer } from '../../components/pdf/PdfViewer';
import { hasSidePanel, openSidePanel } from '../../utils/browser/sidePanel';
import { useNotices } from '../../utils/browser/useNotices';
import { useSettings } from '../../utils/browser/useSettings';
import type { EffectiveSettings } from '../../utils/settings/effective';
import { useDrop } from './useDrop';
import { usePdf } from './usePdf';

/** The PDF page: the file named in its address, or one that the reader chooses or drops. */
export function PdfApp({ first }: { first: EffectiveSettings }) {
  const notices = useNotices();
  useSettings(first);
  const { openFile, ...pdf } = usePdf();
  useDrop(openFile);
  return (
    <>
      <Notices {...notices} />
      <PdfViewer
        {...pdf}
        onFile={openFile}
        onSidePanel={hasSidePanel() ? () => void openSidePanel() : undefined}
      />
    </>
  );
}
