#include "language.h"

#include <QRegularExpression>
#include <QStringList>

namespace crosscheck::intake {

namespace {
struct Language
{
    const char* code;
    const char* words; ///< short words that stand in nearly every sentence
};
constexpr Language languages[] = {
    {"en", "the did not for in was is from because origin to by of and request"},
    {"de", "der die das nicht wurde für von ist und auf ein eine den dem wird ursprung herkunft anfrage "
           "zugelassen erlaubt blockiert"},
    {"fr",
     "non le la les des une pas dans pour est été par sur n'a origine autorisée autorisé refusée de du"},
    {"es",
     "el los las una para por del no está fue origen permitido permitida solicitud bloqueado bloqueada en "
     "ha sido con que porque la de un acceso"},
    {"pt-BR",
     "não foi para uma pelo pela do da no na origem permitido permitida bloqueado bloqueada requisição em de "
     "acesso"},
    {"it",
     "il non è stato per nella della del di origine consentito consentita richiesta bloccata ha trovato"},
    {"pl", "nie w nagłówku dla zasobu odpowiedzi źródło na znalazło jest żądanie zablokowano"},
    {"nl", "het niet voor van de een werd is op oorsprong toegestaan geblokkeerd in"},
    {"sv", "det inte för av och är på ursprung tillåtet blockerad hittade"},
    {"cs", "není pro nebyl v hlavičce původ nenašel se na zdroj žádné záhlaví přístup zásada počátku"},
    {"tr", "için bir değil bu izin kaynak kökeni verilmedi ve isteği başarılı olmadı engellendi"},
    {"hu", "nem a az és található fejléc engedélyezett"},
    {"vi", "không được này bởi và của từ cho là phép chặn nguồn"},
    {"id", "tidak untuk dari yang di asal diizinkan diblokir"},
};
} // namespace

QByteArray languageOf(const QString& sentence)
{
    int cyrillic = 0, han = 0, kana = 0, hangul = 0;
    for (const QChar c : sentence) {
        switch (c.script()) {
        case QChar::Script_Cyrillic:
            ++cyrillic;
            break;
        case QChar::Script_Han:
            ++han;
            break;
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            ++kana;
            break;
        case QChar::Script_Hangul:
            ++hangul;
            break;
        default:
            break;
        }
    }
    if (kana > 2)
        return "ja";
    if (hangul > 1)
        return "ko";
    if (han > 3) {
        for (const QChar c : QStringLiteral("來請國標頭應該問題許於讀遠資檔態")) {
            if (sentence.contains(c))
                return "zh-TW";
        }
        return "zh-CN";
    }
    if (cyrillic > 5)
        return sentence.contains(u'і') || sentence.contains(u'ї') ? "uk" : "ru";
    // The words of an address are nobody's language.
    static const QRegularExpression address(QStringLiteral("[a-z][a-z0-9+.-]*://[!-~]+"));
    QStringList words;
    QString word;
    const QString lower = sentence.toLower().remove(address);
    for (const QChar c : lower) {
        if (c.isLetter() || (c == u'\'' && !word.isEmpty())) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    words.append(word);
    QByteArray best = "en";
    int most = 0;
    for (const Language& language : languages) {
        const QStringList known = QString::fromUtf8(language.words).split(u' ');
        int count = 0;
        for (const QString& one : words)
            count += known.contains(one) ? 1 : 0;
        if (count > most) {
            most = count;
            best = language.code;
        }
    }
    return best;
}

} // namespace crosscheck::intake
