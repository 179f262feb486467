#include "ui/pages/catalog/CommandReasons.h"

#include "ui/client/Session.h"
#include "ui/pages/catalog/CatalogFilters.h"
#include "ui/pages/catalog/CatalogTable.h"

namespace bloomzy::catalog_page {

namespace {

QString first(std::initializer_list<QString> reasons)
{
    for (const QString& reason : reasons) {
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

} // namespace

CommandReasons::CommandReasons(const CatalogCommands& commands, client::ApiClient& client,
                               const models::TaxonEditor& editor)
    : m_commands(commands)
    , m_client(client)
    , m_editor(editor)
{
}

QString CommandReasons::readOnly() const
{
    return m_client.session().may(u"taxa.write")
               ? QString()
               : tr("You may read the catalog but not change it. An administrator can give you the right to.");
}

void CommandReasons::refreshEditor() const
{
    const models::TaxonEditState& state = m_editor.state();
    const bool mayRemove = m_client.session().may(u"taxa.delete");
    const QString write = readOnly();
    const QString closed = state.isOpen() ? QString() : tr("No taxon is open.");
    const QString saving = m_editor.isSaving() ? tr("The changes are being saved.") : QString();
    const QString clean = state.isDirty() || state.isNew() ? QString() : tr("Nothing is changed.");
    m_commands.setReason(m_commands.create, write);
    m_commands.setReason(m_commands.edit, closed);
    m_commands.setReason(m_commands.saveView,
                         m_client.session().may(u"taxa.read") ? QString() : tr("You may not read the catalog."));
    m_commands.setReason(m_commands.save, first({write, closed, saving, clean}));
    m_commands.setReason(m_commands.discard, first({closed, saving, clean}));
    m_commands.setReason(m_commands.remove, first({mayRemove ? QString() : tr("You may not move taxa to the bin."),
                                                   state.isNew() ? tr("It is not saved yet.") : closed}));
    m_commands.setReason(m_commands.parent,
                         state.value(u"/parentNameUsageId").isString() ? QString() : tr("There is no parent."));
}

void CommandReasons::refresh(const CatalogTable& table, const CatalogFilters& filters) const
{
    refreshEditor();
    m_commands.setReason(m_commands.previous, table.canStep(-1) ? QString() : tr("This is the first row."));
    m_commands.setReason(m_commands.next, table.canStep(1) ? QString() : tr("This is the last row."));
    m_commands.setReason(m_commands.clearFilters, filters.isActive() ? QString() : tr("No filter is active."));
}

} // namespace bloomzy::catalog_page
