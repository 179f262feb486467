#include "ui/pages/audit/AuditColumns.h"

#include "ui/models/AuditTableModel.h"

namespace bloomzy::audit_page {

using Model = models::AuditTableModel;

const models::ColumnSet& auditColumns()
{
    constexpr std::size_t target = 3;
    static const models::ColumnSet columns({{"time", Model::timeColumn, 138, true},
                                            {"actor", Model::actorColumn, 152, true},
                                            {"action", Model::actionColumn, 160, true},
                                            {"target", Model::targetColumn, 180, true},
                                            {"outcome", Model::outcomeColumn, 94, true},
                                            {"address", Model::addressColumn, 118, true},
                                            {"source", Model::sourceColumn, 90, false},
                                            {"session", Model::sessionColumn, 140, false},
                                            {"request", Model::requestColumn, 140, false},
                                            {"reason", Model::reasonColumn, 180, false},
                                            {"number", Model::numberColumn, 90, false}},
                                           -1, target);
    return columns;
}

} // namespace bloomzy::audit_page
