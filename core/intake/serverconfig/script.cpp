#include "facts/ids.h"
#include "intake/serverconfig/recognisers.h"

#include <QRegularExpression>

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

const facts::Source scriptSource{facts::Source::Kind::Configuration, 0};

// The text with its comments blanked out: a line that is commented out says nothing. Latin-1, so that positions stay bytes.
QString withoutComments(QByteArrayView text, bool python)
{
    QString out = QString::fromLatin1(text);
    QChar quote;
    for (qsizetype i = 0; i < out.size(); ++i) {
        const QChar c = out.at(i);
        const QChar next = i + 1 < out.size() ? out.at(i + 1) : QChar();
        if (!quote.isNull()) {
            if (c == u'\\')
                ++i;
            else if (c == quote || (c == u'\n' && quote != u'`'))
                quote = QChar();
            continue;
        }
        if (c == u'"' || c == u'\'' || (c == u'`' && !python)) {
            quote = c;
            continue;
        }
        const bool line = python ? c == u'#' : c == u'/' && next == u'/';
        const bool block = !python && c == u'/' && next == u'*';
        if (!line && !block)
            continue;
        const qsizetype end = line ? out.indexOf(u'\n', i) : out.indexOf("*/"_L1, i + 2);
        const qsizetype stop = end < 0 ? out.size() : line ? end : end + 2;
        for (; i < stop; ++i)
            if (out.at(i) != u'\n')
                out[i] = u' ';
        --i;
    }
    return out;
}

class Script
{
public:
    explicit Script(const QString& text) : m_text(text) {}

    QList<Shown> shown;

    QRegularExpressionMatch find(const QString& pattern) const
    {
        return QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption).match(m_text);
    }
    void add(const char* fact, const facts::Value& value, const QRegularExpressionMatch& at = {})
    {
        shown.append({{fact, value, scriptSource},
                      at.hasMatch() ? at.capturedStart() : 0,
                      at.hasMatch() ? at.capturedEnd() : 0});
    }

private:
    QString m_text;
};

// The brackets of a call are not counted: the options of cors({ … }) hold none but the origin function's.
void express(Script& script)
{
    const auto star = script.find(uR"(\.\s*options\s*\(\s*(['"`])/?\*\1)"_s);
    script.add(id::configExpressOptionsStar, star.hasMatch(), star);
    const auto cors = script.find(uR"(\.\s*use\s*\([^;]{0,80}?\bcors\s*\()"_s);
    if (cors.hasMatch()) {
        const auto throws =
            script.find(uR"(\borigin\b.{0,400}?\b(callback|cb|done|next)\s*\(\s*new\s+Error\s*\()"_s);
        script.add(id::configExpressOriginThrows, throws.hasMatch(), throws);
        const auto route = script.find(uR"(\bapp\s*\.\s*(get|post|put|patch|delete|all)\s*\(\s*['"`/])"_s);
        if (route.hasMatch())
            script.add(id::configExpressCorsAfterRoutes, route.capturedStart() < cors.capturedStart(), cors);
    }
    const auto fixed = script.find(uR"(\borigin\s*:\s*(['"`])([^'"`]+)\1)"_s);
    const QByteArray value = fixed.captured(2).toLatin1();
    if (fixed.hasMatch() && value == "*" && script.find(uR"(\bcredentials\s*:\s*true\b)"_s).hasMatch())
        script.add(id::configStarWithCredentials, true, fixed);
    if (fixed.hasMatch())
        script.add(id::configAcao, value, fixed);
}

void python(Script& script)
{
    const auto star =
        script.find(uR"((allow_origins\s*=\s*\[\s*['"]\*['"]|\borigins\s*=\s*\[?\s*['"]\*['"]))"_s);
    const auto credentials = script.find(uR"((allow_credentials|supports_credentials)\s*=\s*True\b)"_s);
    if (star.hasMatch() && credentials.hasMatch())
        script.add(id::configStarWithCredentials, true, star);
}

bool holds(QByteArrayView text, std::initializer_list<const char*> words)
{
    for (const char* word : words)
        if (text.contains(word))
            return true;
    return false;
}

bool isPython(QByteArrayView text)
{
    return holds(text, {"CORSMiddleware", "flask_cors", "from fastapi", "from flask", "CORS(app"});
}

} // namespace

double fitScript(QByteArrayView text)
{
    const QByteArrayView start = text.first(qMin<qsizetype>(text.size(), 64 * 1024));
    if (isPython(start))
        return holds(start, {"(", "import"}) ? 0.9 : 0;
    if (holds(start, {"app.options(", "app.use(", "express()", "require('cors')", "require(\"cors\")",
                      "router.use("}))
        return holds(start, {"cors(", "express", "Access-Control-", "app.options("}) ? 0.9 : 0;
    return 0;
}

QList<Shown> showScript(QByteArrayView text)
{
    const bool snake = isPython(text);
    Script script(withoutComments(text, snake));
    const bool flask = holds(text, {"flask_cors", "from flask", "CORS(app"});
    script.add(id::configServer, QByteArray(!snake ? "express" : flask ? "flask" : "fastapi"));
    if (snake)
        python(script);
    else
        express(script);
    return script.shown;
}

double fitLog(QByteArrayView text)
{
    const QByteArrayView start = text.first(qMin<qsizetype>(text.size(), 64 * 1024));
    if (start.contains("path-to-regexp") || start.contains("pathToRegexpError"))
        return 0.92;
    return 0;
}

QList<Shown> showLog(QByteArrayView text)
{
    QList<Shown> shown;
    for (const char* says : {"Missing parameter name", "Unexpected MODIFIER at"}) {
        const qsizetype at = text.indexOf(says);
        if (at >= 0) {
            shown.append({{id::logPathToRegexp, true, scriptSource}, at, at + qsizetype(qstrlen(says))});
            break;
        }
    }
    return shown;
}

} // namespace crosscheck::intake::serverconfig
