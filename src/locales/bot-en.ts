import { enAdmin } from './admin/index.ts';
import type { BotTexts } from './bot-texts.ts';
import { enCharts } from './charts.ts';

type Parts = readonly string[];

const list = (parts: Parts): string => parts.map((part) => `“${part}”`).join(', ');
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const enBot: BotTexts = {
  answer: {
    readAs: (to) => `Searched for ${list(to)}`,
    missing: (parts) => `The corpus does not mention: ${parts.join(', ')}`,
    repeats: (n) => `${count(n, 'other source says', 'other sources say')} the same: `,
    differ: (about) => `The sources differ${about ? ` on “${about}”` : ''}; by date:`,
    knows: (names) => `The corpus speaks of ${list(names)}, `,
    knowsNot: (parts) => `but not of ${list(parts)}.`,
    notDirect: 'No direct answer.',
    related: 'On the subject (not an answer)',
    notFound: 'Not found.',
    notFoundInGroup: 'Nothing found on this.',
    scope: (from, to) =>
      `The corpus is about the AI industry of Sichuan (companies, models, computing power, policy, funding, talent; ${from}–${to}).`,
    tryThese: 'You could ask:',
    question: (text) => text,
    more: (page, pages) => (pages > 1 ? `All sources (${page}/${pages})` : 'All sources'),
    nothingMore: 'There are no further sources.',
    answeredEarlier: 'This was answered a moment ago',
    working: 'Looking it up…',
  },
  buttons: {
    more: 'Sources',
    why: 'Why',
    useful: 'Useful',
    wish: 'Ask the admins to add it',
    next: 'Next',
    previous: 'Previous',
    overview: 'All topics',
    forget: 'Delete',
    keep: 'Keep',
    daily: 'Daily',
    weekly: 'Weekly',
    unsubscribe: 'Unsubscribe',
  },
  why: {
    words: 'Words',
    meaning: 'Meaning',
    coverage: 'Coverage',
    rank: (rank, margin) =>
      margin === undefined ? `rank ${rank}` : `rank ${rank}, ahead of the second by ${margin}`,
    reading: 'How the question was read',
    nothing: 'There is no answer to explain. Ask something first, or reply to one of my answers with /why.',
  },
  verify: {
    usage:
      'Write the id of a citation after /verify, for example /verify #AScurozujk. It stands at the end of every citation.',
    page: 'Open as a web page',
  },
  sources: {
    overview: ({ passages, documents, from, to }) =>
      `The corpus holds ${count(passages, 'passage', 'passages')} from ${count(documents, 'document', 'documents')}, dated ${from} to ${to}. Choose a topic:`,
    name: (name) => name,
    topic: (name, documents) => `${name} (${count(documents, 'document', 'documents')}, newest first)`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    report: 'Newspaper report',
    other: 'Other documents',
    empty: 'The corpus is still empty.',
  },
  start: {
    what: 'I am Shuwen (蜀问). I answer questions about the AI industry of Sichuan with verbatim passages only, each numbered, with its source, so that you can check it. When my corpus has no answer, I say so.',
    how: 'Just send a question. In groups write /ask and the question, or reply to one of my messages.',
    sample: ['Every citation opens with its context, for example ', '. Try one of these:'],
    examples: [
      'How many AI companies are there in Sichuan?',
      'Which large models from Sichuan are registered?',
      'Where does Sichuan rank in China in AI?',
    ],
  },
  help: {
    heading: 'How to ask',
    places: (bot) => [
      'Private chat: just write the question. You can follow up: “And Chengdu?”',
      'Groups and topics: /ask and the question, a reply to me, or a mention. To ask what somebody else wrote, reply to it with /ask.',
      'While privacy mode is on, a bare mention may not reach me; /ask always does.',
      'Channels: I answer a post once when it begins with /ask or mentions me.',
      `Any chat: type @${bot} and a question, and send a card with its source.`,
      'When you edit a question, I edit the answer.',
    ],
    commands: 'Commands',
  },
  privacy: {
    heading: 'What I keep',
    points: (days) => [
      `Questions, the passages cited for them, and your feedback: for ${count(days, 'day', 'days')}, to improve corpus and search.`,
      'The language you chose and your subscription: until you change, end or delete them.',
      'Settings of groups, and subscriptions of groups and channels: until their admins change or end them. I do not keep who set them.',
      'Messages: their text is deleted once they are answered.',
      'Admins see which questions had no answer, not who asked them. I look nothing up online and pass no question on to another service.',
      'What admins of the bot do: with their numeric id, for the owners to check.',
      '/forget deletes everything I keep about you.',
    ],
  },
  forget: {
    sure: 'Delete everything I keep about you? That is your questions, your feedback, the language you chose and your subscription. It cannot be undone.',
    done: 'Deleted. I keep nothing about you any more.',
    kept: 'Nothing was deleted.',
  },
  language: {
    heading: 'Which language shall I speak with you? Quotes stay as the corpus has them.',
    set: 'Fine, English from now on.',
  },
  settings: {
    heading: 'Settings of this group (tap to change)',
    language: 'Language',
    auto: 'the asker’s own',
    answers: 'Answer',
    addressed: 'only when addressed',
    questions: 'also questions ending in ?',
    questionsNote:
      'Questions that end in ? and are not addressed to me get an answer only when the corpus has one.',
    needsPrivacyOff:
      'To answer “also questions ending in ?” I must see all messages: make me an admin, or turn privacy mode off in BotFather, then remove me from the group and add me again.',
    quiet: 'Quiet hours',
    quietNote: (timeZone) =>
      `In quiet hours (${timeZone}) I send no digests and answer only what is addressed to me. Digests wait until they are over.`,
    topic: 'This topic',
    topicNote:
      'I stay silent in this topic and send no digests here; admins can turn me back on with /settings.',
    feedback: 'Feedback buttons',
    on: 'on',
    off: 'off',
    private:
      'Here you can set your language and subscription. For a group, one of its admins sends /settings in the group.',
  },
  subscribe: {
    state: {
      daily: 'Subscribed: a digest a day when there are new passages.',
      weekly: 'Subscribed: a digest every Monday when there are new passages.',
      off: 'Not subscribed to digests.',
    },
    next: (when) => `The next one: ${when}.`,
    note: 'A digest holds quotes of new passages and their sources; without new passages none is sent.',
    ended: 'Unsubscribed; there will be no more digests.',
  },
  digest: {
    heading: (n, date) => `${count(n, 'new passage', 'new passages')} (${date})`,
    rest: (n) => `${n} more; see all sources`,
    usage: '/digest now sends all subscribed chats their digest at once, without waiting for the usual time.',
    nobody: 'No chat has subscribed to digests yet.',
    report: {
      sent: (n) => `${count(n, 'digest', 'digests')} sent`,
      unchanged: (n) => `Nothing new for ${count(n, 'chat', 'chats')}`,
      quiet: (n) => `${n} to follow after quiet hours`,
      failed: (n) => `${n} not delivered`,
    },
  },
  inline: {
    empty: 'Type a question: How many AI companies are there in Sichuan?',
    nothing: 'Nothing found; ask in the private chat',
    related: 'on the subject, not an answer',
  },
  admin: enAdmin,
  charts: enCharts,
  notices: {
    busy: 'Too many questions at the moment. Please ask again in a minute.',
    error: (id, wasTold) =>
      `Something went wrong (${id})${wasTold ? '; the admins have been told' : ''}. Please ask again later.`,
    fault: (id) => `Something failed just now, and somebody got no answer. The log tells why under ${id}.`,
    tooMany: (perMinute) => `At most ${perMinute} questions a minute. Please wait a minute.`,
    tooOld:
      'I was away for a while and did not answer questions older than an hour. Please ask again if you still want to know.',
    unsupported:
      'I can read text only. Please write the question; with a picture or file, write it in the caption.',
    askUsage:
      'Write the question after /ask, for example: /ask How many AI companies are there in Sichuan? Or reply to a message with /ask.',
    unknownCommand: 'There is no such command. /help lists all of them.',
    groupAdminsOnly: 'Only admins of this chat can do that.',
    botAdminsOnly: 'Only admins of the bot can do that.',
    privateOnly: 'Please use this command in a private chat with me.',
  },
  toasts: {
    thanks: 'Thank you, noted.',
    wished: 'Noted for the report to the admins.',
    expired: 'This button has expired. Please ask again.',
    notYours: 'Only the person who asked can use this button.',
    saved: 'Saved.',
  },
};
