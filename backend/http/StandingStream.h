#pragma once

#include "backend/http/Authorizer.h"
#include "backend/http/BodyStream.h"

namespace bloomzy::http {

/// A stream for as long as its caller is signed in, or their API key good, and holds each permission that they had when
/// it began. Then it breaks off.
class StandingStream : public BodyStream
{
public:
    StandingStream(std::shared_ptr<BodyStream> stream, std::shared_ptr<Authorizer> authorizer, Principal caller)
        : m_stream(std::move(stream))
        , m_authorizer(std::move(authorizer))
        , m_caller(std::move(caller))
    {
    }
    void open(std::function<void()> wake) override { m_stream->open(std::move(wake)); }
    [[nodiscard]] Piece take() override;
    void close() override { m_stream->close(); }

private:
    std::shared_ptr<BodyStream> m_stream;
    std::shared_ptr<Authorizer> m_authorizer;
    Principal m_caller;
};

} // namespace bloomzy::http
