#include "ui/pages/imports/WorkPanel.h"

#include "ui/theme/Formats.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::imports_page {

using theme::ColorRole;
using theme::formatNumber;
using theme::TypeRole;
using Work = ImportFlow::Work;

namespace {

constexpr int barWidth = 460;

} // namespace

WorkPanel::WorkPanel(const theme::Theme& theme, ImportFlow& flow, QWidget* parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_title(new widgets::Label(theme, TypeRole::pageTitle))
    , m_bar(new QProgressBar)
    , m_amount(new widgets::Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_cancel(new QPushButton)
{
    m_bar->setObjectName(QStringLiteral("importProgress"));
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(barWidth);
    m_amount->setFixedWidth(barWidth);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_bar, m_amount, m_cancel})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_cancel, &QPushButton::clicked, &flow, &ImportFlow::cancelWork);
    connect(&flow, &ImportFlow::changed, this, &WorkPanel::refresh);
    refresh();
}

QString WorkPanel::title() const
{
    switch (m_flow.work()) {
    case Work::reading:
        return tr("Reading the file");
    case Work::checking:
        return tr("Checking the rows");
    case Work::undoing:
        return tr("Undoing the import");
    default:
        return tr("Importing");
    }
}

QString WorkPanel::amount() const
{
    const auto& operation = m_flow.operation();
    if (!operation)
        return {};
    if (operation->cancelRequested)
        return tr("Cancelling");
    const auto& progress = operation->progress;
    QString text = progress.total ? tr("%1 of %2").arg(formatNumber(progress.done), formatNumber(*progress.total))
                                  : formatNumber(progress.done);
    if (operation->secondsLeft)
        text += QStringLiteral(" · ") + tr("about %n seconds left", nullptr, static_cast<int>(*operation->secondsLeft));
    return text;
}

void WorkPanel::refresh()
{
    const auto& operation = m_flow.operation();
    const bool known = operation && operation->progress.total.value_or(0) > 0;
    m_title->setText(title());
    m_bar->setAccessibleName(title());
    m_bar->setRange(0, known ? 1000 : 0);
    if (known)
        m_bar->setValue(static_cast<int>(operation->progress.done * 1000 / *operation->progress.total));
    m_amount->setText(amount());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(m_flow.work() != Work::reading);
    m_cancel->setEnabled(operation && !operation->cancelRequested);
}

void WorkPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::imports_page
