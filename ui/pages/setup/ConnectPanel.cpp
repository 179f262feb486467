#include "ui/pages/setup/ConnectPanel.h"

#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QProgressBar>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

ConnectPanel::ConnectPanel(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_progress(new QProgressBar)
    , m_text(new widgets::Label(theme, theme::TypeRole::body, theme::ColorRole::textSecondary))
    , m_banners(new widgets::BannerStack(theme))
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
    column->addWidget(m_banners);
    column->addStretch();
}

void ConnectPanel::showWork(const QString& text)
{
    m_banners->remove(m_shown);
    m_text->setText(text);
    m_progress->setAccessibleName(text);
    m_text->show();
    m_progress->show();
}

void ConnectPanel::showFailure(widgets::BannerSpec failure)
{
    m_banners->remove(m_shown);
    m_shown = failure.id;
    m_text->hide();
    m_progress->hide();
    m_banners->display(std::move(failure));
}

} // namespace bloomzy::setup
