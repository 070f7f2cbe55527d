import ipaddr from 'ipaddr.js';

/** All that is given out for use on the Internet (RFC 4291, 2.4). */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an address is one of the public Internet: not of this machine, a private or shared network, a link, a
 * multicast group, a test or documentation net, nor an IPv4 address in the clothes of IPv6 (mapped, compatible, NAT64, 6to4,
 * Teredo). IANA's registries of special-purpose addresses, as ipaddr.js knows them; IPv6 inside 2000::/3 only.
 */
export function isGlobalAddress(address: string): boolean {
  // The library also reads 127.1, 0x7f.1 and the like, which no resolver gives.
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv4) return true;
  return parsed.match(GLOBAL) && parsed.zoneId === undefined;
}
