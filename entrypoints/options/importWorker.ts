import { serveImporter } from '../../utils/browser/own/importerWorker';

serveImporter();
