#pragma once

#include <QByteArray>
#include <QString>

namespace crosscheck::intake {

/// The language of a sentence by its commonest words and its script ("pl", "zh-CN"); "en" where nothing speaks for another.
QByteArray languageOf(const QString& sentence);

} // namespace crosscheck::intake
