import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { answer, listen } from './http.ts';

const open = () =>
  listen({
    host: '127.0.0.1',
    port: 0,
    setting: 'PORT',
    routes: [
      async (_, response) => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        return answer(response, 200, 'done');
      },
    ],
  });

it.each(['', 'GET / HTTP/1.1\r\nHost: x\r\nX-'])(
  'closes while somebody holds a connection and has sent %j',
  async (sent) => {
    const listener = await open();
    const socket = connect(listener.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(sent);
    const closed = once(socket, 'close');
    await listener.close();
    await closed;
  },
);

it('answers what is under way before it closes', async () => {
  const listener = await open();
  const answered = fetch(`http://127.0.0.1:${listener.port}/`).then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, 30));
  await listener.close();
  expect(await answered).toBe('done\n');
});
