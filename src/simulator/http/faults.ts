/** What a scripted fault does instead of the answer. */
export type FaultAnswer =
  /** 429 with so many seconds. */
  | { readonly retryAfter: number }
  /** An error answer: 403, 400, 500, … */
  | { readonly status: number; readonly description?: string }
  /** Something that is no JSON, as a proxy in trouble sends it; 502 by default. */
  | { readonly html: string; readonly status?: number }
  /** 400 with `migrate_to_chat_id`. */
  | { readonly migrateTo: number }
  /** The usual answer, later. */
  | { readonly delayMs: number }
  /** The connection breaks. */
  | 'reset'
  /** The connection stays open and nothing ever comes. */
  | 'hang';

export interface FaultPlan {
  /** The method that fails; absent: every one. */
  readonly method?: string;
  /** How many calls meet the fault; 1 by default. */
  readonly times?: number;
  /** So many matching calls pass before. */
  readonly skip?: number;
  /** Only calls to this chat. */
  readonly chat?: number | { readonly id: number };
  readonly answer: FaultAnswer;
  /** The call takes effect and only its answer is lost. */
  readonly takesEffect?: boolean;
}

export interface Fault {
  /** How many calls have met it. */
  readonly hits: number;
  remove(): void;
}

export interface Met {
  readonly answer: FaultAnswer;
  readonly takesEffect: boolean;
}

export interface FaultBoard {
  add(plan: FaultPlan): Fault;
  /** The first plan that this call meets; it is counted. */
  meet(method: string, chatId: unknown): Met | undefined;
}

interface Planned {
  readonly plan: FaultPlan;
  left: number;
  toSkip: number;
  hits: number;
}

const idOf = (chat: FaultPlan['chat']): string | undefined =>
  chat === undefined ? undefined : String(typeof chat === 'number' ? chat : chat.id);

function applies({ plan }: Planned, method: string, chatId: unknown): boolean {
  if (plan.method !== undefined && plan.method.toLowerCase() !== method.toLowerCase()) return false;
  const chat = idOf(plan.chat);
  return chat === undefined || chat === String(chatId);
}

export function createFaultBoard(): FaultBoard {
  const board: Planned[] = [];
  const remove = (planned: Planned): void => {
    const place = board.indexOf(planned);
    if (place >= 0) board.splice(place, 1);
  };
  return {
    add(plan) {
      const planned: Planned = { plan, left: plan.times ?? 1, toSkip: plan.skip ?? 0, hits: 0 };
      board.push(planned);
      return {
        get hits() {
          return planned.hits;
        },
        remove: () => remove(planned),
      };
    },
    meet(method, chatId) {
      const planned = board.find((each) => applies(each, method, chatId));
      if (!planned) return undefined;
      if (planned.toSkip > 0) {
        planned.toSkip -= 1;
        return undefined;
      }
      planned.hits += 1;
      planned.left -= 1;
      if (planned.left <= 0) remove(planned);
      return { answer: planned.plan.answer, takesEffect: planned.plan.takesEffect ?? false };
    },
  };
}
