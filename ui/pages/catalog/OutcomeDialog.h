#pragma once

#include "ui/models/ReviewRun.h"

#include <QtWidgets/QDialog>

class QTreeWidget;

namespace bloomzy::catalog_page {

/// What became of each taxon of a change of many: those that were refused first, with the reason.
class OutcomeDialog : public QDialog
{
    Q_OBJECT

public:
    OutcomeDialog(const std::vector<models::ReviewRun::Outcome>& outcomes, QWidget* parent);

private:
    QTreeWidget* m_list;
};

} // namespace bloomzy::catalog_page
