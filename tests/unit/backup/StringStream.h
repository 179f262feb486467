#pragma once

#include "backend/backup/stream/ByteStream.h"

#include <algorithm>
#include <string>

/// Streams in memory.
class StringSink : public bloomzy::backup::ByteSink
{
public:
    bloomzy::core::Result<void> write(std::string_view bytes) override
    {
        m_bytes += bytes;
        return {};
    }
    bloomzy::core::Result<void> finish() override
    {
        m_finished = true;
        return {};
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    [[nodiscard]] bool isFinished() const { return m_finished; }

private:
    std::string m_bytes;
    bool m_finished = false;
};

/// Gives at most `piece` bytes at a time.
class StringSource : public bloomzy::backup::ByteSource
{
public:
    explicit StringSource(std::string bytes, std::size_t piece = 1 << 20)
        : m_bytes(std::move(bytes))
        , m_piece(piece)
    {
    }
    bloomzy::core::Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t count = m_bytes.copy(into.data(), std::min(into.size(), m_piece), m_at);
        m_at += count;
        return count;
    }

private:
    std::string m_bytes;
    std::size_t m_at = 0;
    std::size_t m_piece;
};
