export { type AnswerOptions, answerView } from './answer.ts';
export { type Cadence, dataOf, type Press, pressOf, type Vote } from './callbacks.ts';
export { shorten } from './cut.ts';
export { type DigestTally, digestReportView, digestUsage, digestView } from './digest.ts';
export { type InlineAnswer, inlineAnswer } from './inline.ts';
export type { AnswerButtons } from './keyboards.ts';
export { citationInPayload, citationLink, isCataloguePayload, messageLink } from './links.ts';
export { type Keyboard, payloadOf, type View } from './message.ts';
export { moreView } from './more.ts';
export {
  answeredEarlierView,
  errorView,
  noticeView,
  ownersFaultView,
  tooManyView,
  workingView,
} from './notices.ts';
export { forgetView, helpView, languageView, privacyView, startView } from './pages.ts';
export {
  changedSettings,
  DEFAULT_SETTINGS,
  type GroupSettings,
  groupSettingsView,
  personalSettingsView,
  type SettingsShown,
} from './settings.ts';
export { sourcesView } from './sources.ts';
export { subscribedView, unsubscribedView } from './subscribe.ts';
export { verifyUsage, verifyView } from './verify.ts';
export { type Voice, voiceOf } from './voice.ts';
export { nothingToExplain, whyView } from './why.ts';
