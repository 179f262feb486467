#include "backend/auth/Zxcvbn.h"

#include <dlfcn.h>

namespace bloomzy::auth {

Zxcvbn::Zxcvbn()
    : m_handle(dlopen("libzxcvbn.so.0", RTLD_NOW | RTLD_LOCAL))
{
    if (!m_handle)
        return;
    match = reinterpret_cast<decltype(match)>(dlsym(m_handle, "ZxcvbnMatch"));
    freeInfo = reinterpret_cast<decltype(freeInfo)>(dlsym(m_handle, "ZxcvbnFreeInfo"));
}

Zxcvbn::~Zxcvbn()
{
    if (m_handle)
        dlclose(m_handle);
}

core::Result<void> requireZxcvbn()
{
    if (Zxcvbn().isHere())
        return {};
    return core::makeError(api::ErrorCode::internal,
                           "The library that judges passwords is missing. Nothing was changed. Install the package "
                           "libzxcvbn0.",
                           "libzxcvbn.so.0 cannot be loaded");
}

} // namespace bloomzy::auth
