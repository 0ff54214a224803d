export { mountViewer, type Viewer, type ViewerOptions } from './mount.tsx';
export { drawingWorker } from './start-worker.ts';
export type { Surroundings } from './theme.ts';
