import { alinea, kop, lijst } from './brief.bouwstenen.ts';
import type { BriefSoort, BriefTaal, Vertaling } from './brief.sjabloon.ts';

/** What a language is called, in Dutch and by itself, which way it runs, and whether the letter on paper can print it. */
export const TAAL_NAAM: Readonly<Record<BriefTaal, { nl: string; zelf: string; richting: 'ltr' | 'rtl'; opPapier: boolean }>> = {
  ar: { nl: 'Arabisch', zelf: 'العربية', richting: 'rtl', opPapier: false },
  ti: { nl: 'Tigrinya', zelf: 'ትግርኛ', richting: 'ltr', opPapier: false },
  tr: { nl: 'Turks', zelf: 'Türkçe', richting: 'ltr', opPapier: true },
  en: { nl: 'Engels', zelf: 'English', richting: 'ltr', opPapier: true },
};

/** The language of a letter for who speaks what the intake wrote down ('Tigrinya'); undefined when there is none. */
export const taalVan = (naam: string | null): BriefTaal | undefined => {
  const gezocht = naam?.trim().toLowerCase();
  return (Object.keys(TAAL_NAAM) as BriefTaal[]).find((t) => t === gezocht || TAAL_NAAM[t].nl.toLowerCase() === gezocht || TAAL_NAAM[t].zelf.toLowerCase() === gezocht);
};

const vertaling = (titel: string, ...blokken: Vertaling['blokken']): Vertaling => ({ titel, blokken, nagezien: false });

const VOORTGANG: Record<BriefTaal, Vertaling> = {
  en: vertaling('Invitation for a talk about your integration',
    alinea('We invite you for a talk about your integration (inburgering).'), lijst('Date: {datum}', 'Time: {tijd}', 'Place: {plaats}'),
    kop('What will we talk about?'), alinea('We will talk about your lessons and your plan (PIP). You can also ask questions.'),
    kop('Do you have to come?'), alinea('Yes. You must cooperate with your guidance.'), alinea('Can you not come? Call us as soon as possible. We will make a new appointment.'),
    alinea('If you do not come and do not call, you may get a warning.'), kop('Do you have questions?'), alinea('Your contact person is {contactpersoon}. You can call {telefoon}.')),
  tr: vertaling('Uyumunuz hakkında görüşme daveti',
    alinea('Sizi uyumunuz (inburgering) hakkında bir görüşmeye davet ediyoruz.'), lijst('Tarih: {datum}', 'Saat: {tijd}', 'Yer: {plaats}'),
    kop('Ne hakkında konuşacağız?'), alinea('Dersleriniz ve planınız (PIP) hakkında konuşacağız. Siz de soru sorabilirsiniz.'),
    kop('Gelmek zorunda mısınız?'), alinea('Evet. Size verilen rehberliğe katılmak zorundasınız.'), alinea('Gelemiyor musunuz? Lütfen bizi en kısa sürede arayın. Yeni bir randevu veririz.'),
    alinea('Gelmez ve aramazsanız uyarı alabilirsiniz.'), kop('Sorunuz var mı?'), alinea('İletişim kişiniz: {contactpersoon}. Telefon: {telefoon}.')),
  ar: vertaling('دعوة إلى محادثة حول اندماجكم',
    alinea('ندعوكم إلى محادثة حول اندماجكم (inburgering).'), lijst('التاريخ: {datum}', 'الساعة: {tijd}', 'المكان: {plaats}'),
    kop('عمّ سنتحدث؟'), alinea('سنتحدث عن دروسكم وعن خطتكم (PIP). يمكنكم أيضًا طرح الأسئلة.'),
    kop('هل يجب عليكم الحضور؟'), alinea('نعم. يجب عليكم التعاون في الإرشاد الذي تحصلون عليه.'), alinea('لا تستطيعون الحضور؟ اتصلوا بنا في أقرب وقت. سنحدد موعدًا جديدًا.'),
    alinea('إذا لم تحضروا ولم تتصلوا فقد تحصلون على إنذار.'), kop('هل لديكم أسئلة؟'), alinea('الشخص المسؤول عن ملفكم: {contactpersoon}. رقم الهاتف: {telefoon}.')),
  ti: vertaling('ዕድመ ንዘተ ብዛዕባ ውህደትኩም',
    alinea('ብዛዕባ ውህደትኩም (inburgering) ንክንዛረብ ንዕድመኩም ኣለና።'), lijst('ዕለት: {datum}', 'ሰዓት: {tijd}', 'ቦታ: {plaats}'),
    kop('ብዛዕባ እንታይ ክንዛረብ ኢና?'), alinea('ብዛዕባ ትምህርትኹምን ውጥንኩምን (PIP) ክንዛረብ ኢና። ሕቶታት እውን ክትሓቱ ትኽእሉ ኢኹም።'),
    kop('ክትመጹ ግዴታ ድዩ?'), alinea('እወ። ምስቲ ዝወሃበኩም ሓገዝ ክትተሓባበሩ ግዴታ ኣለኩም።'), alinea('ክትመጹ ኣይትኽእሉን ዲኹም? ብቕልጡፍ ደውሉልና። ሓድሽ ቆጸራ ክንህበኩም ኢና።'),
    alinea('እንተዘይመጺእኩምን እንተዘይደዊልኩምን መጠንቀቕታ ክትረኽቡ ትኽእሉ ኢኹም።'), kop('ሕቶ ኣለኩም ዶ?'), alinea('ንዓኹም ዝሕግዝ ሰብ: {contactpersoon}። ቁጽሪ ስልኪ: {telefoon}።')),
};

