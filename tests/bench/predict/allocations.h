#pragma once

#include <QtGlobal>

namespace crosscheck::bench {

/// Whether allocations can be counted with this C library (glibc lets a program put its own malloc before its).
bool countsAllocations();
/// How often this process has asked for memory so far.
quint64 allocations();

} // namespace crosscheck::bench
