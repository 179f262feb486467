#include "ui/widgets/table/TableFooter.h"

#include "ui/theme/Formats.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

TableFooter::TableFooter(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_summary(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_time(new Label(theme, TypeRole::small, ColorRole::textMuted))
    , m_order(new Label(theme, TypeRole::small, ColorRole::textMuted))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_time);
    layout->addStretch();
    layout->addWidget(m_order);
    m_order->setElided(true);
    connect(&theme, &theme::Theme::changed, this,
            [this] { setFixedHeight(m_theme.px(theme::RowHeight::tableDefault)); });
    setFixedHeight(theme.px(theme::RowHeight::tableDefault));
}

void TableFooter::setSummary(const QString& summary)
{
    m_summary->setText(summary);
}

void TableFooter::setQueryTime(int milliseconds)
{
    m_milliseconds = milliseconds;
    retranslate();
}

void TableFooter::setOrder(const QString& order)
{
    m_orderText = order;
    retranslate();
}

void TableFooter::setVisibleRows(int first, int last)
{
    m_rows = {first, last};
    retranslate();
}

void TableFooter::retranslate()
{
    m_time->setText(m_milliseconds < 0 ? QString() : tr("%1 ms").arg(theme::formatNumber(m_milliseconds)));
    QString text = m_orderText;
    if (m_rows.first >= 0) {
        const QString rows =
            tr("rows %1 to %2").arg(theme::formatNumber(m_rows.first + 1), theme::formatNumber(m_rows.second + 1));
        text = text.isEmpty() ? rows : tr("%1, %2", "order, rows").arg(text, rows);
    }
    m_order->setText(text);
}

void TableFooter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TableFooter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::bgSurfaceAlt));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::borderDefault));
}

} // namespace bloomzy::widgets
