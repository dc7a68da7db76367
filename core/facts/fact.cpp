#include "facts/fact.h"

using namespace Qt::StringLiterals;

namespace crosscheck::facts {

namespace {
// What was seen on the wire beats what a text says of it; a person who corrects a field by hand knows why.
int strength(Source::Kind kind)
{
    switch (kind) {
    case Source::Kind::Message:
        return 0;
    case Source::Kind::Wizard:
        return 1;
    case Source::Kind::Configuration:
        return 2;
    case Source::Kind::Request:
        return 3;
    case Source::Kind::Replay:
        return 4;
    case Source::Kind::Har:
        return 5;
    case Source::Kind::Exchange:
        return 6;
    case Source::Kind::Person:
        return 7;
    }
    return 0;
}

QString displayBytes(const QByteArray& bytes)
{
    QString out;
    for (const char c : bytes) {
        const uchar byte = uchar(c);
        if (byte < 0x20 || byte > 0x7e)
            out += u"\\x"_s + QString::fromLatin1(QByteArray(1, c).toHex().toUpper());
        else
            out += QLatin1Char(c);
    }
    return out;
}
} // namespace

void FactSet::add(const Fact& fact)
{
    for (Fact& known : m_facts) {
        if (known.id == fact.id && known.source == fact.source) {
            known.value = fact.value;
            return;
        }
    }
    m_facts.append(fact);
}

const Fact* FactSet::find(QByteArrayView id) const
{
    const Fact* best = nullptr;
    for (const Fact& fact : m_facts) {
        if (id == fact.id && (!best || strength(fact.source.kind) >= strength(best->source.kind)))
            best = &fact;
    }
    return best;
}

std::optional<bool> FactSet::truth(QByteArrayView id) const
{
    const Fact* fact = find(id);
    const bool* value = fact ? std::get_if<bool>(&fact->value) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<qint64> FactSet::number(QByteArrayView id) const
{
    const Fact* fact = find(id);
    const qint64* value = fact ? std::get_if<qint64>(&fact->value) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<QByteArray> FactSet::bytes(QByteArrayView id) const
{
    const Fact* fact = find(id);
    const QByteArray* value = fact ? std::get_if<QByteArray>(&fact->value) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<QList<QByteArray>> FactSet::list(QByteArrayView id) const
{
    const Fact* fact = find(id);
    const QList<QByteArray>* value = fact ? std::get_if<QList<QByteArray>>(&fact->value) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

QList<Contradiction> FactSet::contradictions() const
{
    QList<Contradiction> out;
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        const Fact* counts = find(m_facts.at(i).id);
        if (counts == &m_facts.at(i) || counts->value == m_facts.at(i).value)
            continue;
        // A correction is meant to differ from what it corrects.
        if (counts->source.kind == Source::Kind::Person || counts->source.kind == m_facts.at(i).source.kind)
            continue;
        const bool told =
            std::any_of(out.begin(), out.end(), [&](const Contradiction& c) { return c.id == counts->id; });
        if (!told)
            out.append({counts->id, m_facts.at(i), *counts});
    }
    return out;
}

QString display(const Value& value)
{
    if (const bool* truth = std::get_if<bool>(&value))
        return *truth ? u"true"_s : u"false"_s;
    if (const qint64* number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const QByteArray* bytes = std::get_if<QByteArray>(&value))
        return displayBytes(*bytes);
    QStringList items;
    for (const QByteArray& item : std::get<QList<QByteArray>>(value))
        items.append(displayBytes(item));
    return items.join(u", "_s);
}

QString display(const Source& source)
{
    const auto counted = [&](const QString& what) {
        return source.index < 0 ? what : what + u' ' + QString::number(source.index + 1);
    };
    switch (source.kind) {
    case Source::Kind::Message:
        return counted(u"message"_s);
    case Source::Kind::Exchange:
        return counted(u"exchange"_s);
    case Source::Kind::Request:
        return u"request"_s;
    case Source::Kind::Har:
        return counted(u"HAR entry"_s);
    case Source::Kind::Configuration:
        return u"configuration"_s;
    case Source::Kind::Wizard:
        return u"answer"_s;
    case Source::Kind::Person:
        return u"correction"_s;
    case Source::Kind::Replay:
        return u"replay"_s;
    }
    return {};
}

QDebug operator<<(QDebug debug, const Fact& fact)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << fact.id << "=" << display(fact.value) << " (" << display(fact.source) << ")";
    return debug;
}

} // namespace crosscheck::facts
