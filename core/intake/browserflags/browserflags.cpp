#include "facts/ids.h"
#include "intake/importer.h"

namespace crosscheck::intake {

namespace {

constexpr QByteArrayView flag = "--disable-web-security";

// A browser's command line, or the bar that Chromium shows for it. Beside a message or a request those tell more.
double fit(QByteArrayView utf8)
{
    constexpr qsizetype most = 1 << 16;
    return utf8.size() <= most && utf8.contains(flag) ? 0.6 : 0;
}

Understood read(QByteArrayView utf8)
{
    Understood out;
    out.kind = Kind::BrowserCommand;
    facts::Fact fact;
    fact.id = facts::id::worksWithSecurityOff;
    fact.value = true;
    fact.source = {facts::Source::Kind::Person, -1};
    out.facts.append(fact);
    const qsizetype at = utf8.indexOf(flag);
    const qsizetype begin = QString::fromUtf8(utf8.first(at)).size();
    out.spans.append({begin, begin + flag.size(), fact.id});
    return out;
}

const words::Sentence browserCommandWords{"paste.browser-command", "intake",
                                          QT_TRANSLATE_NOOP("intake", "command line of a browser")};

} // namespace

Importer make_browserflags()
{
    return {"browserflags", &browserCommandWords, fit, read};
}

} // namespace crosscheck::intake
