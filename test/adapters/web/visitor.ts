/** A button of a page: under which name it sends what. */
export interface PageButton {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const toText = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(amp|lt|gt|quot|#39);/g, (sign, name: string) => entities[name] ?? sign);

/** A person with a browser that has no scripts: it keeps the cookie and the page it is on. */
export class Visitor {
  readonly #address: string;
  readonly #language: string;
  cookie = '';
  html = '';
  status = 0;
  headers = new Headers();
  /** What the desk said on every page so far. */
  readonly said: string[] = [];

  constructor(address: string, language = 'en') {
    this.#address = address.replace(/\/$/, '');
    this.#language = language;
  }

  /** What the desk says on this page. */
  words(): readonly string[] {
    return [...this.html.matchAll(/<(div|p) class="say"[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text = '']) =>
      toText(text),
    );
  }

  buttons(): readonly PageButton[] {
    return [...this.html.matchAll(/<button name="(\w+)" value="([^"]*)"[^>]*>([^<]*)</g)].map(
      ([, name = '', value = '', label = '']) => ({ name, value: toText(value), label: toText(label) }),
    );
  }

  ticket(): string {
    return /name="t" value="([^"]*)"/.exec(this.html)?.[1] ?? '';
  }

  async open(path: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.#take(
      await fetch(this.#address + path, { headers: { Cookie: this.cookie, ...headers }, redirect: 'manual' }),
    );
  }

  /** Sends a form of the page that is shown. */
  async send(
    fields: readonly (readonly [string, string])[],
    headers: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const body = new URLSearchParams({ t: this.ticket() });
    for (const [name, value] of fields) body.append(name, value);
    const all = { Cookie: this.cookie, 'Content-Type': 'application/x-www-form-urlencoded', ...headers };
    const path = `/${this.#language}`;
    await this.#take(
      await fetch(this.#address + path, { method: 'POST', body: String(body), headers: all, redirect: 'manual' }),
    );
  }

  say(text: string): Promise<void> {
    return this.send([['text', text]]);
  }

  command(command: string): Promise<void> {
    return this.send([['command', command]]);
  }

  /** Presses a button that is on the page. */
  async press(action: string): Promise<void> {
    const button = this.buttons().find(({ name, value }) => name === 'press' && value === action);
    if (button === undefined) throw new Error(`There is no button ${action} on the page.`);
    await this.send([['press', action]]);
  }

  /** Fetches something the page refers to. */
  fetch(path: string): Promise<Response> {
    return fetch(this.#address + path, { headers: { Cookie: this.cookie } });
  }

  async #take(response: Response): Promise<void> {
    this.headers = response.headers;
    this.status = response.status;
    this.html = await response.text();
    const [cookie = ''] = response.headers.getSetCookie();
    if (cookie !== '') this.cookie = cookie.split(';')[0] ?? '';
    this.said.push(...this.words());
  }
}
