#include "browser_text.h"

#include "diagnosis/witness.h"
#include "report/secrets.h"

#include <QCoreApplication>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

QByteArray witnessText(const facts::Witness& witness)
{
    const diagnosis::Comparison comparison = diagnosis::compare(witness);
    QString out = words::say(comparison.verdict) + u'\n';
    for (const words::Text& difference : comparison.differences)
        out += u"  "_s + words::say(difference) + u'\n';
    const auto line = [](const QString& text) {
        return u"    "_s + QString::fromUtf8(report::maskedText(text.toUtf8(), {})) + u'\n';
    };
    if (witness.console.isEmpty()) {
        out += QCoreApplication::translate("cli", "Its console stayed empty.") + u'\n';
    } else {
        out += QCoreApplication::translate("cli", "Its console:") + u'\n';
        for (const QString& text : witness.console)
            out += line(text);
    }
    for (const words::Text& because : diagnosis::withheldCookies(witness))
        out += words::say(because) + u'\n';
    out += QCoreApplication::translate("cli", "How it was run:") + u'\n';
    for (const words::Text& condition : diagnosis::conditions(witness))
        out += line(words::say(condition));
    return out.toUtf8();
}

} // namespace crosscheck::cli
