import type { AuditAction, Dialog, Role } from '../../domain/index.ts';
import type { Context } from '../features/context.ts';
import type { Pressed } from '../features/pressed.ts';
import type { CommandIntent, QuestionIntent } from '../read/index.ts';
import type { View, Voice } from '../view/index.ts';

/** An admin who asks for something in their private chat; their rights were looked up for this request. */
export interface AdminRequest {
  readonly adminId: number;
  readonly role: Role;
  readonly voice: Voice;
}

export interface AdminCommand {
  readonly least: Role;
  /** What is answered; undefined where that was done already. */
  run(
    context: Context,
    request: AdminRequest & { readonly intent: CommandIntent },
  ): Promise<View | undefined>;
}

export interface PressRequest extends AdminRequest {
  readonly pressed: Pressed;
  readonly args: readonly string[];
}

export interface AdminButton {
  readonly least: Role;
  /** Answers the press. */
  press(context: Context, request: PressRequest): Promise<void>;
}

/** How what a button is about is found, by its first argument, and what is said where it is gone. */
export interface Subject<T> {
  find(context: Context, id: string, request: PressRequest): Promise<T | undefined>;
  gone(context: Context, request: PressRequest): Promise<void>;
}

/** Makes the buttons that are about a thing of one kind. */
export const buttonsAbout =
  <T>({ find, gone }: Subject<T>) =>
  (least: Role, act: (context: Context, request: PressRequest, thing: T) => Promise<void>): AdminButton => ({
    least,
    async press(context, request) {
      const thing = await find(context, request.args[0] ?? '', request);
      return thing === undefined ? gone(context, request) : act(context, request, thing);
    },
  });

export interface AdminDialog {
  readonly least: Role;
  /** Takes the words that answer the open question; `none` where they are no answer, but a question like any other. */
  answer(
    context: Context,
    request: AdminRequest & { readonly intent: QuestionIntent; readonly dialog: Dialog },
  ): Promise<View | 'none' | undefined>;
}

/** What belongs together of what admins can do. */
export interface AdminArea {
  readonly commands?: Readonly<Record<string, AdminCommand>>;
  readonly buttons?: Readonly<Record<string, AdminButton>>;
  /** By the kind of the open question. */
  readonly dialogs?: Readonly<Record<string, AdminDialog>>;
}

/** Writes down what an admin does. */
export const record = (
  { audit }: Context,
  { adminId }: Pick<AdminRequest, 'adminId'>,
  [action, detail]: readonly [AuditAction, string],
): Promise<void> => audit.record({ at: Date.now(), adminId, action, detail });
