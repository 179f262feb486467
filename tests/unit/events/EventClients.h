#pragma once

#include "backend/http/Authorizer.h"
#include "backend/http/BodyStream.h"

#include <QByteArray>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <string>

namespace bloomzy::test {

/// A token is `<person>:<permission>`; those in `ended` are known no more.
class People : public http::Authorizer
{
public:
    core::Result<http::Principal> identify(std::string_view token) override
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended == token)
            return core::makeError(api::ErrorCode::unauthenticated, "Sign in again.");
        http::Principal person{std::string(token.substr(0, token.find(':'))), "Una", "s1", {}, {}};
        if (const auto right = http::permissionFromName(token.substr(token.find(':') + 1)); right && !m_withdrawn)
            person.permissions.set(static_cast<std::size_t>(*right));
        return person;
    }
    core::Result<http::Principal> confirm(const http::Principal& caller) override { return caller; }
    void end(const std::string& token)
    {
        const std::lock_guard lock(m_mutex);
        m_ended = token;
    }
    void withdraw()
    {
        const std::lock_guard lock(m_mutex);
        m_withdrawn = true;
    }

private:
    std::mutex m_mutex;
    std::string m_ended;
    bool m_withdrawn = false;
};

/// A client as the server has it: takes when it is woken.
class Listener
{
public:
    explicit Listener(std::shared_ptr<http::BodyStream> stream)
        : m_stream(std::move(stream))
    {
        m_stream->open([this] { ++woken; });
    }
    ~Listener() { m_stream->close(); }
    /// All that has come so far.
    QByteArray text()
    {
        for (auto piece = m_stream->take(); !over; piece = m_stream->take()) {
            over = piece.last;
            largest = std::max(largest, piece.bytes.size());
            m_text += QByteArray::fromStdString(piece.bytes);
            if (piece.bytes.empty())
                break;
        }
        return m_text;
    }
    void forget() { m_text.clear(); }

    std::atomic<int> woken{0};
    bool over = false;
    std::size_t largest = 0; ///< bytes of a piece

private:
    std::shared_ptr<http::BodyStream> m_stream;
    QByteArray m_text;
};

} // namespace bloomzy::test
