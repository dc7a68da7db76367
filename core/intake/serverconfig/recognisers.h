#pragma once

#include "facts/fact.h"

#include <QByteArrayView>
#include <QList>

/// What a pasted configuration or program tells: facts, each with the place that shows it.
namespace crosscheck::intake::serverconfig {

struct Shown
{
    facts::Fact fact;
    qsizetype begin = 0, end = 0; ///< bytes of the text; equal where no single place shows it
};

/// How well the text fits, 0 to 1; cheap.
double fitNginx(QByteArrayView text);
double fitScript(QByteArrayView text);
double fitLog(QByteArrayView text);

QList<Shown> showNginx(QByteArrayView text);
/// Express, FastAPI, Flask: by their words, strings and comments told apart; the program is not run and not parsed.
QList<Shown> showScript(QByteArrayView text);
/// What a server prints when it refuses to start.
QList<Shown> showLog(QByteArrayView text);

} // namespace crosscheck::intake::serverconfig
