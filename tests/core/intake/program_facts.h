#pragma once

#include "facts/ids.h"
#include "intake/intake.h"

namespace crosscheck::test {

/// What a pasted text tells under a fact's id, as people read it; empty: nothing.
inline QByteArray toldOf(const QByteArray& text, QByteArrayView id)
{
    facts::FactSet set;
    for (const facts::Fact& fact : intake::understand(text).facts)
        set.add(fact);
    const facts::Fact* fact = set.find(id);
    return fact ? facts::display(fact->value).toUtf8() : QByteArray();
}

} // namespace crosscheck::test
