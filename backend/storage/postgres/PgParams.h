#pragma once

#include "backend/storage/Row.h"

#include <array>
#include <libpq-fe.h>
#include <string>
#include <vector>

namespace bloomzy::storage {

/// Parameters in the binary form of PostgreSQL's protocol. Text and bytes are borrowed from what it was made of.
class PgParams
{
public:
    explicit PgParams(Params params);

    [[nodiscard]] int count() const { return static_cast<int>(m_types.size()); }
    [[nodiscard]] const Oid* types() const { return m_types.data(); }
    [[nodiscard]] const char* const* values() const { return m_values.data(); }
    [[nodiscard]] const int* lengths() const { return m_lengths.data(); }
    [[nodiscard]] const int* formats() const { return m_formats.data(); }
    /// One character for each parameter's type: a statement is prepared for these.
    [[nodiscard]] const std::string& signature() const { return m_signature; }

private:
    void add(const Param& param, std::array<char, 8>& number);
    void put(char kind, Oid type, const void* value, std::size_t length);

    std::vector<std::array<char, 8>> m_numbers;
    std::vector<Oid> m_types;
    std::vector<const char*> m_values;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
    std::string m_signature;
};

} // namespace bloomzy::storage
