#pragma once

#include "intake/curl/jq_json.h"

#include <QHash>

namespace crosscheck::intake {

/// Runs a filter over its text: every part gives all it makes of one input, and is read again for the next.
class JqFilter
{
public:
    JqFilter(QByteArrayView text, const QHash<QByteArray, Json>& variables)
        : m_text(text), m_variables(variables)
    {
    }
    std::optional<QList<Json>> run(const Json& input)
    {
        m_at = 0;
        const QList<Json> outputs = pipe(input);
        blanks();
        return m_bad || m_at < m_text.size() ? std::nullopt : std::optional(outputs);
    }

private:
    void blanks()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '#') {
            while (m_at < m_text.size() && m_text[m_at] != '\n')
                ++m_at;
            blanks();
        }
    }
    bool at(QByteArrayView what)
    {
        blanks();
        return m_text.sliced(m_at).startsWith(what);
    }
    bool take(QByteArrayView what)
    {
        if (!at(what))
            return false;
        m_at += what.size();
        return true;
    }
    bool takeWord(QByteArrayView what)
    {
        const qsizetype behind = m_at + what.size();
        if (!at(what) || (m_at + what.size() < m_text.size() && isName(m_text[m_at + what.size()])))
            return false;
        m_at = qMax(behind, m_at + what.size());
        return true;
    }
    static bool isName(char c) { return isalnum(uchar(c)) || c == '_'; }
    QByteArray name()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isName(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from).toByteArray();
    }
    QList<Json> refused()
    {
        m_bad = true;
        return {};
    }

    QList<Json> pipe(const Json& input);
    QList<Json> comma(const Json& input);
    QList<Json> binary(const Json& input, int least);
    QList<Json> postfix(const Json& input);
    QList<Json> suffix(const QList<Json>& values, const Json& input);
    QList<Json> term(const Json& input);
    QList<Json> string(const Json& input, const QByteArray& format);
    QList<Json> object(const Json& input);
    QList<Json> condition(const Json& input);
    QList<Json> call(const QByteArray& name, const Json& input);
    std::optional<Json> calculated(const Json& left, const QByteArray& op, const Json& right);
    QList<Json> field(const Json& value, const Json& key);

    QByteArrayView m_text;
    const QHash<QByteArray, Json>& m_variables;
    qsizetype m_at = 0;
    int m_depth = 0, m_steps = 0;
    bool m_bad = false;
};

/// A format of text: @uri, @base64 …; none of those that are not followed.
std::optional<QByteArray> jqFormatted(const QByteArray& format, const Json& value);

} // namespace crosscheck::intake
