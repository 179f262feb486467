#include "backend/catalog/imports/StagedCache.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t mostEntries = 4;

api::ImportPlan formOf(const api::ImportPlan& plan)
{
    api::ImportPlan form;
    form.encoding = plan.encoding;
    form.separator = plan.separator;
    form.quote = plan.quote;
    form.header = plan.header;
    return form;
}

} // namespace

core::Result<TablePointer> StagedCache::table(const ImportRecord& record)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto& known = entry(record.id);
        if (known.table && known.form == formOf(record.document.plan))
            return known.table;
    }
    BLOOMZY_TRY(const auto bytes, m_files.load(record.id));
    BLOOMZY_TRY(auto read, StagedTable::read(bytes, record.document.plan));
    auto table = std::make_shared<const StagedTable>(std::move(read));
    keep(record.id, record.document.plan, table);
    return table;
}

ChecksPointer StagedCache::checks(const ImportRecord& record)
{
    const std::scoped_lock lock(m_mutex);
    const auto& known = entry(record.id);
    return known.revision == record.revision ? known.checks : nullptr;
}

void StagedCache::keep(const std::string& id, const api::ImportPlan& plan, TablePointer table)
{
    const std::scoped_lock lock(m_mutex);
    auto& known = entry(id);
    known.form = formOf(plan);
    known.table = std::move(table);
}

void StagedCache::keep(const std::string& id, std::int64_t revision, ChecksPointer checks)
{
    const std::scoped_lock lock(m_mutex);
    auto& known = entry(id);
    known.revision = revision;
    known.checks = std::move(checks);
}

void StagedCache::forget(const std::string& id)
{
    const std::scoped_lock lock(m_mutex);
    m_entries.remove_if([&](const Entry& known) { return known.id == id; });
}

StagedCache::Entry& StagedCache::entry(const std::string& id)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& known) { return known.id == id; });
    if (found != m_entries.end())
        m_entries.splice(m_entries.begin(), m_entries, found);
    else
        m_entries.push_front({id, {}, nullptr, 0, nullptr});
    if (m_entries.size() > mostEntries)
        m_entries.pop_back();
    return m_entries.front();
}

} // namespace bloomzy::catalog
