import type { Language } from './language.ts';

/**
 * What people wrap a question in: "my boss just wants to know if anyone actually…". It is in no text, which would make it
 * look rare and weighty, and says as little as a function word.
 *
 * Normalised; Vietnamese ones are single syllables, so those that make up other words (`chính`, `thực`) are left out.
 */
export const talkWords: Readonly<Record<Language, string>> = {
  en: `actual actually again ago ah almost along already alright although always another anybody anyone anything anyway
    anywhere apart apparently around aside ask asked asking asks away back basically because become becomes been behind
    believe believed besides bit boss both briefly bring brings broadly but called came cannot careful case certain certainly
    check clear clearly colleague colleagues come comes coming confirm confused confusing correct could couldn course curious
    currently deal deals dear definitely despite didn difference doesn doing done double down each earlier easy either else
    end ended ends enough entirely especially etc even ever every everybody everyone everything exact exactly explain explained
    fact fairly far few figure final finally find fine folks follow followed forget forgot found friend friends frankly fully further
    generally get gets getting give given gives giving glad go goes going gone gonna good got gotta great guess guy guys hadn hand happen
    happened happening happens hardly hasn haven having hear heard hello help hence hers herself hey hi himself honest honestly
    hopefully however idea if imagine in indeed insist insists inside instead into involved isn itself just keep keeps kept kind
    kinda kindly kinds knew know knowing known knows largely lastly late lately later latest least less let lets like likely
    listed little ll look looked looking looks lot lots made main mainly make makes making manage maybe mention mentioned mentions
    mere merely mine mind minute mostly mr mrs ms much myself naturally near nearly necessarily need needed needing needs neither
    never nevertheless nobody none nor normally nothing now nowadays obviously off often oh ok okay once only onto openly order
    others otherwise ought ours ourselves out outside own particular particularly past perhaps person personally pick please plus
    point possible possibly precise precisely presumably pretty previously probably properly put puts putting question questions quick quickly quite
    rather re read reading real really recall recently refer referring regard regarding regardless related relevant remember remind rest
    right roughly said same saw say saying says see seem seemed seems seen several she shortly show showed shown shows simple
    simply since sir slightly so solely somebody somehow someone something sometimes somewhat somewhere soon sorry sort sorts specific
    specifically still stuff such suppose supposed sure surely take taken takes taking talk talked talking talks tell telling tells
    thank thanks themselves therefore thing things think thinking thinks though thought thoughts through thus together
    told too took top total totally touch toward towards tried tries true truly try trying turn turned turns type typically
    unclear understand understood unless until up upon us use used useful uses using usual usually various ve versus via very wait
    waiting wanna want wanted wanting wants wasn way ways went were weren whatever whenever whereas wherever whether whichever
    while whoever whole wholly wish within without won wonder wondered wondering word words wouldn wrong yeah yes yet yours
    yourself ca m d ll ve jan feb mar apr jun jul aug sep sept oct nov dec`,
  vi: `ạ à ơi ừ dạ vâng thưa nhờ giùm dùm hộ muốn cần mong thấy nghe nói kể xem coi thử chỉ cứ vẫn luôn từng mới vừa đang sắp
    thôi quá lắm hơn cùng mọi mỗi từng cả riêng bên phía chút hết xong ấy đây đấy kìa này nọ kiểu chuyện lúc hồi hôm khoảng
    chừng độ tầm cỡ cách rằng thêm khác đúng sai thật thiệt nhau lấy đưa đem gửi gọi tìm tới nằm đặt để lần rốt cuộc tận đâu
    vị bằng còn nếu dù tuy nhưng hoặc ngoài trong khỏi bèn liền ngay rõ kỹ dễ khó hiểu nhớ quên tưởng nghĩ đoán nhắc bảo hở hả
    nhỉ nha nè á ủa ơ thì là mà chứ chớ đi với cũng chịu chờ đợi mãi lâu sếp giúp cụm từ câu nêu ghi hẳn hình như dường
    chắc tháng ngày năm`,
  th: `ครับ ครับผม คับ ค่ะ คะ จ้ะ จ้า จ๊ะ นะ น่ะ เนี่ย นี่ สิ ซิ เถอะ เหรอ หรอ เหรอครับ ป่ะ ปะ มั้ย ไหม หรือเปล่า รึเปล่า รึ รึยัง หรือยัง ล่ะ ละ เลย อ่ะ
    สวัสดี ขอบคุณ รบกวน สอบถาม ถาม ขอ ขอถาม อยาก อยากรู้ อยากทราบ รู้ ทราบ รู้จัก เข้าใจ จำ ลืม คิด คิดว่า เชื่อ สงสัย บอก เล่า พูด พูดถึง กล่าว
    กล่าวถึง อธิบาย แจ้ง เห็น ได้ยิน ดู อ่าน เจอ หา พบ ช่วย หน่อย ที ที่ว่า ว่า แค่ เพียง เท่านั้น เท่านี้ เอง ตัวเอง ด้วยกัน กัน ร่วมกัน
    จริง จริงๆ จริงหรือ แน่ แน่นอน ถูก ถูกต้อง ผิด ใช่ ใช่ไหม ใช่มั้ย ไม่ใช่ เป็นไง ยังไง อย่างไร แบบ แบบไหน แบบนี้ แบบนั้น อย่าง อย่างนี้ ประเภท ชนิด
    อีก อีกที อื่น อื่นๆ ต่าง ต่างๆ หลาย บาง บ้าง ทุก แต่ละ ทั้งหมด ทั้งสิ้น รวม รวมทั้ง ประมาณ ราว เกือบ กว่า เกิน มาก น้อย มากที่สุด ที่สุด
    เรื่อง เรื่องราว สิ่ง อัน ตัว ฝ่าย ทาง ด้าน ส่วน ตรง ตรงไหน ที่ไหน แถว ข้าง นอก ใน ช่วง ตอน ตอนนี้ ตอนนั้น ขณะ ขณะนี้ ปัจจุบัน เดี๋ยวนี้
    ล่าสุด ก่อนหน้า ก่อนหน้านี้ หลังจาก หลังจากนั้น ต่อมา เคย เพิ่ง กำลัง ยัง ยังคง แล้ว จบ เสร็จ เริ่ม ต้อง ควร น่า น่าจะ อาจ อาจจะ คง สามารถ
    เอา เอามา ใช้ ใส่ วาง ทำ ทำให้ ทำไม เพราะอะไร เหตุ พอ พอจะ พอดี ถ้า หาก แม้ แต่ว่า ทว่า เลยว่า เพราะ ดังนั้น จึง โดย ด้วย เช่น คือ หมายถึง
    หัวหน้า เจ้านาย เพื่อน พี่ น้อง ท่าน เรา หนู ผม ดิฉัน เขา เค้า มัน คุณ ใครๆ คนอื่น พวกเรา ตามที่ กรณี ละเอียด รายละเอียด สรุป สั้น สั้นๆ เต็ม เต็มๆ
    ชื่อว่า เรียก เรียกว่า เกิดขึ้น เกิด ได้รับ ให้ได้ ไว้ ไป มา ออก เข้า ขึ้น ลง อยู่ ถึง ต่อ กลับ จาก เฉพาะ โดยเฉพาะ ง่าย ยาก ชัด ชัดเจน นาน กี่ วัน เดือน ปี`,
};
