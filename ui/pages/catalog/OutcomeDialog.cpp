#include "ui/pages/catalog/OutcomeDialog.h"

#include "ui/models/TaxonEditState.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::catalog_page {

using Outcome = models::ReviewRun::Outcome;

namespace {

QString wordsOf(const Outcome& outcome)
{
    if (!outcome.reason.isEmpty())
        return outcome.reason;
    return outcome.revision > 0 ? OutcomeDialog::tr("Changed") : OutcomeDialog::tr("Already so");
}

} // namespace

OutcomeDialog::OutcomeDialog(const std::vector<Outcome>& outcomes, QWidget* parent)
    : QDialog(parent)
    , m_list(new QTreeWidget)
{
    setWindowTitle(tr("Outcome for each taxon"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    const auto refused = std::ranges::count_if(outcomes, [](const Outcome& each) { return !each.reason.isEmpty(); });
    auto* summary = new QLabel(tr("%n taxa were not changed.", nullptr, int(refused)));
    summary->setWordWrap(true);
    column->addWidget(summary);
    m_list->setHeaderLabels({tr("Taxon"), tr("Outcome")});
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    std::vector<Outcome> sorted = outcomes;
    std::ranges::stable_sort(sorted, {}, [](const Outcome& each) { return each.reason.isEmpty(); });
    for (const Outcome& each : sorted) {
        auto* row = new QTreeWidgetItem(m_list, {models::plainName(each.change.taxon), wordsOf(each)});
        row->setToolTip(1, widgets::plainTip(row->text(1)));
    }
    m_list->header()->resizeSection(0, 260);
    column->addWidget(m_list, 1);
    auto* buttons = new QDialogButtonBox;
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    resize(640, 420);
}

} // namespace bloomzy::catalog_page
