import { encode } from 'uqr';
import { afterEach, describe, expect, it } from 'vitest';
import { readPayload } from '../../src/core/link.ts';
import { roomWords } from '../../src/core/words/room.ts';
import { words } from '../../src/core/words/words.ts';
import { readModules, readPng } from '../pictures/read-png.ts';
import { chief, openRoom, type Room } from './room.ts';

let room: Room;
afterEach(() => room.close());

/** What the organiser was shown for a command: the words, the addresses in them, the pictures. */
async function ask(text: string, locale = 'en') {
  const before = room.telegram.conversation(chief).length + 1;
  await room.telegram.say(chief, text, { locale });
  const shown = room.telegram.conversation(chief).slice(before);
  const addresses = shown.flatMap(({ entities }) =>
    entities.flatMap((one) => (one.type === 'text_link' ? one.url : [])),
  );
  const pictures = shown.flatMap(({ file, text: alt }) => (file === undefined ? [] : [{ ...file, alt }]));
  return { words: shown[0]?.text ?? '', addresses, pictures };
}

const toLink = (address = '') => readPayload(new URL(address).searchParams.get('start') ?? '', room.identity.sign);

describe('/qr', () => {
  it('gives a picture whose code is the link that stands above it', async () => {
    room = await openRoom();
    const { words: text, addresses, pictures } = await ask('/qr feedback th room-a');
    expect(text).toContain('แบบสอบถามความคิดเห็น');
    expect(addresses).toEqual([expect.stringMatching(/^https:\/\/t\.me\/WpsDeskBot\?start=[A-Za-z0-9_-]{1,64}$/)]);
    expect(toLink(addresses[0])).toEqual({
      form: 'feedback',
      workshop: 'feb-2025',
      language: 'th',
      source: 'room-a',
    });
    expect(pictures).toMatchObject([
      { name: 'qr-feedback-th-room-a-t.me.png', alt: roomWords.en.qrAlt('แบบสอบถามความคิดเห็น') },
    ]);
    const modules = readModules(readPng(pictures[0]?.bytes ?? new Uint8Array()));
    expect(modules).toEqual(encode(addresses[0] ?? '', { ecc: 'M', border: 0 }).data);
  });

  it('makes one more for the web where the desk has an address there', async () => {
    room = await openRoom({ webUrl: 'https://desk.example.org' });
    const { addresses, pictures } = await ask('/qr');
    expect(addresses[1]).toMatch(/^https:\/\/desk\.example\.org\/\?start=/);
    expect(toLink(addresses[1])).toEqual({ form: 'feedback', workshop: 'feb-2025' });
    expect(pictures).toHaveLength(2);
  });

  it('takes a tag without a language, and a language by its name', async () => {
    room = await openRoom();
    expect(toLink((await ask('/qr feedback mail')).addresses[0])).toMatchObject({ source: 'mail' });
    expect(toLink((await ask('/qr feedback Tiếng Việt Room-A')).addresses[0])).toMatchObject({
      language: 'vi',
      source: 'room-a',
    });
  });

  it.each(['vi', 'en', 'th'] as const)('%s: says what is wrong', async (language) => {
    room = await openRoom();
    await room.store.saveLanguage(room.who(chief), language);
    const say = roomWords[language];
    expect((await ask('/qr nothing')).words).toBe(words[language].noSuchForm('nothing'));
    expect((await ask('/qr feedback vi phòng 1')).words).toBe(say.qrBadTag('phòng 1'));
    const { pictures } = await ask('/qr feedback vi');
    expect(pictures[0]?.alt).toBe(say.qrAlt('Phiếu góp ý về hội thảo'));
  });

  it('is for organisers, who can look up what they made', async () => {
    room = await openRoom();
    await room.telegram.say(501, '/qr feedback', { locale: 'en' });
    expect(room.telegram.lastMessage(501).text).toBe(words.en.refused);
    const { addresses } = await ask('/qr feedback en room-a');
    const [entry] = await room.store.readAudit(1);
    const payload = new URL(addresses[0] ?? '').searchParams.get('start');
    expect(entry).toMatchObject({ what: 'qr', details: { form: 'feedback', payload } });
  });
});
