#include "allocations.h"
#include "scenario/prediction.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <cstring>
#include <ctime>

// How many predictions a second one engine gives on one core, verdict, console, wire and trace included: scenarios that were
// read before, one after the other. README.md beside this file says how it is run.

using namespace crosscheck;

namespace {

struct Kept
{
    QList<QByteArray> lines;
    QList<scenario::Stage> stages;
};

Kept read(const char* path)
{
    Kept kept;
    QFile file(QString::fromLocal8Bit(path));
    if (!file.open(QIODevice::ReadOnly))
        return kept;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        auto one = scenario::fromJson(QJsonDocument::fromJson(line).object());
        if (auto* scenario = std::get_if<scenario::Scenario>(&one)) {
            kept.lines.append(line);
            kept.stages.append(scenario::Stage(*scenario));
        }
    }
    return kept;
}

/// Seconds of processor time: other programs may run beside this one.
template <typename Work> double fastest(Work work)
{
    constexpr int runs = 9;
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t begin = std::clock();
        work();
        best = qMin(best, double(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

qsizetype predictAll(const QList<scenario::Stage>& stages, engines::Engine engine)
{
    qsizetype steps = 0;
    for (const scenario::Stage& one : stages)
        steps += scenario::predict(one, engine).trace.size();
    return steps;
}

int count(const Kept& kept)
{
    if (!bench::countsAllocations()) {
        std::puts("this C library doesn't let its allocations be counted");
        return 77;
    }
    for (const engines::Engine engine : engines::browsers()) {
        predictAll(kept.stages, engine); // tables that are made once
        const quint64 before = bench::allocations();
        predictAll(kept.stages, engine);
        std::printf("%s %.2f\n", engines::slug(engine).constData(),
                    double(bench::allocations() - before) / double(kept.stages.size()));
    }
    return 0;
}

int time(const Kept& kept)
{
    constexpr double least = 200000;
    constexpr int rounds = 3, again = 20;
    const double count = double(kept.stages.size());
    const double peer = rounds * count / fastest([&] {
                            for (const QByteArray& line : kept.lines) {
                                for (int i = 0; i < rounds; ++i)
                                    (void)QJsonDocument::fromJson(line);
                            }
                        });
    std::printf("%.0f scenarios; Qt reads %.0f of their JSON documents a second\n", count, peer);
    bool good = count > 0;
    for (const engines::Engine engine : engines::browsers()) {
        qsizetype steps = 0;
        const double inTurn = rounds * count / fastest([&] {
                                  for (int i = 0; i < rounds; ++i)
                                      steps = predictAll(kept.stages, engine);
                              });
        const double ours = again * count / fastest([&] {
                                for (const scenario::Stage& one : kept.stages) {
                                    for (int i = 0; i < again; ++i)
                                        steps += scenario::predict(one, engine).trace.size();
                                }
                            });
        std::printf("%-9s again %.0f, in turn %.0f predictions a second; %.2f for each document\n",
                    engines::slug(engine).constData(), ours, inTurn, ours / peer);
        good = good && ours >= least;
    }
    return good ? 0 : 1;
}

} // namespace

// Functions with names of their own, so that callgrind can be told to look at nothing else.
extern "C" Q_NEVER_INLINE void bench_predict_measured(const QList<scenario::Stage>& stages,
                                                      engines::Engine engine)
{
    predictAll(stages, engine);
}

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("bench_predict SCENARIOS [--allocations | --once ENGINE]\n", stderr);
        return 2;
    }
    const Kept kept = read(argv[1]);
    if (argc == 3 && std::strcmp(argv[2], "--allocations") == 0)
        return count(kept);
    if (argc == 4 && std::strcmp(argv[2], "--once") == 0) {
        const auto engine = engines::engineFromSlug(argv[3]);
        if (!engine)
            return 2;
        predictAll(kept.stages, *engine);
        bench_predict_measured(kept.stages, *engine);
        std::printf("%lld\n", static_cast<long long>(kept.stages.size()));
        return 0;
    }
    return time(kept);
}
