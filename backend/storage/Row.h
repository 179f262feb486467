#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace bloomzy::storage {

/// A bound parameter. Text and bytes are borrowed for the length of the call.
using Param = std::variant<std::nullptr_t, std::int64_t, double, std::string_view, std::span<const std::byte>>;
using Params = std::span<const Param>;

/// The current row of a query; columns count from 0. Views live until the next row.
class Row
{
public:
    virtual ~Row() = default;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0; ///< 0 for NULL
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0; ///< empty for NULL
    [[nodiscard]] virtual std::span<const std::byte> bytes(int column) const = 0;
};

} // namespace bloomzy::storage
