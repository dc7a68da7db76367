#include "engines/assemble.h"
#include "engines/engine.h"

namespace crosscheck::engines {

namespace {
Engine engineOf(const QByteArray& name)
{
    return name == "gecko" ? Engine::Gecko : name == "webkit" ? Engine::WebKit : Engine::Chromium;
}
} // namespace

QList<Recognised> recognise(QStringView text)
{
    const Squeezed squeezed = squeeze(text);
    QList<Recognised> result;
    const QList<Said> all = assemble(todaysRows().find(squeezed));
    for (const Said& said : all) {
        Recognised one;
        one.engine = engineOf(said.engine);
        one.symptom = said.symptom;
        one.initiator = said.fields.value(Field::Kind);
        one.pageOrigin = said.fields.value(Field::Origin);
        one.requestUrl = said.fields.value(Field::Url);
        one.redirectUrl = said.fields.value(Field::Next);
        // Behind "redirected from" stands the URL that was asked for.
        if (said.fields.contains(Field::First)) {
            one.redirectUrl = one.requestUrl;
            one.requestUrl = said.fields.value(Field::First);
        }
        one.acaoValue = said.fields.value(Field::Value);
        one.method = said.fields.value(Field::Method);
        one.header = said.fields.value(Field::Header);
        if (said.fields.contains(Field::Status))
            one.status = said.fields.value(Field::Status).toInt();
        one.position = said.begin;
        one.length = said.end - said.begin;
        one.row = said.row;
        one.sideLine = said.role == Role::Side;
        result.append(one);
    }
    return result;
}

} // namespace crosscheck::engines
