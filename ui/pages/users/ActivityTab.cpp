#include "ui/pages/users/ActivityTab.h"

#include "ui/pages/users/EventsCard.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

ActivityTab::ActivityTab(const theme::Theme& theme, client::ApiClient& client, const UserDossier& dossier,
                         QWidget* parent)
    : QScrollArea(parent)
    , m_dossier(dossier)
    , m_about(new EventsCard(theme, client, UserEvents::Side::about))
    , m_by(new EventsCard(theme, client, UserEvents::Side::by))
{
    auto* page = new QFrame;
    page->setProperty("surface", QStringLiteral("surface"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(16);
    column->addWidget(m_about);
    column->addWidget(m_by);
    column->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Activity"));
    connect(&dossier, &UserDossier::changed, this, &ActivityTab::onDossier);
}

/// The person is there, or there anew: what stands in the log may be more now.
void ActivityTab::onDossier()
{
    m_stale = true;
    if (isVisible())
        load();
}

void ActivityTab::load()
{
    if (!m_dossier.user())
        return;
    m_stale = false;
    for (EventsCard* card : {m_about, m_by})
        card->open(m_dossier.id());
}

void ActivityTab::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (m_stale)
        load();
}

void ActivityTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Activity"));
    QScrollArea::changeEvent(event);
}

} // namespace bloomzy::users_page
