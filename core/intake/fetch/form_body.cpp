#include "intake/fetch/form_body.h"

#include "intake/request_notes.h"

namespace crosscheck::intake {

page::Body formBody(const JsValue& form, QByteArray& type, QList<Note>& noted)
{
    const QByteArray boundary = "----formdata-crosscheck-0a1b2c3d4e5f";
    page::Body made;
    made.kind = page::Body::Kind::Form;
    for (const auto& [key, value] : form.members)
        made.bytes += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" +
                      value.shown() + "\r\n";
    made.bytes += "--" + boundary + "--\r\n";
    type = "multipart/form-data; boundary=" + boundary;
    noted.append(Note{words::text(notes::boundary, QString::fromLatin1(boundary)), -1, -1});
    return made;
}

} // namespace crosscheck::intake
