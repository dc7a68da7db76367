#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
double fit(QByteArrayView start)
{
    return start.contains("\"AllowedOrigins\"") && start.contains("\"AllowedMethods\"") ? 0.94 : 0;
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("s3"));
    program.addOrigins(program.find(uR"("AllowedOrigins"\s*:\s*\[([^\]]*)\])"_s));
    return program.shown;
}

} // namespace

Recogniser make_s3()
{
    return {"s3", fit, show};
}

} // namespace crosscheck::intake::serverconfig
