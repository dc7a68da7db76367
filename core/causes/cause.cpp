#include "causes/cause.h"

namespace crosscheck::causes {

QByteArray slug(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Possible:
        return "possible";
    case Certainty::Likely:
        return "likely";
    case Certainty::Certain:
        return "certain";
    }
    return {};
}

QByteArray slug(Side side)
{
    switch (side) {
    case Side::Page:
        return "page";
    case Side::Server:
        return "server";
    case Side::Proxy:
        return "proxy";
    case Side::Cdn:
        return "cdn";
    case Side::Browser:
        return "browser";
    case Side::Network:
        return "network";
    case Side::Nobody:
        return "nobody";
    }
    return {};
}

const Root* find(QByteArrayView id)
{
    for (const Root& root : all()) {
        if (id == root.id)
            return &root;
    }
    return nullptr;
}

} // namespace crosscheck::causes
