import { z } from 'zod';

const schema = z.strictObject({
  pooling: z.enum(['cls', 'mean']).exactOptional(),
  queryPrefix: z.string().exactOptional(),
  passagePrefix: z.string().exactOptional(),
});

/** What `shuwen-model.json` says; throws an error whose message names the wrong field. */
export function parseSettings(json: string): z.infer<typeof schema> {
  const result = schema.safeParse(JSON.parse(json));
  if (!result.success) throw new Error(z.prettifyError(result.error), { cause: result.error });
  return result.data;
}
