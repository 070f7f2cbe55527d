import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isGlobalAddress } from './addresses.ts';

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.1.2.3',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '',
  'localhost',
  '1.2.3.4.5',
])('%s is not of the public Internet', (address) => {
  expect(isGlobalAddress(address)).toBe(false);
});

it.each(['1.1.1.1', '8.8.8.8', '114.114.114.114', '223.5.5.5', '2606:4700:4700::1111', '2408:8000::1'])(
  '%s is',
  (address) => {
    expect(isGlobalAddress(address)).toBe(true);
  },
);

/** Beginnings of the nets that IANA sets aside; written down apart from the library. */
const SPECIAL =
  /^(?:0|10|127|22[4-9]|2[345]\d|100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7])|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|192\.0\.[02]|192\.88\.99|198\.1[89]|198\.51\.100|203\.0\.113)\./;

it('lets no special IPv4 address pass, in any clothes', () => {
  const octet = fc.nat({ max: 255 });
  fc.assert(
    fc.property(fc.tuple(octet, octet, octet, octet), (octets) => {
      const address = octets.join('.');
      if (SPECIAL.test(address)) expect(isGlobalAddress(address)).toBe(false);
      for (const prefix of ['::ffff:', '::', '64:ff9b::'])
        expect(isGlobalAddress(prefix + address)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

it('lets no IPv6 address pass outside 2000::/3', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      if (isGlobalAddress(address)) expect(address).toMatch(/^[23][0-9a-f]{3}:/i);
    }),
    { numRuns: 2_000 },
  );
});
