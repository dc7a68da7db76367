#include "allocations.h"

#include <atomic>
#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

namespace {
std::atomic<quint64> calls{0};
}

extern "C" {
void* __libc_malloc(size_t);
void* __libc_calloc(size_t, size_t);
void* __libc_realloc(void*, size_t);

void* malloc(size_t size)
{
    calls.fetch_add(1, std::memory_order_relaxed);
    return __libc_malloc(size);
}
void* calloc(size_t count, size_t size)
{
    calls.fetch_add(1, std::memory_order_relaxed);
    return __libc_calloc(count, size);
}
void* realloc(void* old, size_t size)
{
    calls.fetch_add(1, std::memory_order_relaxed);
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
