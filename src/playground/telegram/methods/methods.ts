import type { ApiMethods } from 'grammy/types'
import type table from '../../bot-api.json'
import type { Method } from './call.ts'
import { answerCallbackQuery } from './callbacks.ts'
import { getChat, getChatAdministrators, getChatMember, getChatMemberCount, leaveChat } from './chats.ts'
import { copyMessage, forwardMessage } from './copying.ts'
import { deleteMessage, deleteMessages } from './deleting.ts'
import { editMessageCaption, editMessageMedia, editMessageReplyMarkup, editMessageText } from './editing.ts'
import {
  sendAnimation,
  sendAudio,
  sendDocument,
  sendMediaGroup,
  sendPhoto,
  sendSticker,
  sendVideo,
  sendVideoNote,
  sendVoice,
} from './media.ts'
import { pinChatMessage, setMessageReaction, unpinChatMessage } from './pinning.ts'
import { deleteWebhook, getFile, getMe, getUpdates, getWebhookInfo, setWebhook } from './receiving.ts'
import {
  sendChatAction,
  sendContact,
  sendDice,
  sendLocation,
  sendMessage,
  sendPoll,
  sendRichMessage,
  sendVenue,
} from './sending.ts'
import {
  deleteMyCommands,
  getMyCommands,
  setChatMenuButton,
  setMyCommands,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from './settings.ts'
import { closeForumTopic, createForumTopic, deleteForumTopic, editForumTopic } from './topics.ts'

export type MethodName = keyof typeof table.methods & keyof ApiMethods

/** Every method of the table, and the types see to it that none is forgotten. */
export const methods: { readonly [M in MethodName]: Method<M> } = {
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendPhoto,
  sendDocument,
  sendVideo,
  sendAnimation,
  sendVoice,
  sendVideoNote,
  sendAudio,
  sendSticker,
  sendLocation,
  sendVenue,
  sendContact,
  sendPoll,
  sendDice,
  sendMediaGroup,
  sendRichMessage,
  sendChatAction,
  copyMessage,
  forwardMessage,
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
  answerCallbackQuery,
  getFile,
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
  createForumTopic,
  editForumTopic,
  closeForumTopic,
  deleteForumTopic,
  pinChatMessage,
  unpinChatMessage,
  setMyCommands,
  deleteMyCommands,
  getMyCommands,
  setMyName,
  setMyDescription,
  setMyShortDescription,
  setChatMenuButton,
  setMessageReaction,
}
