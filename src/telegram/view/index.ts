export { type AnswerOptions, answerView } from './answer.ts';
export { type Cadence, dataOf, type Press, pressOf, type Vote } from './callbacks.ts';
export { shorten } from './cut.ts';
export { digestView } from './digest.ts';
export { type InlineAnswer, inlineAnswer } from './inline.ts';
export { citationInPayload, citationLink, messageLink } from './links.ts';
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
export { forgetView, helpView, languageView, privacyView, startView, subscribeView } from './pages.ts';
export {
  changedSettings,
  type GroupSettings,
  groupSettingsView,
  personalSettingsView,
  QUIET_HOURS,
  type SettingsShown,
} from './settings.ts';
export { sourcesView } from './sources.ts';
export { verifyUsage, verifyView } from './verify.ts';
export { type Voice, voiceOf } from './voice.ts';
export { nothingToExplain, whyView } from './why.ts';
