import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { talkWords } from './talk-words.ts';

/** Question words and grammar, which say little about what is asked. Normalised; Vietnamese ones are single syllables. */
export const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: toSet(`a an the of in on at to for from by with and or is are was were be been being am do does did has have had
    what which who whom whose when where why how many much that this these those it its they their them there he she his
    her him i you your we our us me my as if then than so such can could will would shall should may might must not no
    about into over under between during after before also any some all more most other please tell s t don`),
  vi: toSet(`là gì của và các những một được có trong cho với ở đã sẽ đang thì mà này đó kia nào ai đâu khi sao bao nhiêu
    mấy như thế bị bởi do từ đến tại về theo để cũng lại ra vào lên xuống rồi nữa hay hoặc vì nên nhưng không phải chưa
    ạ à nhé nhỉ vậy cái con người ta tôi bạn em anh chị mình xin hỏi biết hãy đi trên dưới giữa sau trước nếu đều rất việc
    thứ điều làm`),
  th: toSet(`ที่ ของ และ ใน เป็น การ ได้ มี ให้ กับ จาก ว่า โดย จะ ไม่ ความ ซึ่ง นี้ นั้น ๆ คือ อะไร ใคร ไหน ใด เมื่อไร เมื่อไหร่
    เมื่อใด เมื่อ อย่างไร ยังไง ทำไม กี่ เท่าไร เท่าไหร่ เท่าใด บ้าง ไหม มั้ย หรือ หรือไม่ ครับ ค่ะ คะ นะ จ๊ะ แล้ว ก็ ด้วย ถึง เพื่อ ต่อ
    ตาม แต่ อยู่ ไป มา ขึ้น ลง ถูก ผู้ คน อัน สิ่ง ต้อง อาจ ยัง แห่ง เพราะ ระหว่าง หลัง ก่อน ขอ ช่วย บอก หน่อย อยาก รู้ ทราบ ผม ฉัน
    คุณ เขา พวก ทั้ง แก่ สำหรับ เกี่ยวกับ`),
};

/** What a function word counts for beside a word of content, which counts 1. */
export const functionWeight = 0.3;

/** The words of each language, and of mixtures, that say little. */
interface Light extends Readonly<Record<Language, ReadonlySet<string>>> {
  readonly unmarked: ReadonlySet<string>;
  readonly any: ReadonlySet<string>;
}

function toLight(toWords: (language: Language) => Iterable<string>): Light {
  const [vi, en] = [new Set(toWords('vi')), new Set(toWords('en'))];
  const own = new Set(toWords('th'));
  const bare = new Set([...vi].map(fold));
  return { vi, en, th: new Set([...own, ...en]), unmarked: bare, any: new Set([...en, ...vi, ...own, ...bare]) };
}

const grammar = toLight((language) => functionWords[language]);
const talk = toLight((language) => [...functionWords[language], ...toSet(talkWords[language])]);

/**
 * Gives the words of a text's language that say little of what is asked, grammar and small talk: `an` is one in English
 * and means peace in Vietnamese.
 *
 * Thai writers mix in English, so both count there; where the language is not known all count.
 *
 * @param isUnmarked the text is Vietnamese typed without marks.
 */
export function listLightWords(language: Language | undefined, isUnmarked = false): ReadonlySet<string> {
  return language === 'vi' && isUnmarked ? talk.unmarked : talk[language ?? 'any'];
}

/** The same without small talk, for questions to texts that nobody chats with. */
export function listFunctionWords(language: Language | undefined, isUnmarked = false): ReadonlySet<string> {
  return language === 'vi' && isUnmarked ? grammar.unmarked : grammar[language ?? 'any'];
}

/**
 * True for a question word or a grammar word of any of our languages.
 *
 * @param word normalised; when the whole text was typed without marks, say so in `isUnmarked`.
 */
export function isFunctionWord(word: string, isUnmarked = false): boolean {
  return grammar.any.has(word) && (isUnmarked || !isOnlyUnmarked(word));
}

function isOnlyUnmarked(word: string): boolean {
  return !functionWords.en.has(word) && !functionWords.vi.has(word) && !functionWords.th.has(word);
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
