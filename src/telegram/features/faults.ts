import { randomInt } from 'node:crypto';
import { AppError, messageOf } from '../../domain/index.ts';
import { personOf, type Where, type Who } from '../read/index.ts';
import { Stopped, TryLater } from '../transport/index.ts';
import { errorView, ownersFaultView, payloadOf, type View } from '../view/index.ts';
import { type Context, voiceFor } from './context.ts';

export interface FaultOf {
  readonly error: unknown;
  readonly intent: { readonly who: Who; readonly where?: Where };
  readonly tell: (view: View) => Promise<unknown>;
}

/** Letters and digits that nobody confuses when reading them out. */
const ID_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const faultId = (): string =>
  Array.from({ length: 4 }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join('');

/** Tells who asked, and the owners, that something failed, and throws it on for the log. Nothing is told of a stop. */
export async function onFault(context: Context, { error, intent, tell }: FaultOf): Promise<never> {
  if (error instanceof Stopped || error instanceof TryLater) throw error;
  const id = faultId();
  const fault = new Error(`fault ${id}: ${messageOf(error)}`, { cause: error });
  try {
    const wasTold = await tellOwners(context, id, error);
    await tell(errorView({ id, wasTold }, await voiceFor(context, intent)));
  } catch (second) {
    context.log.warn({ id, error: messageOf(second) }, 'nobody could be told of a fault');
  }
  throw fault;
}

const OWNERS_EVERY_MS = 60_000;
/** Who asked waits for it. */
const OWNERS_WAIT_MS = 1_500;

/** Whether one of them got it: they are told of one fault a minute. */
async function tellOwners(context: Context, id: string, error: unknown): Promise<boolean> {
  if (!context.claims.claim('owners-told', { owner: id, forMs: OWNERS_EVERY_MS })) return false;
  const told = await Promise.all(context.adminIds.map((owner) => tellOwner(context, owner, { id, error })));
  return told.includes(true);
}

async function tellOwner(
  context: Context,
  owner: number,
  { id, error }: { readonly id: string; readonly error: unknown },
): Promise<boolean> {
  const who = personOf({ id: owner });
  // Messages of `AppError` are made to be shown; others may hold what somebody wrote.
  const what = error instanceof AppError ? error.message : undefined;
  const view = ownersFaultView({ id, what }, await voiceFor(context, { who }));
  const signal = AbortSignal.timeout(OWNERS_WAIT_MS);
  try {
    return (await context.gateway.call('sendMessage', { chat_id: owner, ...payloadOf(view) }, { signal })).ok;
  } catch (cause) {
    context.log.warn({ id, error: messageOf(cause) }, 'an owner could not be told of a fault');
    return false;
  }
}
