#include "allocations.h"

#include <atomic>
#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

namespace {
std::atomic<quint64> calls{0};

/// Without a lock, which would cost as much as the allocation: a call that another thread makes at the same moment may be missed,
/// and the program has one.
void countOne()
{
    calls.store(calls.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
}
} // namespace

extern "C" {
void* __libc_malloc(size_t);
void* __libc_calloc(size_t, size_t);
void* __libc_realloc(void*, size_t);

void* malloc(size_t size)
{
    countOne();
    return __libc_malloc(size);
}
void* calloc(size_t count, size_t size)
{
    countOne();
    return __libc_calloc(count, size);
}
void* realloc(void* old, size_t size)
{
    countOne();
    return __libc_realloc(old, size);
}
}

namespace crosscheck::bench {
bool countsAllocations()
{
    return true;
}
quint64 allocations()
{
    return calls.load();
}
} // namespace crosscheck::bench

#else

namespace crosscheck::bench {
bool countsAllocations()
{
    return false;
}
quint64 allocations()
{
    return 0;
}
} // namespace crosscheck::bench

#endif
