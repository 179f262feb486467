#include "backend/audit/people/PeopleDirectory.h"

#include "backend/audit/people/PersonNames.h"
#include "backend/storage/search/Fold.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

constexpr std::int64_t sliceRows = 1'000;

} // namespace

core::Result<std::vector<std::string>> PeopleDirectory::idsNamed(storage::Snapshot& snapshot, std::string_view text,
                                                                 std::size_t limit)
{
    const std::string wanted = storage::fold(text);
    const std::lock_guard lock(m_mutex);
    BLOOMZY_CHECK(read(snapshot));
    std::set<std::string> ids;
    if (wanted.empty())
        return std::vector<std::string>();
    for (const Name& name : m_names) {
        if (ids.size() >= limit)
            break;
        if (name.folded.find(wanted) != std::string::npos)
            ids.insert(name.person);
    }
    return std::vector<std::string>(ids.begin(), ids.end());
}

core::Result<void> PeopleDirectory::read(storage::Snapshot& snapshot)
{
    BLOOMZY_TRY(const auto last, PeopleStore::lastName(snapshot));
    m_last = std::max(m_last, last - std::int64_t(mostNames));
    PersonKeys keys(snapshot, m_vault);
    while (m_last < last) {
        BLOOMZY_TRY(const auto rows, PeopleStore::namesAfter(snapshot, m_last, sliceRows));
        for (const PersonNameRow& row : rows) {
            BLOOMZY_TRY(const auto person, keys.byId(row.person));
            const auto name = person ? openedName(*person, row) : std::nullopt;
            if (name && !m_forgotten.contains(row.person))
                m_names.push_back({row.person, storage::fold(*name)});
        }
        m_last = rows.empty() ? last : rows.back().number;
    }
    if (m_names.size() > mostNames)
        m_names.erase(m_names.begin(), m_names.end() - std::ptrdiff_t(mostNames));
    return {};
}

void PeopleDirectory::forget(const std::string& person)
{
    const std::lock_guard lock(m_mutex);
    m_forgotten.insert(person);
    std::erase_if(m_names, [&](const Name& name) { return name.person == person; });
}

} // namespace bloomzy::audit
