#pragma once

#include <cstdint>
#include <string_view>

/// One attempt with bytes from outside; what each target of this folder defines. Ends the program when a promise of the
/// code does not hold. LibFuzzerEntry.cpp calls it from libFuzzer, Replay.cpp from an ordinary test.
void fuzz(std::string_view input);

/// Says `promise` and aborts when it does not hold.
void require(bool holds, const char* promise);

/// Takes small decisions off the front of an input.
class Choices
{
public:
    explicit Choices(std::string_view input)
        : m_rest(input)
    {
    }
    /// 0 to `below` - 1; 0 when nothing is left.
    [[nodiscard]] std::uint32_t number(std::uint32_t below);
    /// Up to the next byte 0xFF, which it takes too, or all that is left. No UTF-8 has that byte.
    [[nodiscard]] std::string_view text();
    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};
