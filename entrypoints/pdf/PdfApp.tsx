import { Notices } from '../../components/Notices';
import { PdfViewer } from '../../components/pdf/PdfViewer';
import { hasSidePanel, openSidePanel } from '../../utils/browser/sidePanel';
import { useNotices } from '../../utils/browser/useNotices';
import { useSettings } from '../../utils/browser/useSettings';
import { useDrop } from './useDrop';
import { usePdf } from './usePdf';

/** The PDF page: the file named in its address, or one that the reader chooses or drops. */
export function PdfApp() {
  const notices = useNotices();
  useSettings();
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