const PVT: Record<BriefTaal, Vertaling> = {
  en: vertaling('Invitation for the participation declaration course (PVT)',
    alinea('You are going to do the participation declaration course. It is called PVT.'), alinea('You will learn about the most important values of the Netherlands: freedom, equality, solidarity and taking part.'),
    kop('When do you start?'), lijst('Date: {datum}', 'Time: {tijd}', 'Place: {plaats}', 'Organisation: {organisatie}'),
    kop('What must you do?'), alinea('You come to all meetings. You take part in an activity. After that you sign the participation declaration.'),
    alinea('Can you not come? Call us as soon as possible.'), kop('Do you have questions?'), alinea('Your contact person is {contactpersoon}. You can call {telefoon}.')),
  tr: vertaling('Katılım beyanı programına (PVT) davet',
    alinea('Katılım beyanı programına katılacaksınız. Buna PVT denir.'), alinea('Hollanda’nın en önemli değerlerini öğreneceksiniz: özgürlük, eşitlik, dayanışma ve katılım.'),
    kop('Ne zaman başlıyorsunuz?'), lijst('Tarih: {datum}', 'Saat: {tijd}', 'Yer: {plaats}', 'Kuruluş: {organisatie}'),
    kop('Ne yapmanız gerekiyor?'), alinea('Bütün toplantılara gelirsiniz. Bir etkinliğe katılırsınız. Sonra katılım beyanını imzalarsınız.'),
    alinea('Gelemiyor musunuz? Lütfen bizi en kısa sürede arayın.'), kop('Sorunuz var mı?'), alinea('İletişim kişiniz: {contactpersoon}. Telefon: {telefoon}.')),
  ar: vertaling('دعوة إلى مسار إعلان المشاركة (PVT)',
    alinea('ستشاركون في مسار إعلان المشاركة. ويُسمى PVT.'), alinea('ستتعلمون أهم قيم هولندا: الحرية والمساواة والتضامن والمشاركة.'),
    kop('متى تبدؤون؟'), lijst('التاريخ: {datum}', 'الساعة: {tijd}', 'المكان: {plaats}', 'المنظمة: {organisatie}'),
    kop('ماذا يجب أن تفعلوا؟'), alinea('تحضرون جميع اللقاءات. تشاركون في نشاط. بعد ذلك توقعون إعلان المشاركة.'),
    alinea('لا تستطيعون الحضور؟ اتصلوا بنا في أقرب وقت.'), kop('هل لديكم أسئلة؟'), alinea('الشخص المسؤول عن ملفكم: {contactpersoon}. رقم الهاتف: {telefoon}.')),
  ti: vertaling('ዕድመ ንመደብ ቃል-ኪዳን ተሳትፎ (PVT)',
    alinea('ኣብ መደብ ቃል-ኪዳን ተሳትፎ ክትሳተፉ ኢኹም። PVT ይበሃል።'), alinea('ብዛዕባ እቶም ኣገደስቲ ክብርታት ሃገረ ሆላንድ ክትመሃሩ ኢኹም: ናጽነት፣ ማዕርነት፣ ምትሕግጋዝን ተሳትፎን።'),
    kop('መዓስ ትጅምሩ?'), lijst('ዕለት: {datum}', 'ሰዓት: {tijd}', 'ቦታ: {plaats}', 'ትካል: {organisatie}'),
    kop('እንታይ ክትገብሩ ኣለኩም?'), alinea('ኣብ ኩሉ ኣኼባታት ትመጹ። ኣብ ሓደ ንጥፈት ትሳተፉ። ድሕሪኡ ነቲ ቃል-ኪዳን ተሳትፎ ትፍርሙ።'),
    alinea('ክትመጹ ኣይትኽእሉን ዲኹም? ብቕልጡፍ ደውሉልና።'), kop('ሕቶ ኣለኩም ዶ?'), alinea('ንዓኹም ዝሕግዝ ሰብ: {contactpersoon}። ቁጽሪ ስልኪ: {telefoon}።')),
};

