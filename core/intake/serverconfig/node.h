#pragma once

#include "intake/serverconfig/program.h"

/// What the programs of several Node frameworks have in common.
namespace crosscheck::intake::serverconfig {

/// Whether it is a program at all: the packages' names stand in prose as well.
bool isProgram(QByteArrayView start);

/// What stands inside the braces of a CORS layer's options, of the call that the pattern `opens` (its opening bracket included);
/// no match where they hold braces of their own or aren't written there.
QRegularExpressionMatch optionsOf(const Program& program, const QString& opens);

/// The `origin` option: one text is sent to whoever asks, a list is compared letter by letter.
void addOriginOption(Program& program);

/// A layer of CORS over everything, made without an origin or with `origin: true`: it lets any in.
void addAnyLayer(Program& program);

/// The options of the npm package cors, which Express and Nest use: https://github.com/expressjs/cors#configuration-options.
/// Any origin with credentials is sent as it stands; a star in a list is an origin like any other, and nobody's.
void addCorsPackage(Program& program, const QRegularExpressionMatch& options);

/// What a framework's routers do with OPTIONS for a route that other methods have.
enum class Routers {
    AnswerOptions, ///< by themselves: Express
    PassOptionsOn, ///< to what stands below: Koa, Hono
};
/// Whether a route, a router or a login check stands above `layer`, the place that adds CORS, and whether preflights come down to it
/// all the same. Nothing where nothing answers.
void addOrder(Program& program, const QRegularExpressionMatch& layer, Routers routers);

/// What a layer's path holds for where no star ends it.
enum class LayerPath {
    Beginning, ///< for every path below as well: Express
    Whole,     ///< for that path alone: Hono
};
/// What a layer that is added for one path only says of paths: `layer` captures the path first.
void addLayerPath(Program& program, const QRegularExpressionMatch& layer, LayerPath kind);

/// Socket.IO answers below /socket.io/ by itself, whatever the framework beside it does:
/// https://socket.io/docs/v4/handling-cors/. One that is made without CORS beside a layer for the rest is what has to change.
void addSocketIo(Program& program);

} // namespace crosscheck::intake::serverconfig
