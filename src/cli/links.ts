import type { Agent } from 'node:http';
import type { LinkFetcher } from '../domain/index.ts';
import { createLinkFetcher } from '../fetch/index.ts';
import type { Log } from '../telegram/index.ts';

/** Links go straight out, whatever HTTPS_PROXY says: what they lead to is judged here. A proxy of their own is warned of. */
export async function linksOf(proxy: string, log: Log): Promise<LinkFetcher> {
  if (proxy === '') return createLinkFetcher();
  log.warn(
    {},
    'LINK_PROXY is set: links that admins send are resolved by that proxy, and what it can reach in private networks is not kept from them',
  );
  return createLinkFetcher({ agent: await agentOf(proxy) });
}

async function agentOf(proxy: string): Promise<Agent> {
  if (proxy.startsWith('socks')) {
    const { SocksProxyAgent } = await import('socks-proxy-agent');
    return new SocksProxyAgent(proxy);
  }
  const { HttpsProxyAgent } = await import('https-proxy-agent');
  return new HttpsProxyAgent(proxy);
}
