#include "ui/pages/catalog/TaxonColumns.h"

#include "ui/models/TaxonTableModel.h"

namespace bloomzy::catalog_page {

using Model = models::TaxonTableModel;

const models::ColumnSet& taxonColumns()
{
    static const models::ColumnSet columns({{"name", Model::nameColumn, 280, true},
                                            {"family", Model::familyColumn, 112, true},
                                            {"light", Model::lightColumn, 40, true},
                                            {"toxicity", Model::toxicityColumn, 40, true},
                                            {"difficulty", Model::difficultyColumn, 44, true},
                                            {"review", Model::reviewColumn, 116, true},
                                            {"edited", Model::editedColumn, 76, true},
                                            {"status", Model::statusColumn, 104, false},
                                            {"rank", Model::rankColumn, 96, false},
                                            {"author", Model::authorColumn, 140, false}},
                                           Model::checkColumn);
    return columns;
}

} // namespace bloomzy::catalog_page
