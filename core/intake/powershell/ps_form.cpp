#include "intake/powershell/reader.h"

namespace crosscheck::intake {

namespace {

/// A parameter's value: in quotes where it is no token, or has them already.
QByteArray parameter(const QByteArray& value)
{
    const bool token = !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) {
        return uchar(c) > ' ' && uchar(c) < 0x7F && !QByteArrayView("()<>@,;:\\\"/[]?={}").contains(c);
    });
    const bool quoted = value.size() > 1 && value.startsWith('"') && value.endsWith('"');
    return token || quoted ? value : '"' + value + '"';
}

QByteArray disposition(const QByteArray& name, const QByteArray& file)
{
    return "Content-Disposition: form-data; name=" + parameter(name) +
           (file.isEmpty() ? QByteArray() : "; filename=" + parameter(file));
}

const QByteArray plain = "Content-Type: text/plain; charset=utf-8\r\n";

void add(PsForm& form, const QByteArray& head, const PsValue& value)
{
    form.body +=
        (form.body.isEmpty() ? "--" : "\r\n--") + form.boundary + "\r\n" + head + "\r\n\r\n" + value.shown();
    if (value.kind == PsValue::Kind::File)
        form.files.append(value.shown());
}

/// An entry of -Form as AddMultipartContent puts it in; the items of a list one by one.
/// https://github.com/PowerShell/PowerShell/blob/master/src/Microsoft.PowerShell.Commands.Utility/commands/utility/WebCmdlet/Common/WebRequestPSCmdlet.Common.cs
void addField(PsForm& form, const QByteArray& name, const PsValue& value)
{
    if (value.kind == PsValue::Kind::List) {
        for (const PsValue& item : value.items)
            addField(form, name, item);
        return;
    }
    if (value.kind != PsValue::Kind::File)
        return add(form, plain + disposition(name, {}), value);
    const qsizetype slash = qMax(value.text.lastIndexOf('/'), value.text.lastIndexOf('\\'));
    const QByteArray file = value.text.mid(slash + 1);
    add(form,
        disposition(name, file) + "; filename*=utf-8''" + file.toPercentEncoding("!#$&+^`|") +
            "\r\nContent-Type: application/octet-stream",
        value);
}

/// A part that was made and added by hand.
void addPart(PsForm& form, const PsValue& part, const PsValue* name)
{
    const PsValue* const set = part.entry("contentdisposition");
    const PsValue nothing;
    const PsValue* const shownName = set ? set->entry("name") : name;
    const PsValue* const file = set ? set->entry("filename") : nullptr;
    const PsValue* const type = part.entry("contenttype");
    QByteArray head = part.text == "stringcontent" && !type ? plain : QByteArray();
    if (type)
        head =
            "Content-Type: " + (type->kind == PsValue::Kind::Object ? type->items.value(0) : *type).shown() +
            "\r\n";
    add(form,
        head +
            disposition(shownName ? shownName->shown() : QByteArray(), file ? file->shown() : QByteArray()),
        part.items.isEmpty() ? nothing : part.items.first());
}

} // namespace

PsForm psForm(const PsValue& form)
{
    PsForm made;
    made.boundary = "00000000-0000-4000-8000-000000000000"; // a GUID of each time
    for (const auto& [key, value] : form.map)
        addField(made, key, value);
    for (const PsValue& part : form.items)
        addPart(made, part, nullptr);
    made.body += "\r\n--" + made.boundary + "--\r\n";
    return made;
}

} // namespace crosscheck::intake
