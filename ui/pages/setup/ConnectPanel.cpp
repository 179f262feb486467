#include "ui/pages/setup/ConnectPanel.h"

#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

ConnectPanel::ConnectPanel(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_progress(new QProgressBar)
    , m_text(new widgets::Label(theme, theme::TypeRole::body, theme::ColorRole::textSecondary))
    , m_failure(new QFrame)
    , m_headline(new widgets::Label(theme, theme::TypeRole::bodyStrong))
    , m_detail(new widgets::Label(theme, theme::TypeRole::body))
    , m_ways(new QHBoxLayout)
{
    setObjectName(QStringLiteral("connect"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    column->addWidget(m_progress);
    column->addWidget(m_failure);
    m_failure->setProperty("banner", QStringLiteral("danger"));
    auto* failure = new QVBoxLayout(m_failure);
    failure->setContentsMargins(14, 12, 14, 12);
    failure->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new widgets::IconLabel(theme, theme::IconName::statusDanger, 16, theme::ColorRole::dangerFg));
    head->addWidget(m_headline, 1);
    m_headline->setWordWrap(true);
    m_detail->setWordWrap(true);
    failure->addLayout(head);
    failure->addWidget(m_detail);
    failure->addLayout(m_ways);
    m_ways->setContentsMargins(0, 6, 0, 0);
    m_failure->hide();
    column->addStretch();
}

void ConnectPanel::showWork(const QString& text)
{
    m_failure->hide();
    m_text->setText(text);
    m_progress->setAccessibleName(text);
    m_text->show();
    m_progress->show();
}

void ConnectPanel::showFailure(const QString& headline, const QString& detail,
                               const std::vector<widgets::BannerAction>& ways)
{
    m_text->hide();
    m_progress->hide();
    m_headline->setText(headline);
    m_detail->setText(detail);
    while (QLayoutItem* item = m_ways->takeAt(0)) {
        if (item->widget()) {
            // One of them may be the sender.
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const widgets::BannerAction& way : ways) {
        auto* button = new QPushButton(way.text);
        connect(button, &QPushButton::clicked, this, [run = way.run] { run(); });
        m_ways->addWidget(button);
    }
    m_ways->addStretch();
    m_failure->setAccessibleName(headline);
    m_failure->setAccessibleDescription(detail);
    m_failure->show();
}

} // namespace bloomzy::setup
