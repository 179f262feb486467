#include "backend/http/StandingStream.h"

namespace bloomzy::http {

BodyStream::Piece StandingStream::take()
{
    const auto now = m_authorizer->confirm(m_caller);
    if (now.has_error() || (m_caller.permissions & ~now->permissions).any())
        return {.bytes = {}, .last = true, .broken = true};
    return m_stream->take();
}

} // namespace bloomzy::http
