#include "backend/catalog/service/ImportFaults.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t toldFaults = 1'000;

/// RFC 6901
std::string escaped(std::string_view column)
{
    std::string text;
    for (char c : column)
        text += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return text;
}

} // namespace

void ImportFaults::add(const api::ImportFault& fault)
{
    m_faults.push_back(fault);
}

void ImportFaults::add(const ImportLine& line, const std::vector<api::Fault>& faults)
{
    for (const auto& fault : faults)
        m_faults.push_back({line.line, columnOf(line, fault.pointer), fault.code, fault.detail});
}

core::Error ImportFaults::error() const
{
    auto sorted = m_faults;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    sorted.resize(std::min(sorted.size(), toldFaults));
    std::vector<api::Fault> faults;
    for (const auto& fault : sorted)
        faults.push_back(
            {"#line/" + std::to_string(fault.line) + "/" + escaped(fault.column), fault.code, fault.detail});
    auto error = core::invalid(std::move(faults));
    error.detail = "Nothing was imported: the file has " + std::to_string(m_faults.size()) +
                   (m_faults.size() == 1 ? " fault. Mend it" : " faults. Mend them") + " and import the file again.";
    return error;
}

} // namespace bloomzy::catalog