const CERTIFICAAT: Record<BriefTaal, Vertaling> = {
  en: vertaling('You will receive your certificate',
    alinea('You have finished your integration. Congratulations!'), alinea('The municipality will give you your certificate.'), lijst('Date: {datum}', 'Time: {tijd}', 'Place: {plaats}'),
    alinea('Bring your residence document. You may bring family.'), alinea('Your contact person is {contactpersoon}. You can call {telefoon}.')),
  tr: vertaling('Sertifikanızı alıyorsunuz',
    alinea('Uyumunuzu tamamladınız. Tebrikler!'), alinea('Sertifikanızı belediye verecek.'), lijst('Tarih: {datum}', 'Saat: {tijd}', 'Yer: {plaats}'),
    alinea('Oturma belgenizi getirin. Ailenizi de getirebilirsiniz.'), alinea('İletişim kişiniz: {contactpersoon}. Telefon: {telefoon}.')),
  ar: vertaling('ستحصلون على شهادتكم',
    alinea('لقد أنهيتم اندماجكم. تهانينا!'), alinea('ستسلمكم البلدية شهادتكم.'), lijst('التاريخ: {datum}', 'الساعة: {tijd}', 'المكان: {plaats}'),
    alinea('أحضروا معكم وثيقة الإقامة. يمكنكم إحضار عائلتكم.'), alinea('الشخص المسؤول عن ملفكم: {contactpersoon}. رقم الهاتف: {telefoon}.')),
  ti: vertaling('ምስክር ወረቐትኩም ክትቅበሉ ኢኹም',
    alinea('ውህደትኩም ወዲእኩም። እንቋዕ ሓጎሰኩም!'), alinea('ምስክር ወረቐትኩም ምምሕዳር ከተማ ክህበኩም እዩ።'), lijst('ዕለት: {datum}', 'ሰዓት: {tijd}', 'ቦታ: {plaats}'),
    alinea('መንበሪ ፍቓድኩም ሒዝኩም ምጹ። ስድራኹም እውን ክትማልኡ ትኽእሉ ኢኹም።'), alinea('ንዓኹም ዝሕግዝ ሰብ: {contactpersoon}። ቁጽሪ ስልኪ: {telefoon}።')),
};

/** Translations of version 1 of the invitations. A template with another version has none until it is translated again. */
const VERTALINGEN: Partial<Record<BriefSoort, Readonly<Record<BriefTaal, Vertaling>>>> = {
  'uitnodiging-voortgang': VOORTGANG, 'uitnodiging-pvt': PVT, 'certificaat-uitreiking': CERTIFICAAT,
};

/** The translation of a version of a template; undefined where none exists, and then Dutch is all there is. */
export const vertalingVan = (soort: BriefSoort, versie: number, taal: BriefTaal): Vertaling | undefined => (versie === 1 ? VERTALINGEN[soort]?.[taal] : undefined);

/** Languages in which a version of a template exists beside Dutch. */
export const talenVan = (soort: BriefSoort, versie: number): BriefTaal[] => (Object.keys(TAAL_NAAM) as BriefTaal[]).filter((t) => vertalingVan(soort, versie, t));
