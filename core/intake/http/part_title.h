#pragma once

#include <QByteArray>

#include <optional>

namespace crosscheck::intake {

/// "Headers:" and "Body (JSON):" below a request line, as people write a request down: a title, no header.
struct PartTitle
{
    enum class Part { Headers, Body, Form };
    Part part = Part::Headers;
    QByteArray rest; ///< what stands behind the colon
};

std::optional<PartTitle> partTitle(const QByteArray& line);

} // namespace crosscheck::intake
