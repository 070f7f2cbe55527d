/** What an admin of the bot may do: `viewer` reads reports, `editor` also changes the corpus, `owner` everything. */
export type Role = 'viewer' | 'editor' | 'owner';
/** Owners are named in the settings; the others are appointed in chat. */
export type AppointedRole = Exclude<Role, 'owner'>;

const RANKS: Readonly<Record<Role, number>> = { viewer: 0, editor: 1, owner: 2 };

export const isAtLeast = (role: Role | undefined, least: Role): boolean =>
  role !== undefined && RANKS[role] >= RANKS[least];

export interface Appointed {
  readonly userId: number;
  readonly role: AppointedRole;
  /** As the person is called in Telegram; anybody may call themselves anything. */
  readonly name: string;
  /** Who invited them. */
  readonly by: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A code that makes whoever sends it an admin. */
export interface Invitation {
  /** Six digits. */
  readonly code: string;
  readonly role: AppointedRole;
  readonly by: number;
  /** Milliseconds since 1970: it is worth nothing from then on. */
  readonly until: number;
}

export type Redeemed =
  | { readonly kind: 'accepted'; readonly invitation: Invitation }
  /** `left`: how many wrong codes the open invitations still bear; at 0 they have ended. */
  | { readonly kind: 'wrong'; readonly left: number }
  /** No invitation is open. */
  | { readonly kind: 'none' };

/** Wrong codes, from anybody, that end the open invitations. */
export const MAX_WRONG_CODES = 5;

/** Whom the owners of one bot appointed. All of it throws `AppError` when the disk cannot be read or written. */
export interface Admins {
  /** Those who joined first come first. */
  list(): Promise<readonly Appointed[]>;
  of(userId: number): Promise<Appointed | undefined>;
  /** Appoints somebody, or changes their role. */
  save(admin: Appointed): Promise<void>;
  /** Whether there was somebody to dismiss. */
  remove(userId: number): Promise<boolean>;
  invite(invitation: Invitation): Promise<void>;
  /** Tries a code: a right one appoints its sender and is used up, a wrong one counts against every open invitation. */
  redeem(
    code: string,
    person: { readonly userId: number; readonly name: string; readonly at: number },
  ): Promise<Redeemed>;
}

/** One thing that an admin did. */
export interface AuditEntry {
  /** Counts up over the installation. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly adminId: number;
  /** An `AuditAction`; a later version of the program may have written others. */
  readonly action: string;
  /** What it was done to, in a few words. */
  readonly detail: string;
}

export type AuditAction =
  | 'invite'
  | 'join'
  | 'appoint'
  | 'dismiss'
  | 'upload'
  | 'link'
  | 'import'
  | 'remove'
  | 'restore'
  | 'reindex'
  | 'rollback'
  | 'cancel'
  | 'restart'
  | 'force'
  | 'download'
  | 'broadcast'
  | 'digest'
  | 'backup'
  | 'audit'
  | 'ignore'
  | 'appeal'
  | 'refused';

/** What the admins of one bot did. Entries are never changed. */
export interface AuditLog {
  record(entry: Omit<AuditEntry, 'id'> & { readonly action: AuditAction }): Promise<void>;
  /** The latest first. */
  latest(page: { readonly limit: number; readonly offset: number }): Promise<readonly AuditEntry[]>;
  count(): Promise<number>;
}

/** A question that the bot has put to an admin and that their next words answer. */
export interface Dialog {
  /** What is asked; the rest is its owner's affair. */
  readonly kind: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** At most one open question for each person. */
export interface Dialogs {
  of(userId: number): Promise<Dialog | undefined>;
  open(userId: number, dialog: Dialog): Promise<void>;
  close(userId: number): Promise<void>;
}
