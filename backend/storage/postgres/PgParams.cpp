#include "backend/storage/postgres/PgParams.h"

#include <bit>

namespace bloomzy::storage {

namespace {

// From PostgreSQL's pg_type.dat, where they are fixed for ever.
constexpr Oid inferredType = 0;
constexpr Oid bytesType = 17;
constexpr Oid integerType = 20;
constexpr Oid textType = 25;
constexpr Oid realType = 701;

std::array<char, 8> bigEndian(std::uint64_t value)
{
    std::array<char, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(value >> (56 - 8 * i) & 0xffU);
    return bytes;
}

} // namespace

PgParams::PgParams(Params params)
    : m_numbers(params.size())
{
    for (std::size_t i = 0; i < params.size(); ++i)
        add(params[i], m_numbers[i]);
}

void PgParams::add(const Param& param, std::array<char, 8>& number)
{
    if (const auto* integer = std::get_if<std::int64_t>(&param)) {
        number = bigEndian(static_cast<std::uint64_t>(*integer));
        put('i', integerType, number.data(), number.size());
    } else if (const auto* real = std::get_if<double>(&param)) {
        number = bigEndian(std::bit_cast<std::uint64_t>(*real));
        put('r', realType, number.data(), number.size());
    } else if (const auto* text = std::get_if<std::string_view>(&param)) {
        put('t', textType, text->data() ? text->data() : "", text->size());
    } else if (const auto* bytes = std::get_if<std::span<const std::byte>>(&param)) {
        put('b', bytesType, bytes->data() ? static_cast<const void*>(bytes->data()) : "", bytes->size());
    } else {
        put('n', inferredType, nullptr, 0);
    }
}

void PgParams::put(char kind, Oid type, const void* value, std::size_t length)
{
    m_types.push_back(type);
    m_values.push_back(static_cast<const char*>(value));
    m_lengths.push_back(static_cast<int>(length));
    m_formats.push_back(1);
    m_signature.push_back(kind);
}

} // namespace bloomzy::storage
