#include "ui/pages/audit/TimelineDialog.h"

#include "ui/models/EventTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/table/CellDelegate.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QDateTime>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;
using models::EventTexts;

TimelineModel::TimelineModel(widgets::Timeline timeline, const QTimeZone& zone, QObject* parent)
    : QAbstractTableModel(parent)
    , m_timeline(std::move(timeline))
    , m_zone(zone)
{
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_timeline.size();
}

int TimelineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : failureColumn + 1;
}

qint64 TimelineModel::number(int row, int column) const
{
    const widgets::OutcomeCounts& counts = m_timeline.pieces[std::size_t(row)];
    return column == successColumn ? counts.success : column == deniedColumn ? counts.denied : counts.failure;
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    const bool isTime = index.column() <= toColumn;
    if (role == Qt::TextAlignmentRole && !isTime)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (!isTime)
        return theme::formatNumber(number(index.row(), index.column()));
    const qint64 at = m_timeline.startOf(index.row() + (index.column() == toColumn ? 1 : 0));
    return QDateTime::fromMSecsSinceEpoch(at, m_zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > toColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString zone = EventTexts::zoneName(m_zone);
    const QStringList titles{tr("From (%1)", "zone").arg(zone), tr("To (%1)", "zone").arg(zone),
                             EventTexts::outcomeName(api::AuditOutcome::success),
                             EventTexts::outcomeName(api::AuditOutcome::denied),
                             EventTexts::outcomeName(api::AuditOutcome::failure)};
    return titles.value(section);
}

QString TimelineModel::csv() const
{
    const auto time = [this](int piece) {
        return QDateTime::fromMSecsSinceEpoch(m_timeline.startOf(piece), Qt::UTC).toString(Qt::ISODate);
    };
    QString text = u"from,to,success,denied,failure\r\n"_s;
    for (int row = 0; row < m_timeline.size(); ++row) {
        text += time(row) + u',' + time(row + 1);
        for (const int column : {successColumn, deniedColumn, failureColumn})
            text += u',' + QString::number(number(row, column));
        text += u"\r\n"_s;
    }
    return text;
}

TimelineDialog::TimelineDialog(const theme::Theme& theme, const widgets::Timeline& timeline, const QTimeZone& zone,
                               QWidget* parent)
    : DialogFrame(theme, tr("Events over time"), tr("How many events there were in each piece of the histogram."),
                  parent)
    , m_model(new TimelineModel(timeline, zone, this))
{
    auto* table = new widgets::DataTable(theme);
    table->setAccessibleName(tr("Events over time"));
    table->setRowHeight(theme::RowHeight::tableCompact);
    auto* mono = new widgets::TextDelegate(theme, table);
    mono->setMonospaced(true);
    table->setItemDelegate(mono);
    table->setModel(m_model);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setMinimumSize(620, 360);
    body().addWidget(table, 1);
    auto* copy = new QPushButton(theme.icon(theme::IconName::copy), tr("Copy as CSV"));
    copy->setAutoDefault(false);
    body().addWidget(copy, 0, Qt::AlignLeft);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_model->csv()); });
    QPushButton* close = addPrimary(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    table->setFocus();
    if (m_model->rowCount() > 0)
        table->setCurrentIndex(m_model->index(0, 0));
}

} // namespace bloomzy::audit_page
