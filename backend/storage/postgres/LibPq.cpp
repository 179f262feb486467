#include "backend/storage/postgres/LibPq.h"

#include <dlfcn.h>

namespace bloomzy::storage {

namespace {

LibPq load()
{
    LibPq library;
    void* const handle = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    library.isWhole = handle != nullptr;
#define BLOOMZY_LIBPQ_LOAD(name)                                                                                       \
    library.name = handle ? reinterpret_cast<decltype(library.name)>(dlsym(handle, #name)) : nullptr;                  \
    library.isWhole = library.isWhole && library.name;
    BLOOMZY_LIBPQ(BLOOMZY_LIBPQ_LOAD)
#undef BLOOMZY_LIBPQ_LOAD
    return library;
}

} // namespace

const LibPq& pq()
{
    static const LibPq library = load();
    return library;
}

core::Result<void> requireLibPq()
{
    if (pq().isWhole)
        return {};
    return core::makeError(api::ErrorCode::internal,
                           "The client library of PostgreSQL is missing. Nothing was changed. Install the package "
                           "libpq5.",
                           "libpq.so.5 cannot be loaded");
}

} // namespace bloomzy::storage
