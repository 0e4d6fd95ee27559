import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formWords } from '../../../src/core/words/form.ts';
import { openFolder } from '../../journeys/desk.ts';
import { form, toAsked, toRead } from '../../journeys/content.ts';
import { start, type Program } from '../../journeys/program.ts';

/** Where Debian, macOS and other systems put it; `CHROMIUM` names another place. */
const places = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executablePath = places.find((place) => place !== '' && existsSync(place));

/** A page must come through a weak signal. */
const heaviest = 20_000;

describe.skipIf(executablePath === undefined)('in a real browser (left out where there is no Chromium)', () => {
  let folder: Awaited<ReturnType<typeof openFolder>>;
  let program: Program;
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    folder = await openFolder();
    program = await start(folder.dir, { WEB_PORT: '0', SECRET_KEY: 'a key for browsers only' });
    address = /Web: (http\S+)\//.exec(program.output())?.[1] ?? '';
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await folder?.close();
  });

  /** A phone without scripts. `weights` are the bytes of each page, `complaints` what the browser did not allow. */
  async function openPhone(locale: string) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
      locale,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const weights: Promise<number>[] = [];
    const complaints: string[] = [];
    page.on('response', (response) => weights.push(response.body().then((body) => body.length)));
    page.on('console', (message) => complaints.push(message.text()));
    return {
      page,
      close: async (): Promise<void> => {
        expect(complaints).toEqual([]);
        expect(Math.max(...(await Promise.all(weights)))).toBeLessThan(heaviest);
        await context.close();
      },
    };
  }

  const isWithinScreen = (page: Page): Promise<boolean> =>
    page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

  it.each([
    ['vi', 'hội thảo có bao nhiêu lãnh đạo'],
    ['en', 'how many leaders took part'],
    ['th', 'งาน 20-21 ก.พ. 68 มีบิ๊กของกระทรวงไปนั่งกี่คน'],
  ] as const)('somebody asks in %s and reads the answer with its source', async (language, question) => {
    const { page, close } = await openPhone(language);
    await page.goto(`${address}/`);
    await page.locator('#text').fill(question);
    await page.locator('form.ask button').click();
    const { title, source } = toRead('workshop/participants#leaders', language);
    await page.getByText(title).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.getByRole('link', { name: source.title }).getAttribute('href')).toBe(source.url);
    expect(await isWithinScreen(page)).toBe(true);
    await close();
  });

  it('somebody fills in the form on one page, looks over it, sends it, and cannot send it twice', async () => {
    const { page, close } = await openPhone('vi');
    await page.goto(`${address}/form/feedback`);
    await page.locator('main button').click();
    await page.locator('main .ways button.first').click();
    expect(await page.locator('main h1').textContent()).toBe(form.title.vi);
    expect(await page.locator('fieldset').count()).toBe(
      form.questions.filter(({ kind }) => kind.type !== 'text').length,
    );
    expect(await isWithinScreen(page)).toBe(true);
    const overall = page.getByRole('group', { name: toAsked('overall', 'vi') });
    await overall.getByLabel('4', { exact: true }).check();
    await page.getByLabel(toAsked('comment', 'vi')).fill('Rất hay <b>& bổ ích</b> 🙏');
    await page.locator('main form button.first').click();
    await page.getByText('Rất hay <b>& bổ ích</b> 🙏').waitFor();
    await page.locator('main .ways button.first').click();
    await page.getByText(form.thanks.vi).waitFor();
    await page.goto(`${address}/vi/form/feedback`);
    await page.locator('main button').click();
    await page.getByText(formWords.vi.received).waitFor();
    expect(await page.locator('fieldset').count()).toBe(0);
    await close();
  });

  it('everything can be reached with the keyboard in the order of reading, and has a name', async () => {
    const { page, close } = await openPhone('en');
    await page.goto(`${address}/en`);
    const unnamed =
      await page.evaluate<number>(`[...document.querySelectorAll('button, a, textarea, input:not([type=hidden])')]
      .filter((one) => one.textContent.trim() === '' && !(one.labels && one.labels.length > 0)).length`);
    expect(unnamed).toBe(0);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('class')).toBe('skip');
    for (let count = 0; count < 5; count += 1) await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('id')).toBe('text');
    await close();
  });
});
