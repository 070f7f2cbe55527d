export { checkCorpus } from './check.ts';
export { applyChanges, type CorpusChanges, isNothing, joinChanges, NO_CHANGES } from './corpus-changes.ts';
export { CUTTER, MAX_PASSAGE_CHARS } from './cut.ts';
export * from './diff.ts';
export { isDocumentId } from './document-id.ts';
export { flush, replaceDurable, UNFINISHED, writeDurable } from './durable.ts';
export * from './formats/index.ts';
export { type GoldenQuestion, loadGolden } from './golden.ts';
export * from './imported.ts';
export {
  type BackupFiles,
  type BackupTables,
  countsOf,
  filesOfInstallation,
  hasDocuments,
  refuseHalfRestored,
  restoreInstallation,
  tablesIn,
} from './installation.ts';
export { type Original, type Originals, openOriginals } from './originals.ts';
export { type Overlay, openOverlay } from './overlay.ts';
export { cutPassages, unitsOf } from './passages.ts';
export type { CorpusProblem } from './problems.ts';
export { DATE_REMEDY, isDocumentDate, isWebAddress } from './schema.ts';
export { documentsFromYaml, loadShipped } from './shipped.ts';
export * from './source.ts';
export { openStaging, type Staging } from './staging.ts';
