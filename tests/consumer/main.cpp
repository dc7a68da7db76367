// Diagnoses one exchange with nothing but the installed library, and says what it found.
#include <diagnosis/diagnosis.h>
#include <intake/intake.h>

#include <cstdio>

int main()
{
    using namespace crosscheck;
    const QByteArray exchange = "GET /items HTTP/1.1\r\n"
                                "Host: api.example.com\r\n"
                                "Origin: https://app.example.com\r\n"
                                "\r\n"
                                "HTTP/1.1 200 OK\r\n"
                                "Content-Type: application/json\r\n"
                                "Access-Control-Allow-Origin: https://app.example.com/\r\n"
                                "\r\n"
                                "{}";
    const facts::Investigation known = intake::merge({}, intake::understand(exchange));
    const diagnosis::Diagnosis found = diagnosis::diagnose(known);
    if (found.causes.isEmpty()) {
        std::puts("nothing");
        return 1;
    }
    const diagnosis::RankedCause& first = found.causes.first();
    std::printf("%s / %s\n%s\n", fetch::slug(first.symptom).constData(), first.root.constData(),
                qPrintable(words::english(found.happened)));
    return 0;
}
