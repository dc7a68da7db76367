#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html as JSON and as XML, and Terraform's
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_cors_configuration.
double fit(QByteArrayView start)
{
    const bool json = start.contains("\"AllowedOrigins\"") && start.contains("\"AllowedMethods\"");
    const bool xml = start.contains("<CORSRule>") && start.contains("<AllowedOrigin>");
    const bool terraform = start.contains("cors_rule") && start.contains("allowed_origins");
    return json || xml || terraform ? 0.94 : 0;
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors-troubleshooting.html: a preflight that no rule fits is answered with 403
// and no header. Several rules say several things: their lists aren't looked at.
void limits(Program& program)
{
    const QString methods = uR"((?:"AllowedMethods"\s*:|\ballowed_methods\s*=)\s*\[([^\]]*)\])"_s;
    const auto one = program.find(methods);
    if (!one.hasMatch() || program.find(methods, one.capturedEnd()).hasMatch())
        return;
    program.add(id::configPreflightRefusal, QByteArray("whole"));
    program.add(id::configMethods, quotedTexts(one.captured(1)), one);
    const auto listed = program.find(uR"((?:"AllowedHeaders"\s*:|\ballowed_headers\s*=)\s*\[([^\]]*)\])"_s);
    program.addHeaders(quotedTexts(listed.captured(1)), listed.hasMatch() ? listed : one);
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, text.contains("cors_rule") ? Program::Comments::Hash : Program::Comments::None);
    program.add(id::configServer, QByteArray("s3"));
    program.addOrigins(program.find(uR"((?:"AllowedOrigins"\s*:|\ballowed_origins\s*=)\s*\[([^\]]*)\])"_s));
    const QString one = uR"(<AllowedOrigin>\s*([^<\s]*)\s*</AllowedOrigin>)"_s;
    const auto first = program.find(one);
    QList<QByteArray> origins;
    for (auto next = first; next.hasMatch(); next = program.find(one, next.capturedEnd()))
        origins.append(next.captured(1).toLatin1());
    if (!origins.isEmpty() && !origins.join().contains('*'))
        program.add(id::configOrigins, origins, first);
    program.addAnyOrigin(
        uR"((?:"AllowedOrigins"\s*:|\ballowed_origins\s*=)\s*\[\s*"\*"\s*\]|<AllowedOrigin>\s*\*\s*</AllowedOrigin>)"_s);
    limits(program);
    return program.shown;
}

} // namespace

Recogniser make_s3()
{
    return {"s3", fit, show, true};
}

} // namespace crosscheck::intake::serverconfig
