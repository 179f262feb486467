#pragma once

#include "backend/core/Log.h"

#include <mutex>
#include <string>
#include <vector>

namespace bloomzy::test {

/// Keeps what was logged, a line each: `component message key=value …`. Safe from any thread.
class MemoryLog : public core::Log
{
public:
    void write(core::LogLevel /*level*/, std::string_view component, std::string_view message,
               std::initializer_list<Field> fields) override
    {
        std::string line(component);
        line.append(" ").append(message);
        for (const auto& [key, value] : fields)
            line.append(" ").append(key).append("=").append(value);
        const std::lock_guard lock(m_mutex);
        m_lines.push_back(std::move(line));
    }

    [[nodiscard]] std::vector<std::string> lines() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }
    /// All lines in one.
    [[nodiscard]] std::string text() const
    {
        std::string all;
        for (const std::string& line : lines())
            all.append(line).append("\n");
        return all;
    }
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_lines.clear();
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_lines;
};

} // namespace bloomzy::test
