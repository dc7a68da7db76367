#include "lines.h"

#include "engines/tables.h"

namespace crosscheck::intake {

namespace {
enum Word { Cors, Http, EdgeCode, Blocked };

/// What "blocked" is in the languages that Firefox's text is met in.
constexpr const char16_t* blockedWords[] = {
    u"block",    u"bloqu",    u"blocc",        u"blokk",   u"blokov",   u"zablok",
    u"diblokir", u"engellen", u"заблокирован", u"blocage", u"blocat",   u"阻止",
    u"拦截",     u"封鎖",     u"封锁",         u"屏蔽",    u"ブロック", u"차단",
};
} // namespace

const QList<QString>& shapeWords()
{
    static const QList<QString> words = [] {
        QList<QString> all{QStringLiteral("cors"), QStringLiteral("http"), QStringLiteral("sec71")};
        for (const char16_t* word : blockedWords)
            all.append(QString::fromUtf16(word));
        // Codes behind "net::" that no table names are found by that.
        all.append(QStringLiteral("neterr"));
        for (const engines::NetError& error : engines::netErrors())
            all.append(engines::squeezedLetters(QString::fromLatin1(error.code)));
        return all;
    }();
    return words;
}

QList<engines::Said> shapedLines(const engines::Squeezed& text,
                                 const std::vector<engines::KeyScan::Hit>& places)
{
    constexpr int blockedEnd = Blocked + int(std::size(blockedWords));
    QList<qsizetype> cors;
    QList<qsizetype> http;
    QList<qsizetype> blocked;
    QList<qsizetype> errors;
    bool edge = false;
    for (const engines::KeyScan::Hit& hit : places) {
        const qsizetype at = text.originalBegin(hit.at);
        if (hit.key == EdgeCode)
            edge = true;
        else
            (hit.key == Cors        ? cors
             : hit.key == Http      ? http
             : hit.key < blockedEnd ? blocked
                                    : errors)
                .append(at);
    }
    for (QList<qsizetype>* list : {&cors, &http, &blocked, &errors})
        std::sort(list->begin(), list->end());
    QList<engines::Said> found;
    readNetworkErrors(text.original, errors, found);
    readRequestLines(text.original, http, found);
    if (edge)
        readEdgeCodes(text.original, found);
    readTranslatedPolicies(text.original, cors, found);
    readTranslatedBlocks(text.original, blocked, found);
    readOriginLogs(text.original, cors, found);
    return found;
}

} // namespace crosscheck::intake
