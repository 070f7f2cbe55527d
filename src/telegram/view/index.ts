export { adminsView, codeView, plainView, roleChoiceView, whoseRoleView } from './admins.ts';
export { answerView } from './answer.ts';
export { actionName, auditView } from './audit.ts';
export { type Audience, broadcastPreview, broadcastView } from './broadcast.ts';
export { type Press, pressOf } from './callbacks.ts';
export { type ChartView, chartView } from './chart.ts';
export { type CorpusPage, corpusView, documentView, removeSureView, type Usage } from './corpus.ts';
export { diffPage } from './diff-page.ts';
export { type DigestTally, digestReportView, digestUsage, digestView } from './digest.ts';
export { changeView, type Draft, detailView, dryRunView, refusedView } from './imports.ts';
export { inlineAnswer } from './inline.ts';
export {
  cancelView,
  generationNumber,
  jobsView,
  jobView,
  reindexView,
  rollbackSureView,
  rollbackView,
} from './jobs.ts';
export { type AnswerButtons, adminButton } from './keyboards.ts';
export { citationInPayload, isCataloguePayload, messageLink } from './links.ts';
export { payloadOf, type View } from './message.ts';
export { moreView } from './more.ts';
export {
  answeredEarlierView,
  errorView,
  noticeView,
  ownersFaultView,
  tooManyView,
  workingView,
} from './notices.ts';
export { doctorView, statusView } from './ops.ts';
export { forgetView, helpView, languageView, privacyView, startView } from './pages.ts';
export {
  type Cited,
  type Destination,
  gapsView,
  statsChart,
  statsView,
  weeklyView,
  whereToView,
} from './reports.ts';
export {
  changedSettings,
  DEFAULT_SETTINGS,
  type GroupSettings,
  groupSettingsView,
  personalSettingsView,
} from './settings.ts';
export { sourcesView } from './sources.ts';
export { subscribedView, unsubscribedView } from './subscribe.ts';
export { verifyUsage, verifyView } from './verify.ts';
export { colon, timeOf, type Voice, voiceOf } from './voice.ts';
export { nothingToExplain, whyView } from './why.ts';
