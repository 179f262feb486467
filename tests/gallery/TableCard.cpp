#include "tests/gallery/Gallery.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace bloomzy::gallery {
namespace {

using namespace theme;
using namespace Qt::StringLiterals;

QList<QStandardItem*> row(const Theme& theme, const QString& name, const QString& state, Qt::CheckState checked)
{
    auto* first = new QStandardItem(name);
    first->setFont(theme.botanicalFont());
    first->setCheckable(true);
    first->setCheckState(checked);
    return {first, new QStandardItem(state)};
}

QStandardItemModel* model(const Theme& theme, QObject* parent)
{
    auto* made = new QStandardItemModel(parent);
    made->setHorizontalHeaderLabels({Texts::tr("Scientific name"), Texts::tr("State")});
    made->appendRow(row(theme, u"Ficus lyrata"_s, Texts::tr("Plain"), Qt::Unchecked));
    made->appendRow(row(theme, u"Begonia rex"_s, Texts::tr("Checked for bulk action"), Qt::Checked));
    made->appendRow(row(theme, u"Aloe vera"_s, Texts::tr("Selected"), Qt::Unchecked));
    made->appendRow(row(theme, u"Hoya carnosa"_s, Texts::tr("Some of several"), Qt::PartiallyChecked));
    return made;
}

} // namespace

QWidget* tableCard(const Theme& theme)
{
    const Card card = makeCard(theme, Texts::tr("Table rows"));
    auto* view = new QTableView;
    view->setModel(model(theme, view));
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setSortingEnabled(true);
    view->sortByColumn(1, Qt::AscendingOrder);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(theme.px(RowHeight::tableDefault));
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setHighlightSections(false);
    view->setColumnWidth(0, 250);
    view->selectRow(2);
    view->setFixedHeight(4 * theme.px(RowHeight::tableDefault) + theme.px(RowHeight::tableHeader) + 2);
    card.layout->addWidget(view);
    return card.frame;
}

QWidget* botanyCard(const Theme& theme)
{
    const Card card = makeCard(theme, Texts::tr("Botanical names"));
    for (const QString& name : {u"Ficus lyrata"_s, u"Monstera deliciosa"_s}) {
        auto* label = makeLabel(theme, name, TypeRole::body);
        label->setFont(theme.botanicalFont());
        card.layout->addWidget(label);
    }
    card.layout->addStretch();
    return card.frame;
}

} // namespace bloomzy::gallery
