// Drawing without a page: for the worker of the live figure, and for whoever writes figures into files.
export { FigureMaker, type FontBytes, type PaperLook, type Sheet } from './figure-maker.ts';
