#include "intake/powershell/ps_reader.h"

namespace crosscheck::intake {

namespace {

PsValue oneOrList(const QList<PsValue>& items)
{
    return items.size() == 1 ? items.first() : psList(items);
}

/// Select-Object -First, -Last, -Skip, -Unique and -ExpandProperty.
std::optional<PsValue> selected(const PsCall& call, const QList<PsValue>& items)
{
    QList<PsValue> kept = items;
    if (const PsValue* skip = call.find("skip"))
        kept = kept.mid(skip->shown().toLongLong());
    if (const PsValue* first = call.find("first"))
        kept = kept.first(qBound(qsizetype(0), first->shown().toLongLong(), kept.size()));
    if (const PsValue* last = call.find("last"))
        kept = kept.last(qBound(qsizetype(0), last->shown().toLongLong(), kept.size()));
    if (const PsValue* property = call.find("expandproperty")) {
        for (PsValue& item : kept) {
            const std::optional<PsValue> part = psMember(item, property->shown());
            if (!part)
                return std::nullopt;
            item = *part;
        }
    } else if (givenTo(call, "property", 0)) {
        return std::nullopt;
    }
    return oneOrList(kept);
}

std::optional<PsValue> sorted(const PsCall& call, QList<PsValue> items)
{
    const PsValue* property = givenTo(call, "property", 0);
    const auto key = [&](const PsValue& item) {
        return property ? psMember(item, property->shown()).value_or(item) : item;
    };
    std::stable_sort(items.begin(), items.end(), [&](const PsValue& one, const PsValue& other) {
        const std::optional<PsValue> less = operated(key(one), "lt", key(other));
        return less && less->text == "true";
    });
    if (call.find("descending"))
        std::reverse(items.begin(), items.end());
    return oneOrList(items);
}

} // namespace

std::optional<PsValue> psFiltered(const PsCall& call, const PsValue& input)
{
    const QByteArray name = call.name.toLower();
    if (!isKnown(input) || input.kind == PsValue::Kind::Null)
        return std::nullopt;
    const QList<PsValue> items = input.kind == PsValue::Kind::List ? input.items : QList<PsValue>{input};
    if (name == "out-string")
        return psText(input.shown() + '\n');
    if (name == "join-string") {
        const PsValue* separator = givenTo(call, "separator", 1);
        return operated(psList(items), "join", separator ? *separator : psText({}));
    }
    if (name == "select-object" || name == "select")
        return selected(call, items);
    if (name == "sort-object" || name == "sort")
        return sorted(call, items);
    return std::nullopt;
}

} // namespace crosscheck::intake
