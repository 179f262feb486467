#include "ui/pages/audit/AuditColumns.h"

#include "ui/models/AuditTableModel.h"

namespace bloomzy::audit_page {

using Model = models::AuditTableModel;

const models::ColumnSet& auditColumns()
{
    constexpr std::size_t target = 3;
    static const models::ColumnSet columns({{"time", Model::timeColumn, 164, true},
                                            {"actor", Model::actorColumn, 168, true},
                                            {"action", Model::actionColumn, 176, true},
                                            {"target", Model::targetColumn, 180, true},
                                            {"outcome", Model::outcomeColumn, 100, true},
                                            {"address", Model::addressColumn, 124, true},
                                            {"source", Model::sourceColumn, 90, false},
                                            {"session", Model::sessionColumn, 140, false},
                                            {"request", Model::requestColumn, 140, false},
                                            {"reason", Model::reasonColumn, 180, false},
                                            {"number", Model::numberColumn, 90, false}},
                                           -1, target);
    return columns;
}

} // namespace bloomzy::audit_page
