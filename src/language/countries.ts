import { languages, type Language } from './language.ts';

/** A country with what people call it, in each language. */
export interface Country {
  /** Its code in two letters (ISO 3166-1). */
  readonly id: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

/** What people call countries besides the names that Unicode has for them, by language and code. */
const others: Readonly<Record<Language, string>> = {
  en: `US:USA|US:America|US:American|US:United States of America|GB:UK|GB:Britain|GB:British|GB:England
    JP:Japanese|CN:Chinese|KR:Korea|KR:Korean|KR:Republic of Korea|TH:Thai|LA:Laotian|LA:Lao PDR|KH:Cambodian
    MM:Myanmar|MM:Burma|MM:Burmese|PH:Filipino|PH:Philippine|ID:Indonesian|MY:Malaysian|SG:Singaporean|IN:Indian
    AU:Australian|NZ:NZ|NZ:Kiwi|CA:Canadian|FR:French|DE:German|NL:Dutch|NL:Holland|NL:the Netherlands|NO:Norwegian
    SE:Swedish|FI:Finnish|DK:Danish|IE:Irish|IT:Italian|ES:Spanish|CH:Swiss|RU:Russian|UA:Ukrainian|TR:Turkey|CZ:Czech
    CD:DR Congo|CD:DRC|CD:Democratic Republic of the Congo|CD:Congo|SS:South Sudanese|SD:Sudanese|TL:East Timor|RW:Rwandan
    BD:Bangladeshi|NP:Nepali|NP:Nepalese|PK:Pakistani|TW:Taiwanese|BA:Bosnia|KP:DPRK|EU:the EU|HK:Hong Kong|PS:Palestine`,
  vi: `US:nước Mỹ|US:Hợp chủng quốc Hoa Kỳ|US:Mỹ|GB:nước Anh|GB:Anh quốc|GB:chính phủ Anh|GB:đại sứ quán Anh|JP:Nhật
    CN:Trung Hoa|KR:Nam Hàn|KP:Bắc Hàn|TH:Thailand|KH:Cam-pu-chia|KH:Căm-pu-chia|MM:Myanmar|MM:Miến Điện
    AU:Ô-xtrây-li-a|AU:Australia|NZ:Niu Di-lân|CA:Ca-na-đa|FR:nước Pháp|FR:Cộng hòa Pháp|DE:nước Đức|DE:Cộng hòa Liên bang Đức
    IT:nước Ý|IT:I-ta-li-a|RU:nước Nga|RU:Liên bang Nga|AT:nước Áo|BE:nước Bỉ|BE:Vương quốc Bỉ|PH:Phi-líp-pin|PH:Philippin
    ID:In-đô-nê-xi-a|MY:Ma-lai-xi-a|MY:Mã Lai|SG:Xinh-ga-po|TL:Đông Timor|CD:CHDC Congo|CD:Congo|UA:Ukraine|EU:EU
    CZ:Cộng hòa Séc|IE:Ai Len|IE:Ai-len|BR:Bra-xin|HK:Hồng Kông|PS:Palestine|ZA:Nam Phi`,
  th: `US:อเมริกา|US:สหรัฐ|US:สหรัฐฯ|US:สหรัฐอเมริกา|US:มะกัน|GB:อังกฤษ|GB:ยูเค|JP:ยุ่น|KR:เกาหลี|LA:สปป.ลาว|LA:สปป. ลาว
    KH:เขมร|MM:พม่า|MM:เมียนมา|MM:เมียนมาร์|TH:ประเทศไทย|TH:เมืองไทย|TH:รัฐบาลไทย|TH:ตำรวจไทย|TH:สยาม|MY:มาเลย์|PH:ปินส์
    DE:เยอรมัน|NL:ฮอลแลนด์|NL:ดัตช์|RU:รัสเซีย|TW:ไต้หวัน|TL:ติมอร์|CD:คองโก|CZ:เช็ก|EU:อียู|HK:ฮ่องกง|PS:ปาเลสไตน์|UA:ยูเครน`,
};

/** The place itself, and regions that are no country. */
const home = new Set(['VN', 'VD', 'UN', 'XA', 'XB', 'ZZ', 'QO', 'EZ']);
/** Syllables of everyday words: `pháp` is in `biện pháp`, `thái` in `thái độ`. Their phrases stand above. */
const everyday = new Set(['áo', 'bỉ', 'nga', 'pháp', 'séc', 'ý', 'đức']);

/**
 * Lists the countries of the world but one's own, as people name them in any of our languages.
 *
 * The names are those of Unicode's common locale data, which the runtime carries; everyday names stand beside them. A
 * name that is one everyday syllable is left out, as it would be found in every second sentence.
 *
 * @see https://cldr.unicode.org/translation/displaynames/countryregion-territory-names
 * @example
 * listCountries().find(({ id }) => id === 'JP')?.words.th // => ['ญี่ปุ่น', ...]
 */
export function listCountries(): readonly Country[] {
  const countries = new Map<string, Record<Language, string[]>>();
  const add = (id: string, language: Language, word: string): void => {
    if (home.has(id) || everyday.has(word.toLowerCase())) return;
    const words = countries.get(id) ?? { vi: [], en: [], th: [] };
    countries.set(id, words);
    if (!words[language].includes(word)) words[language].push(word);
  };
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const id of listCodes()) {
      const name = names.of(id);
      if (name !== undefined) add(id, language, name);
    }
    for (const [, id = '', word = ''] of others[language].matchAll(/([A-Z]{2}):([^|\n]+)/g))
      add(id, language, word.trim());
  }
  return [...countries].map(([id, words]) => ({ id, words }));
}

/** Every pair of letters that is a code of its own today: `DD` has become `DE`. */
function* listCodes(): Generator<string> {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  for (const first of letters) {
    for (const second of letters) {
      const id = first + second;
      if (new Intl.Locale(`und-${id}`).region === id) yield id;
    }
  }
}
