#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bloomzy::core::json {

/// Builds one compact JSON text; commas are its own business. Keys and values come in the order of the text.
class Writer
{
public:
    Writer() { m_out.reserve(usualBytes); }

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(std::string_view name);
    /// The same for a name that needs no escaping, as those of the wire types.
    void plainKey(std::string_view name);

    /// Bytes that are not UTF-8 become U+FFFD.
    void text(std::string_view value);
    void integer(std::int64_t value);
    /// The shortest form that reads back as the same value; null when it is not finite.
    void real(double value);
    void boolean(bool value);
    void null();
    /// A value that is JSON already.
    void raw(std::string_view json);

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    static constexpr std::size_t usualBytes = 512;
    void separate();
    std::string m_out;
    bool m_first = true; ///< the next value needs no comma before it
};

} // namespace bloomzy::core::json
