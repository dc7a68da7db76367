#include "intake/importer.h"
#include "intake/serverconfig/recognisers.h"

#include <algorithm>

namespace crosscheck::intake {

namespace {

using serverconfig::Shown;

double fit(QByteArrayView text)
{
    return std::max(
        {serverconfig::fitNginx(text), serverconfig::fitScript(text), serverconfig::fitLog(text)});
}

// A byte of UTF-8 as a position in UTF-16, which spans count in.
class Positions
{
public:
    explicit Positions(QByteArrayView text) : m_text(text) {}
    qsizetype of(qsizetype byte) const { return QString::fromUtf8(m_text.first(byte)).size(); }

private:
    QByteArrayView m_text;
};

Understood read(QByteArrayView text)
{
    Understood understood;
    understood.kind = Kind::ServerConfiguration;
    const double log = serverconfig::fitLog(text), script = serverconfig::fitScript(text),
                 nginx = serverconfig::fitNginx(text);
    const double best = std::max({log, script, nginx});
    const QList<Shown> shown = best == log && log > 0 ? serverconfig::showLog(text)
                               : best == nginx        ? serverconfig::showNginx(text)
                                                      : serverconfig::showScript(text);
    const Positions positions(text);
    for (const Shown& one : shown) {
        understood.facts.append(one.fact);
        if (one.end > one.begin)
            understood.spans.append({positions.of(one.begin), positions.of(one.end), one.fact.id});
    }
    return understood;
}

const words::Sentence configurationWords{"paste.server-configuration", "intake",
                                         QT_TRANSLATE_NOOP("intake", "server configuration")};

} // namespace

Importer make_serverconfig()
{
    return {"serverconfig", &configurationWords, fit, read, true};
}

} // namespace crosscheck::intake
