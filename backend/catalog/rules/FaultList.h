#pragma once

#include "backend/catalog/rules/Faults.h"
#include "backend/catalog/text/Tidy.h"
#include "backend/core/Text.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bloomzy::catalog {

/// Collects what is wrong, so that all of it is told at once.
class FaultList
{
public:
    void add(std::string pointer, std::string_view code, std::initializer_list<std::string> arguments = {})
    {
        m_faults.push_back(fault(std::move(pointer), code, arguments));
    }

    /// Tidies `text` and checks its length; false after a fault.
    bool text(const std::string& pointer, std::string& text, std::size_t most, Lines lines = Lines::one)
    {
        if (const auto code = tidy(text, lines); !code.empty())
            return add(pointer, code), false;
        if (core::characterCount(text) > most)
            return add(pointer, "text.tooLong", {std::to_string(most)}), false;
        return true;
    }

    /// The same; a text that is empty in the end becomes absent. True when there is a sound text.
    bool text(const std::string& pointer, std::optional<std::string>& value, std::size_t most, Lines lines = Lines::one)
    {
        if (!value || !text(pointer, *value, most, lines))
            return false;
        if (value->empty())
            value.reset();
        return value.has_value();
    }

    [[nodiscard]] std::vector<api::Fault> take() { return std::move(m_faults); }

private:
    std::vector<api::Fault> m_faults;
};

} // namespace bloomzy::catalog
